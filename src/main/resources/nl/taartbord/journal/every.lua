#!lua flags=allow-oom
-- Does one thing to every key, at one moment; also in a full Redis, so only what removes or ends.
-- ARGV: UNLINK or PEXPIRE, its arguments after the key
for _, key in ipairs(KEYS) do
  redis.call(ARGV[1], key, unpack(ARGV, 2))
end
return #KEYS
