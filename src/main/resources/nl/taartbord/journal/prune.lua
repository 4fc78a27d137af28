#!lua flags=allow-oom
-- Leaves the two latest snapshots. KEYS: snapshots
local seqs = redis.call('HKEYS', KEYS[1])
table.sort(seqs, function(a, b) return tonumber(a) > tonumber(b) end)
for i = 3, #seqs do
  redis.call('HDEL', KEYS[1], seqs[i])
end
return #seqs
