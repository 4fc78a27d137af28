// The server's bounds (docs/protocol.md): a field that stops at them spares the reader a refusal.
export const longestNote = 1_000
export const longestStatement = 4_000
export const longestLine = 500
export const longestName = 80
export const longestTitle = 120
export const mostNeeds = 30
