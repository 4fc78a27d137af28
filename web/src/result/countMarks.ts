/** How often each mark was given: {"7": 3}. */
export function countMarks(marks: readonly { mark: number }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { mark } of marks) counts[mark] = (counts[mark] ?? 0) + 1
  return counts
}
