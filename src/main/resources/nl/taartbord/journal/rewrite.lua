#!lua flags=allow-oom
-- Puts the log that was written anew in the place of the old one, if both end alike and nobody else owns the session. In a full
-- Redis too: what was there is larger.
-- KEYS: log, epoch, people, snapshots, rewritten; ARGV: epoch, field of people that goes
local log, rewritten = KEYS[1], KEYS[5]
local function ends(key)
  local tail = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)[1]
  return tail and tail[1]
end

if redis.call('GET', KEYS[2]) ~= ARGV[1] or not ends(log) or ends(log) ~= ends(rewritten)
    or redis.call('XLEN', log) ~= redis.call('XLEN', rewritten) then
  redis.call('DEL', rewritten)
  return 0
end

local expires = redis.call('PEXPIRETIME', log)
redis.call('RENAME', rewritten, log)
if expires > 0 then
  redis.call('PEXPIREAT', log, expires)
else
  redis.call('PERSIST', log)
end
redis.call('HDEL', KEYS[3], ARGV[2])
redis.call('DEL', KEYS[4])
return 1
