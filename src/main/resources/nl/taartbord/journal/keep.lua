#!lua
-- Writes a snapshot and answers what is stored now, or nothing if the log does not reach it or somebody else owns the session: what
-- an earlier owner knows may have been wiped since. KEYS: log, epoch, snapshots; ARGV: epoch, seq, text
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return false
end
local tail = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local seq = tail and tonumber(string.match(tail[1], '^%d+')) + tonumber(tail[2][4]) - 1 or 0
if seq < tonumber(ARGV[2]) then
  return false
end
redis.call('HSET', KEYS[3], ARGV[2], ARGV[3])
local ends = redis.call('PEXPIRETIME', KEYS[1])
if ends > 0 then
  redis.call('PEXPIREAT', KEYS[3], ends)
end
return redis.call('HGET', KEYS[3], ARGV[2])
