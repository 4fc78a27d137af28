#!lua
-- Sets a new signing key; the one that was there stays beside it for a while.
-- KEYS: signing key, the one before it; ARGV: new key, milliseconds
local held = redis.call('GET', KEYS[1])
if held then
  redis.call('SET', KEYS[2], held, 'PX', ARGV[2])
end
redis.call('SET', KEYS[1], ARGV[1])
return 1
