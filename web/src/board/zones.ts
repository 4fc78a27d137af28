// Where things are on the poster. The shapes come from the server; nothing here knows what they look like.
import type { Activity, Format, Phase, Zone } from '../wire/kinds'
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
    case 'introduce':
    case 'statement':
    case 'actions':
    case 'network':
    case 'agreement':
      return [activity.zone]
    case 'explain':
      return activity.zone === null ? [] : [activity.zone]
    case 'write':
    case 'discuss':
    case 'vote':
    case 'badge':
    case 'groups':
    case 'cards':
      return activity.zones
    case 'lobby':
    case 'score':
    case 'reflect':
    case 'break':
    case 'round':
    case 'minority':
    case 'homework':
      return []
  }
}

/** What is talked about in this phase: where it works, or in a round of groups all that those groups worked on. */
export function subjectOf(phase: Pick<Phase, 'activity'>, phases: readonly Pick<Phase, 'id' | 'activity'>[]): string[] {
  const { activity } = phase
  if (activity.type !== 'round' || activity.groups === null) return zonesOf(activity)
  const made = activity.groups
  return [...new Set(phases.flatMap(({ id, activity: other }) => (other.type === 'groups' && (id === made || other.keep === made) ? other.zones : [])))]
}

/** Those of these zones where notes lie. */
export function takingNotes(all: readonly Zone[], zones: readonly string[]): string[] {
  return zones.filter((id) => all.some((zone) => zone.id === id && zone.kind === 'notes'))
}

/** What to look at to see all of these zones; the whole poster if there are none. */
export function boxAround(poster: Poster, zones: readonly string[]): Box {
  const found = poster.zones.filter((zone) => zones.includes(zone.id))
  if (found.length === 0) return { x: 0, y: 0, width: poster.width, height: poster.height }
  // One cell says what it is; among more of them the headings tell them apart.
  const boxes: Box[] = found.filter((zone) => zone.place === 'cell').length > 1 ? [...found, ...poster.headings] : found
  const left = Math.min(...boxes.map((box) => box.x))
  const top = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The poster with only these zones. One cell says itself what it is; more of them are told apart by the headings. */
export function only(poster: Poster, zones: readonly string[]): Poster {
  const kept = poster.zones.filter((zone) => zones.includes(zone.id))
  return { ...poster, zones: kept, arrows: [], headings: kept.filter((zone) => zone.place === 'cell').length > 1 ? poster.headings : [] }
}

/** The zones worth showing: the picture itself, and what stands beside or under it as soon as it is asked for or holds something. */
export function zonesInUse(poster: Poster, asked: readonly string[], holds: (zone: Zone) => boolean): string[] {
  return poster.zones.filter((zone) => isPicture(poster, zone) || asked.includes(zone.id) || holds(zone)).map((zone) => zone.id)
}

/** Where to look by itself: at the flaps that are worked on, else at the picture without the flaps that are not. */
export function inSight(poster: Poster, asked: readonly string[], inUse: readonly string[]): readonly string[] {
  if (asked.length === 0) return inUse
  const flaps = poster.zones.filter((zone) => zone.place === 'flap').map((zone) => zone.id)
  if (asked.every((zone) => flaps.includes(zone))) return asked
  return inUse.filter((zone) => asked.includes(zone) || poster.layout === 'flaps' || !flaps.includes(zone))
}

function isPicture(poster: Poster, zone: Zone): boolean {
  return zone.place === 'flap' ? poster.layout === 'flaps' : zone.place !== 'left' && zone.place !== 'right'
}

export function noteZones(poster: Poster): Zone[] {
  return poster.zones.filter((zone) => zone.kind === 'notes')
}
