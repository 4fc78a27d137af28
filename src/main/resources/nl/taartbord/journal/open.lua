#!lua
-- Raises the epoch. That of a session without a log goes by itself, so that no trace stays of sessions that never were.
-- KEYS: log, epoch; ARGV: milliseconds, the least that the epoch is to be
local kept = redis.call('EXISTS', KEYS[1])
local epoch = math.max(tonumber(redis.call('GET', KEYS[2]) or '0') + 1, tonumber(ARGV[2]))
redis.call('SET', KEYS[2], string.format('%.0f', epoch), 'KEEPTTL')
if kept == 0 then
  redis.call('PEXPIRE', KEYS[2], ARGV[1])
end
return epoch
