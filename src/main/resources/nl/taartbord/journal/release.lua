#!lua flags=allow-oom
-- Takes a code back from a session, if it is its own. KEYS: code, index of the session; ARGV: session
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
  redis.call('SREM', KEYS[2], KEYS[1])
  return 1
end
return 0
