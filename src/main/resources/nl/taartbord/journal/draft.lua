#!lua
-- Writes a page of the log anew, beside it, for who owns the session and nobody else: two drafts would end up in one. It goes by
-- itself if it never takes the place of the log. KEYS: epoch, rewritten
-- ARGV: epoch, milliseconds, 'first' for the first page; then per entry: id, epoch, count, hash, body. Answers 1, or 0 if somebody else owns it
local rewritten = KEYS[2]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
if ARGV[3] == 'first' then
  redis.call('DEL', rewritten)
end
for i = 4, #ARGV, 5 do
  redis.call('XADD', rewritten, ARGV[i], 'e', ARGV[i + 1], 'n', ARGV[i + 2], 'h', ARGV[i + 3], 'b', ARGV[i + 4])
end
redis.call('PEXPIRE', rewritten, ARGV[2])
return 1
