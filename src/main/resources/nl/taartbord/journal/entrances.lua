#!lua flags=allow-oom
-- Does one thing to every code, link and picture of a session; also in a full Redis, so only what removes or ends. A code that
-- expired may be another's by now.
-- KEYS: index of the session, pictures; ARGV: session, UNLINK or PEXPIRE, its arguments after the key
for _, key in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  local held = redis.call('GET', key)
  if held and string.match(held, '^%S+') == ARGV[1] then
    redis.call(ARGV[2], key, unpack(ARGV, 3))
  end
end
redis.call(ARGV[2], KEYS[1], unpack(ARGV, 3))
redis.call(ARGV[2], KEYS[2], unpack(ARGV, 3))
return 1
