// Who works with whom in a phase, as one reader needs it.
import type { ActivityOf, Division, Group, Person } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'
import { noteZones } from './zones'

export interface Numbered extends Group {
  number: number
}

/** Groups are known by their number: the first is 1. */
export function numbered(division: Pick<Division, 'groups'> | null | undefined): Numbered[] {
  return (division?.groups ?? []).map((group, at) => ({ ...group, number: at + 1 }))
}

export function groupOf(groups: readonly Numbered[], person: string | null | undefined): Numbered | null {
  return groups.find((group) => group.members.some((member) => member === person)) ?? null
}

/** Those who take part and are in no group; who leads goes round. */
export function ungrouped(people: readonly Pick<Person, 'id' | 'role'>[], groups: readonly Numbered[]): string[] {
  return people.filter((person) => person.role === 'participant' && groupOf(groups, person.id) === null).map(({ id }) => id)
}

/** Where somebody may write: where each group has a sheet of its own, on that; who enters for others helps everywhere. */
export function writable(zones: readonly string[], groups: readonly Group[], own: Group | null, enters: boolean): readonly string[] {
  const sheets = groups.length > 0 && groups.every((group) => group.zone !== null)
  if (enters || !sheets) return zones
  return own?.zone ? [own.zone] : []
}

/** The zones of the poster where this reader may put a post-it now. */
export function placeable({ phase, view, acting, enters }: Pick<SessionStore, 'phase' | 'view' | 'acting' | 'enters'>): readonly string[] {
  const zones = view.format ? noteZones(view.format.poster).map(({ id }) => id) : []
  const groups = numbered(phase?.activity.type === 'groups' ? view.groups.get(phase.id) : null)
  return writable(zones, groups, groupOf(groups, acting?.id), enters)
}

type Turning = Pick<ActivityOf<'groups'>, 'rotate' | 'size'>
export type Turn = { how: 'join'; left: number } | { how: 'pairs' | 'circle'; fresh: boolean }

/** What the next turn does, if there is one. `fresh`: there are still new people to meet. */
export function nextTurn({ rotate, size }: Turning, division: Pick<Division, 'turn' | 'groups'>): Turn | null {
  const sizes = division.groups.map((group) => group.members.length)
  const people = sizes.reduce((sum, members) => sum + members, 0)
  if (rotate === 'join') return division.groups.length < 2 ? null : { how: 'join', left: Math.floor(division.groups.length / 2) }
  if (rotate === 'none' || people < 2) return null
  // Each turn brings as many new faces as there are others in a group.
  return { how: size === 2 ? 'pairs' : 'circle', fresh: division.turn * Math.max(1, size - 1) < people - 1 }
}

/** Whether the next turn is what the plan of this phase asks for. */
export function asksTurn(activity: Turning, division: Pick<Division, 'turn' | 'groups'>): boolean {
  const turn = nextTurn(activity, division)
  return turn !== null && (turn.how === 'join' || turn.fresh)
}
