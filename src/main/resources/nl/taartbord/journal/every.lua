#!lua flags=allow-oom
-- Does one thing to every key, at one moment: deletes, or lets expire. That makes room, so it goes on where there is none. ARGV: command, its arguments after the key
for _, key in ipairs(KEYS) do
  redis.call(ARGV[1], key, unpack(ARGV, 2))
end
return #KEYS
