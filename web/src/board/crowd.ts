// People on a poster that is looked at from afar: discs with their initials, in the middle of the band where their cards lie, or in
// rows on a sheet.
import type { Zone } from '../wire/kinds'
import type { Point } from './camera.svelte'
import { contains } from './zones'

export interface Disc extends Point {
  size: number
}

const full = 2 * Math.PI
/** Part of the band's width that a disc takes, and of its own size that it keeps clear of the next. */
const share = 0.92
const clear = 1.08
const step = 2
/** A disc on a sheet is at most this many times as high as the letters of the title. */
const largest = 3

/** A disc for every spot, in the same order, clear of the next and inside the zone as far as a ring's band is even. */
export function discsIn(zone: Zone, spots: readonly Point[]): Disc[] {
  return zone.place === 'ring' ? inRing(zone, spots) : inRows(zone, spots)
}

/** As large as they can be, below the title. */
function inRows(zone: Zone, spots: readonly Point[]): Disc[] {
  const top = Math.max(zone.y, zone.label.y + zone.label.size * 0.6)
  const height = zone.y + zone.height - top
  const grids = spots.map((_, at) => {
    const across = at + 1
    return { across, cell: Math.min(zone.width / across, height / Math.ceil(spots.length / across)) }
  })
  const { across, cell: room } = grids.reduce((best, one) => (one.cell > best.cell ? one : best), { across: 1, cell: 0 })
  const cell = Math.min(room, zone.label.size * largest)
  return spots.map((_, at) => ({
    x: zone.x + zone.width / 2 + ((at % across) - (across - 1) / 2) * cell,
    y: top + (Math.floor(at / across) + 0.5) * cell,
    size: cell / clear,
  }))
}

function inRing(zone: Zone, spots: readonly Point[]): Disc[] {
  const centre = { x: zone.x + zone.width / 2, y: zone.y + zone.height / 2 }
  const angles = spots.map((spot) => Math.atan2(spot.y - centre.y, spot.x - centre.x))
  const bands = spots.map((spot, at) => bandAt(zone, centre, angles[at] ?? 0, Math.hypot(spot.x - centre.x, spot.y - centre.y)))
  const radius = Math.min(...bands.map(({ middle }) => middle))
  const room = Math.max(1, radius) * Math.min(Math.PI, full / spots.length) / clear
  const size = Math.min(room, ...bands.map(({ width }) => width * share))
  return apart(angles, (size * clear) / Math.max(1, radius)).map((angle, at) => {
    const middle = bands[at]?.middle ?? 0
    return { x: centre.x + middle * Math.cos(angle), y: centre.y + middle * Math.sin(angle), size }
  })
}

function bandAt(zone: Zone, centre: Point, angle: number, from: number): { middle: number; width: number } {
  const inside = (radius: number) => radius > 0 && contains(zone.path, centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle))
  let outer = from
  while (inside(outer + step)) outer += step
  let inner = from
  while (inside(inner - step)) inner -= step
  return { middle: (inner + outer) / 2, width: outer - inner }
}

/** The same angles, moved no more than it takes to have `gap` between neighbours. */
export function apart(angles: readonly number[], gap: number): number[] {
  const order = angles.map((angle, at) => ({ angle, at })).sort((one, other) => one.angle - other.angle || one.at - other.at)
  for (let round = 0; round < 400; round++) {
    let moved = false
    for (const [at, one] of order.entries()) {
      const next = order[(at + 1) % order.length]
      if (!next || next === one) continue
      const between = next.angle - one.angle + (at + 1 === order.length ? full : 0)
      const missing = gap - between
      if (missing <= 1e-6) continue
      one.angle -= missing / 2
      next.angle += missing / 2
      moved = true
    }
    if (!moved) break
  }
  return order.sort((one, other) => one.at - other.at).map(({ angle }) => angle)
}

/** Two letters that stand for a name: of its first and last word, or the first two of its only one. What is between brackets is no name. */
export function initials(name: string): string {
  const words = (name.replace(/\(.*?\)/g, ' ').trim() || name.trim()).split(/[\s-]+/).filter(Boolean)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  const [one = '', two = ''] = first
  return one.toLocaleUpperCase() + (last === '' ? two : ([...last][0] ?? '').toLocaleUpperCase())
}
