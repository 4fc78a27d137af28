#!lua
-- Stores a picture, unless there are as many as there may be (0) or the session is gone (-1); it goes when the session's index goes.
-- KEYS: pictures, index of the session; ARGV: id, content, most
local ends = redis.call('PEXPIRETIME', KEYS[2])
if ends == -2 then
  return -1
end
if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[3]) then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if ends > 0 then
  redis.call('PEXPIREAT', KEYS[1], ends)
end
return 1
