const first = 250
const longest = 10_000

/** How long to wait before the next try, with full jitter so that a room of boards does not come back as one. */
export function backOff(failures: number, random: () => number): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(failures, 10))
  return Math.round(random() * ceiling)
}
