#!lua flags=allow-oom
-- Raises the epoch of a session that is there, also in a full Redis: it needs no room, for a number takes the place of a number.
-- Otherwise nobody could read the session, nor delete it. Answers nothing if it is not there.
-- KEYS: log, epoch; ARGV: milliseconds, the least that the epoch is to be
local epoch = redis.call('GET', KEYS[2])
if not epoch or redis.call('EXISTS', KEYS[1]) == 0 then
  return false
end
local raised = math.max(tonumber(epoch) + 1, tonumber(ARGV[2]))
redis.call('SET', KEYS[2], string.format('%.0f', raised), 'KEEPTTL')
return raised
