// Where things are on the poster. The shapes come from the server; nothing here knows what they look like.
import type { Activity, Format, Zone } from '../wire/kinds'
import type { Box } from './camera.svelte'

type Poster = Format['poster']
export interface Place {
  zone: string
  slice?: string
}

const paths = new Map<string, Path2D>()
let pencil: CanvasRenderingContext2D | null = null

export function contains(path: string, x: number, y: number): boolean {
  pencil ??= document.createElement('canvas').getContext('2d')
  const shape = paths.get(path) ?? new Path2D(path)
  paths.set(path, shape)
  return pencil?.isPointInPath(shape, x, y, 'evenodd') ?? false
}

/** The zone under a point; of zones that lie on each other the one that is drawn last. */
export function placeAt(poster: Poster, x: number, y: number): Place | null {
  const zone = poster.zones.findLast((one) => contains(one.path, x, y))
  if (!zone) return null
  const part = zone.parts.find((one) => contains(one.path, x, y))
  return part ? { zone: zone.id, slice: part.slice } : { zone: zone.id }
}

export function zonesOf(activity: Activity): string[] {
  switch (activity.type) {
    case 'write':
    case 'introduce':
    case 'statement':
    case 'actions':
      return [activity.zone]
    case 'explain':
      return activity.zone === null ? [] : [activity.zone]
    case 'discuss':
    case 'vote':
      return activity.zones
    case 'lobby':
    case 'score':
    case 'reflect':
    case 'break':
      return []
  }
}

/** What to look at to see all of these zones; the whole poster if there are none. */
export function boxAround(poster: Poster, zones: readonly string[]): Box {
  const found = poster.zones.filter((zone) => zones.includes(zone.id))
  if (found.length === 0) return { x: 0, y: 0, width: poster.width, height: poster.height }
  const left = Math.min(...found.map((zone) => zone.x))
  const top = Math.min(...found.map((zone) => zone.y))
  const right = Math.max(...found.map((zone) => zone.x + zone.width))
  const bottom = Math.max(...found.map((zone) => zone.y + zone.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The zones worth showing: the picture itself, and what stands beside it as soon as it is asked for or holds something. */
export function zonesInUse(poster: Poster, asked: readonly string[], holds: (zone: Zone) => boolean): string[] {
  const picture = poster.zones.reduce<Zone | null>((largest, zone) => (largest && size(largest) >= size(zone) ? largest : zone), null)
  return poster.zones.filter((zone) => (picture && overlap(picture, zone)) || asked.includes(zone.id) || holds(zone)).map((zone) => zone.id)
}

function size(box: Box): number {
  return box.width * box.height
}

function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
}

export function noteZones(poster: Poster): Zone[] {
  return poster.zones.filter((zone) => zone.kind === 'notes')
}
