import { leafed } from './leafed.svelte'

/** How long a page or a question stays on the screen, in milliseconds. */
export const pageTime = 16_000

/** Which of `count` has its turn at `now`: every screen of a session turns at the same moment, unless somebody leafs here. */
export function turn(now: number, count: number, time: number = pageTime): number {
  return count <= 1 ? 0 : (((Math.floor((now + leafed.by) / time) % count) + count) % count)
}

/** Lines a text takes when `perLine` characters fit on one; words are not broken unless they are longer than a line. */
export function linesOf(text: string, perLine: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines++
    for (const word of paragraph.split(' ')) {
      const length = [...word].length
      if (used > 0 && used + 1 + length > perLine) {
        lines++
        used = 0
      }
      const extra = Math.max(0, Math.ceil(length / perLine) - 1)
      lines += extra
      used += (used > 0 ? 1 : 0) + length - extra * perLine
    }
  }
  return lines
}

/** Divides things over pages that are `height` high; what is higher than a page has one for itself. */
export function paginate<T>(items: readonly T[], heightOf: (item: T) => number, height: number): T[][] {
  const pages: T[][] = []
  let page: T[] = []
  let used = 0
  for (const item of items) {
    const needed = heightOf(item)
    if (page.length > 0 && used + needed > height) {
      pages.push(page)
      page = []
      used = 0
    }
    page.push(item)
    used += needed
  }
  if (page.length > 0) pages.push(page)
  return pages
}
