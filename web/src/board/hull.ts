import type { Point } from './camera.svelte'

/** The corners of the smallest shape without dents around all points, in order (Andrew's monotone chain). */
export function hull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of ordered) {
      for (;;) {
        const last = chain.at(-1)
        const before = chain.at(-2)
        if (!last || !before || (last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x) > 0) break
        chain.pop()
      }
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

/** The outline around square notes with these middles; meant to be drawn with a thick round stroke. */
export function outline(middles: readonly Point[], size: number): string {
  const r = size / 2
  const corners = middles.flatMap(({ x, y }) => [{ x: x - r, y: y - r }, { x: x + r, y: y - r }, { x: x + r, y: y + r }, { x: x - r, y: y + r }])
  return `M${hull(corners).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}Z`
}
