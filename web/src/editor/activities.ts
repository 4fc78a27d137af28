import type { ActivityType, Colour, Zone } from '../wire/kinds'
import { freshId } from './ids'
import { at, isTree, listAt, omit, stringAt, type Tree } from './tree'

// What each activity asks, in the order of its form. docs/formats.md tells what it means.

export type ZoneKind = Zone['kind']
export const zoneKinds: readonly ZoneKind[] = ['people', 'notes', 'statement', 'actions', 'badges', 'network', 'agreement']
export const colours: readonly Colour[] = ['yellow', 'green', 'blue', 'pink', 'orange', 'lilac']

export type ParamName =
  | 'zone' | 'zones' | 'sharing' | 'max' | 'previous' | 'subjects' | 'subject' | 'budget' | 'badges' | 'who' | 'seconds' | 'groups' | 'fields' | 'vote'
  | 'top' | 'levels' | 'ingredients' | 'confirm' | 'questions' | 'colour' | 'kind' | 'required' | 'options' | 'hint' | 'mix' | 'rotate' | 'size' | 'keep'

interface Base {
  name: ParamName
  /** Asked only then. */
  when?: (holder: unknown) => boolean
}
export type Param = Base &
  (
    | { sort: 'zone'; kind: ZoneKind; optional?: boolean }
    | { sort: 'zones'; kind: ZoneKind; also?: readonly ZoneKind[]; optional?: boolean }
    | { sort: 'number'; least: number; most: number; absent?: number }
    | { sort: 'choice'; options: readonly Choice[]; absent?: Choice }
    | { sort: 'yes'; absent: boolean }
    | { sort: 'text' }
    | { sort: 'earlier'; type: ActivityType }
    | { sort: 'items'; most: number; least: number; long?: boolean; params: readonly Param[] }
    | { sort: 'one' }
    | { sort: 'division' }
  )
export type ParamOf<S extends Param['sort']> = Extract<Param, { sort: S }>

export type Choice =
  | 'reveal' | 'place' | 'people' | 'groups' | 'organisations' | Colour | 'text' | 'long' | 'choice' | 'choices' | 'quarter' | 'person' | 'card'
  | 'random' | 'organisation' | 'none' | 'join' | 'circle'

const notes = { name: 'zones', sort: 'zones', kind: 'notes' } as const
const options: Param = {
  name: 'options', sort: 'items', least: 2, most: 12, params: [],
  when: (field) => ['choice', 'choices'].includes(stringAt(field, ['kind'])) || listAt(field, ['options']).length > 0,
}

export const activities: Readonly<Record<ActivityType, readonly Param[]>> = {
  lobby: [],
  introduce: [{ name: 'zone', sort: 'zone', kind: 'people' }],
  explain: [
    { name: 'zone', sort: 'zone', kind: 'notes', optional: true },
    { name: 'previous', sort: 'yes', absent: false },
  ],
  write: [
    notes,
    { name: 'sharing', sort: 'choice', options: ['reveal', 'place'], absent: 'reveal' },
    { name: 'max', sort: 'number', least: 1, most: 50, absent: 50 },
  ],
  discuss: [{ ...notes, also: ['badges', 'network', 'agreement'] }],
  groups: [
    { name: 'size', sort: 'division' },
    { name: 'mix', sort: 'choice', options: ['random', 'organisation', 'place', 'choice'], absent: 'random' },
    { name: 'rotate', sort: 'choice', options: ['none', 'join', 'circle'], absent: 'none' },
    { ...notes, optional: true },
  ],
  round: [
    { name: 'who', sort: 'choice', options: ['people', 'groups'] },
    { name: 'seconds', sort: 'number', least: 10, most: 3600 },
    { name: 'groups', sort: 'earlier', type: 'groups', when: (activity) => at(activity, ['who']) === 'groups' },
  ],
  cards: [
    notes,
    {
      name: 'fields', sort: 'items', least: 1, most: 8,
      params: [
        { name: 'kind', sort: 'choice', options: ['text', 'long', 'choice', 'choices', 'quarter', 'person', 'card'], absent: 'text' },
        { name: 'required', sort: 'yes', absent: false },
        options,
      ],
    },
    { name: 'max', sort: 'number', least: 1, most: 50, absent: 50 },
  ],
  badge: [
    { name: 'zones', sort: 'zones', kind: 'badges' },
    {
      name: 'badges', sort: 'items', least: 1, most: 6,
      params: [
        { name: 'colour', sort: 'choice', options: colours as readonly Choice[], absent: 'yellow' },
        { name: 'max', sort: 'number', least: 1, most: 9, absent: 1 },
      ],
    },
  ],
  score: [{ name: 'subjects', sort: 'items', least: 1, most: 12, params: [] }],
  vote: [notes, { name: 'budget', sort: 'number', least: 1, most: 50 }, { name: 'max', sort: 'number', least: 1, most: 50 }],
  minority: [
    { name: 'vote', sort: 'earlier', type: 'vote' },
    { name: 'top', sort: 'number', least: 1, most: 20, absent: 3 },
  ],
  statement: [{ name: 'zone', sort: 'zone', kind: 'statement' }],
  actions: [{ name: 'zone', sort: 'zone', kind: 'actions' }],
  network: [
    { name: 'zone', sort: 'zone', kind: 'network' },
    { name: 'levels', sort: 'items', least: 0, most: 6, params: [] },
  ],
  agreement: [
    { name: 'zone', sort: 'zone', kind: 'agreement' },
    {
      name: 'ingredients', sort: 'items', least: 1, most: 12,
      params: [
        { name: 'hint', sort: 'text' },
        { name: 'required', sort: 'yes', absent: true },
      ],
    },
    { name: 'confirm', sort: 'choice', options: ['people', 'organisations'], absent: 'people' },
  ],
  homework: [{ name: 'questions', sort: 'items', least: 1, most: 12, long: true, params: [] }],
  reflect: [{ name: 'subject', sort: 'one' }],
  break: [],
}

