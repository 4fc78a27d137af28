import type { Flaw } from '../api'
import { at, insert, isTree, listAt, omit, put, stringAt, without, type Path, type Tree } from './tree'
import { activities, isActivityType } from './activities'
import { withName } from './follows'
import { freshId, idFrom, isFresh } from './ids'
import { titleIn } from './text'
import { toPath } from './place'

// Changes to a whole format that touch more than one field.

export const phasesPath: Path = ['phases']
export const zonesPath: Path = ['poster', 'zones']

export const layouts = ['rings', 'wheel', 'matrix', 'columns', 'network', 'flaps'] as const
export type Layout = (typeof layouts)[number]
export type ZonePlace = 'ring' | 'slice' | 'cell' | 'column' | 'map' | 'left' | 'right' | 'flap'

const mainPlace: Record<Layout, ZonePlace> = { rings: 'ring', wheel: 'slice', matrix: 'cell', columns: 'column', network: 'map', flaps: 'flap' }

export function isLayout(value: unknown): value is Layout {
  return layouts.some((layout) => layout === value)
}

export function placesIn(layout: unknown): ZonePlace[] {
  if (!isLayout(layout)) return ['ring', 'slice', 'cell', 'column', 'map', 'left', 'right', 'flap']
  const main: ZonePlace[] = layout === 'wheel' ? ['ring', 'slice'] : layout === 'flaps' ? [] : [mainPlace[layout]]
  return [...main, 'left', 'right', 'flap']
}

export const idsIn = (tree: Tree, list: Path): string[] => listAt(tree, list).map((item) => stringAt(item, ['id']))

export function totalMinutes(tree: Tree): number {
  return listAt(tree, phasesPath).reduce<number>((sum, phase) => {
    const minutes = at(phase, ['minutes'])
    return sum + (typeof minutes === 'number' && minutes > 0 ? minutes : 0)
  }, 0)
}

export function withPhase(tree: Tree, index: number, title: unknown): Tree {
  const phase = { id: freshId(idsIn(tree, phasesPath)), title, minutes: 10, activity: { type: 'lobby' } }
  return put(tree, phasesPath, insert(listAt(tree, phasesPath), index, phase))
}

/** The copy of a phase comes right after it, with an id of its own. */
export function withCopyOfPhase(tree: Tree, index: number): Tree {
  const phase = at(tree, [...phasesPath, index])
  if (!isTree(phase)) return tree
  const id = idFrom(stringAt(phase, ['id']), idsIn(tree, phasesPath))
  return put(tree, phasesPath, insert(listAt(tree, phasesPath), index + 1, { ...phase, id }))
}

export function withZone(tree: Tree, title: unknown): Tree {
  const zones = listAt(tree, zonesPath)
  const layout = at(tree, ['poster', 'layout'])
  const place = zones.length > 0 && isLayout(layout) && layout !== 'network' && layout !== 'matrix' ? mainPlace[layout] : 'right'
  return put(tree, zonesPath, [...zones, { id: freshId(idsIn(tree, zonesPath)), title, kind: 'notes', place }])
}

/** Takes a zone out, and out of the activities that have others. */
export function withoutZone(tree: Tree, index: number): Tree {
  const id = stringAt(tree, [...zonesPath, index, 'id'])
  const next = put(tree, zonesPath, without(listAt(tree, zonesPath), index))
  return mapActivities(next, (activity) => {
    const zones = listAt(activity, ['zones'])
    return zones.length > 1 && zones.includes(id) ? put(activity, ['zones'], zones.filter((zone) => zone !== id)) : activity
  })
}

function mapActivities(tree: Tree, change: (activity: Tree) => Tree): Tree {
  const phases = listAt(tree, phasesPath).map((phase) => {
    const activity = at(phase, ['activity'])
    const next = isTree(activity) ? change(activity) : activity
    return next === activity ? phase : put(phase, ['activity'], next)
  })
  return phases.length > 0 ? put(tree, phasesPath, phases) : tree
}

