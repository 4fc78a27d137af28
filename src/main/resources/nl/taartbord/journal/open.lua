#!lua
-- Raises the epoch. That of a session without a log goes by itself, so that no trace stays of sessions that never were.
-- KEYS: log, epoch; ARGV: milliseconds
local kept = redis.call('EXISTS', KEYS[1])
local epoch = redis.call('INCR', KEYS[2])
if kept == 0 then
  redis.call('PEXPIRE', KEYS[2], ARGV[1])
end
return epoch