export const activityTypes = Object.keys(activities) as readonly ActivityType[]

export function isActivityType(value: unknown): value is ActivityType {
  return typeof value === 'string' && Object.hasOwn(activities, value)
}

export interface Reference {
  id: string
  title: unknown
}

export function zonesOf(tree: Tree, ...kinds: readonly ZoneKind[]): Reference[] {
  return listAt(tree, ['poster', 'zones'])
    .filter((zone) => kinds.some((kind) => kind === at(zone, ['kind'])))
    .map((zone) => ({ id: stringAt(zone, ['id']), title: at(zone, ['title']) }))
}

/** Phases before this one with the activity, to point at. */
export function earlierPhases(tree: Tree, index: number, type: ActivityType): Reference[] {
  return listAt(tree, ['phases'])
    .slice(0, index)
    .filter((phase) => at(phase, ['activity', 'type']) === type)
    .map((phase) => ({ id: stringAt(phase, ['id']), title: at(phase, ['title']) }))
}

/** An activity's zones, however the file spells them. */
export function activityZones(activity: unknown): string[] {
  const zones = listAt(activity, ['zones']).filter((zone) => typeof zone === 'string')
  const zone = stringAt(activity, ['zone'])
  return zone && zones.length === 0 ? [zone] : zones
}

/** Another activity for a phase: what fits it stays, the rest begins with something that works where the poster allows. */
export function changedType(tree: Tree, index: number, type: ActivityType): Tree {
  const was = at(tree, ['phases', index, 'activity'])
  const zones = activityZones(was)
  const next: Record<string, unknown> = { type }
  for (const param of activities[type]) {
    const kept = at(was, [param.name])
    if (param.sort === 'zone' || param.sort === 'zones') {
      const also = param.sort === 'zones' ? (param.also ?? []) : []
      const fit = zonesOf(tree, param.kind, ...also).map((zone) => zone.id)
      const chosen = zones.filter((zone) => fit.includes(zone))
      const start = chosen.length > 0 || param.optional ? chosen : fit.slice(0, 1)
      if (param.sort === 'zone') next.zone = start[0]
      else if (!param.optional || start.length > 0) next.zones = start
    } else if (param.sort === 'number') {
      if (typeof kept === 'number' && kept >= param.least && kept <= param.most) next[param.name] = kept
      else if (param.absent === undefined && param.name !== 'max') next[param.name] = { budget: 3, seconds: 60 }[param.name as string] ?? param.least
    } else if (param.sort === 'choice') {
      const fits = param.options.some((option) => option === kept)
      if (fits) next[param.name] = kept
      else if (param.absent === undefined) next[param.name] = param.options[0]
    } else if (param.sort === 'earlier') {
      if (!param.when || param.when(next)) next[param.name] = earlierPhases(tree, index, param.type).at(-1)?.id
    } else if (param.sort === 'items') {
      if (Array.isArray(kept) && kept.every(isTree) && param.params.length === 0) next[param.name] = kept
      else if (param.least > 0) next[param.name] = [newItem(param, [])]
    } else if (param.sort === 'division') next.size = 4
  }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined))
}

/** A new line in a list of an activity. The first field of a card is its heading, which is a required text. */
export function newItem(param: ParamOf<'items'>, items: readonly unknown[]): Tree {
  const id = freshId(items.map((item) => stringAt(item, ['id'])))
  return { id, title: '', ...(param.name === 'fields' ? { kind: 'text', required: items.length === 0 } : {}) }
}

export type Division = 'size' | 'per' | 'keep'

export function divisionOf(activity: unknown): Division {
  if (at(activity, ['keep']) !== undefined) return 'keep'
  return at(activity, ['per']) !== undefined ? 'per' : 'size'
}

export function divided(activity: unknown, next: Division, before: string | undefined): Tree {
  const rest = omit(isTree(activity) ? activity : { type: 'groups' }, 'size', 'per', 'keep')
  if (next === 'per') return { ...rest, per: 'zone' }
  return next === 'keep' ? { ...rest, keep: before ?? '' } : { ...rest, size: 4 }
}
