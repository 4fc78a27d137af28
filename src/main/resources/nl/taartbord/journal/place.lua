#!lua
-- Gives a code or a link to a session, unless another has it. It goes when the session's index goes.
-- KEYS: code or link, index of the session; ARGV: session, value (its first word is the session)
local held = redis.call('GET', KEYS[1])
if held and string.match(held, '^%S+') ~= ARGV[1] then
  return 0
end
redis.call('SADD', KEYS[2], KEYS[1])
redis.call('SET', KEYS[1], ARGV[2])
local ends = redis.call('PEXPIRETIME', KEYS[2])
if ends > 0 then
  redis.call('PEXPIREAT', KEYS[1], ends)
end
return 1