/** Another layout: zones of the old main picture go to the new one, headings and slices to where they belong. */
export function withLayout(tree: Tree, layout: Layout): Tree {
  const poster = at(tree, ['poster'])
  if (!isTree(poster) || poster.layout === layout) return put(tree, ['poster', 'layout'], layout)
  const fits = placesIn(layout)
  let mapped = false
  const zones = listAt(poster, ['zones']).map((zone) => {
    if (fits.some((place) => place === at(zone, ['place']))) return zone
    const full = layout === 'network' && (mapped || at(zone, ['kind']) !== 'network')
    mapped ||= layout === 'network' && !full
    return put(zone, ['place'], full ? 'flap' : mainPlace[layout])
  })
  const rest = omit(poster, 'rows', 'columns', ...(layout === 'rings' ? [] : ['slices']))
  const cells = Math.max(1, zones.filter((zone) => at(zone, ['place']) === 'cell').length)
  const headings = layout === 'matrix' ? { rows: Array.from({ length: cells }, (_, i) => String(i + 1)), columns: ['1'] } : {}
  return { ...tree, poster: { ...rest, layout, ...headings, zones } }
}

/** Gives something without a name of its own an id from its title; what points at it follows. */
export function named(tree: Tree, item: Path): Tree {
  const id = stringAt(tree, [...item, 'id'])
  const title = titleIn(at(tree, [...item, 'title']), 'nl').trim()
  return isFresh(id) && title !== '' ? withId(tree, item, true) : tree
}

function withId(tree: Tree, item: Path, follow: boolean): Tree {
  const was = stringAt(tree, [...item, 'id'])
  const list = item.slice(0, -1)
  const siblings = typeof item.at(-1) === 'number' ? listAt(tree, list).map((one) => stringAt(one, ['id'])) : []
  const others = siblings.filter((_, i) => i !== item.at(-1))
  const id = idFrom(titleIn(at(tree, [...item, 'title']), 'nl'), others)
  if (item.length === 0) return withName(tree, id)
  const next = put(tree, [...item, 'id'], id)
  if (!follow || others.includes(was)) return next
  if (list.join() === zonesPath.join()) return mapActivities(next, (activity) => renamed(activity, ['zone', 'zones'], was, id))
  return list.join() === phasesPath.join() ? mapActivities(next, (activity) => renamed(activity, ['keep', 'groups', 'vote'], was, id)) : next
}

function renamed(activity: Tree, fields: readonly string[], was: string, id: string): Tree {
  let next = activity
  for (const field of fields) {
    const value = next[field]
    if (value === was) next = put(next, [field], id)
    else if (Array.isArray(value) && value.includes(was)) next = put(next, [field], value.map((one) => (one === was ? id : one)))
  }
  return next
}

/** What can be put right without asking: a field that does not exist, an id that is missing or there twice. Null: a person must look. */
export function mended(tree: Tree, flaw: Flaw): Tree | null {
  const path = toPath(flaw.place)
  if (flaw.code === 'unknown') return put(tree, path, undefined)
  const item = path.slice(0, -1)
  if (path.at(-1) === 'id' && ['missing', 'type', 'empty', 'id', 'duplicate'].includes(flaw.code)) return withId(tree, item, flaw.code !== 'duplicate')
  return null
}

/** The zones a phase works on, for the picture. */
export function phaseZones(tree: Tree, index: number): string[] {
  const activity = at(tree, [...phasesPath, index, 'activity'])
  const type = at(activity, ['type'])
  if (!isActivityType(type)) return []
  const names = activities[type].some((param) => param.sort === 'zones' || param.sort === 'zone')
  return names ? [stringAt(activity, ['zone']), ...listAt(activity, ['zones']).filter((zone) => typeof zone === 'string')].filter(Boolean) : []
}
