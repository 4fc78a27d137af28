#!lua
-- The only writer of a log. Every check comes before every write: Redis does not roll a script back.
-- Without flags in the first line Redis refuses the whole script when it is out of memory.
-- KEYS: log, epoch, people
-- ARGV: epoch, expected seq, hash there, number of entries; then per entry: first, count, hash, body, number of people
--       fields, and those fields with their values
-- Answers {'stored'}, {'fenced', epoch}, {'step', seq} or {'chain'}
local log, epoch, people = KEYS[1], KEYS[2], KEYS[3]

local owner = redis.call('GET', epoch) or '0'
if owner ~= ARGV[1] then
  return {'fenced', owner}
end

local entries, at = {}, 5
for i = 1, tonumber(ARGV[4]) do
  local fields = tonumber(ARGV[at + 4])
  entries[i] = {first = ARGV[at], count = ARGV[at + 1], hash = ARGV[at + 2], body = ARGV[at + 3], from = at + 5, to = at + 4 + 2 * fields}
  at = at + 5 + 2 * fields
end

local last = entries[#entries]
local same = redis.call('XRANGE', log, last.first .. '-0', last.first .. '-0')[1]
if same and same[2][4] == last.count and same[2][6] == last.hash then
  return {'stored'}
end

local tail = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
local seq = tail and tonumber(string.match(tail[1], '^%d+')) + tonumber(tail[2][4]) - 1 or 0
if seq ~= tonumber(ARGV[2]) then
  return {'step', tostring(seq)}
end
if tail and tail[2][6] ~= ARGV[3] then
  return {'chain'}
end

for _, entry in ipairs(entries) do
  for i = entry.from, entry.to, 2 do
    if ARGV[i + 1] == '' then
      redis.call('HDEL', people, ARGV[i])
    else
      redis.call('HSET', people, ARGV[i], ARGV[i + 1])
    end
  end
  redis.call('XADD', log, entry.first .. '-0', 'e', owner, 'n', entry.count, 'h', entry.hash, 'b', entry.body)
end

-- What is new goes when the log goes; the epoch of a session that has a log does not go before it.
local ends = redis.call('PEXPIRETIME', log)
if ends > 0 then
  redis.call('PEXPIREAT', people, ends)
elseif seq == 0 then
  redis.call('PERSIST', epoch)
end
return {'stored'}
