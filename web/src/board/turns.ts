// Turns: who speaks, who comes, and by which name a person or a group is called.
import { list, t } from '../words'
import type { ActivityOf, Group, Rota } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'
import { zoneTitle } from './notes'

export interface Speaker {
  id: string
  name: string
  /** Who is in a group; empty for a person. */
  members: string
  gone: boolean
  /** Is it the acting person, or their group? */
  mine: boolean
}

/** The groups whose turns these are: of the phase, or of the last of its copies (`phase~2`) that had people in them. */
function groupsOf(store: SessionStore, activity: ActivityOf<'round'>): Group[] {
  const phase = activity.groups ?? ''
  const copy = (id: string) => (id === phase ? 1 : id.startsWith(`${phase}~`) ? Number(id.slice(phase.length + 1)) || 0 : 0)
  const times = [...store.view.groups.values()].filter((one) => copy(one.phase) > 0 && one.groups.some((group) => group.members.length > 0))
  return times.sort((a, b) => copy(b.phase) - copy(a.phase))[0]?.groups ?? []
}

/** The sheet that a group worked on, where each has its own. */
export function sheetOf(store: SessionStore, activity: ActivityOf<'round'>, id: string): string | null {
  return activity.who === 'people' ? null : (groupsOf(store, activity).find((group) => group.id === id)?.zone ?? null)
}

export function speaker(store: SessionStore, activity: ActivityOf<'round'>, id: string): Speaker {
  if (activity.who === 'people') {
    return { id, name: store.name(id), members: '', gone: store.view.people.get(id)?.removed !== false, mine: id === store.acting?.id }
  }
  const groups = groupsOf(store, activity)
  const at = groups.findIndex((group) => group.id === id)
  const group = groups[at]
  const members = (group?.members ?? []).filter((member) => store.view.people.get(member)?.removed === false)
  return {
    id,
    name: (group?.zone && zoneTitle(store, group.zone)) || t('turns.group', { n: at < 0 ? '?' : at + 1 }),
    members: list(members.map((member) => store.name(member))),
    gone: members.length === 0,
    mine: members.includes(store.acting?.id ?? ''),
  }
}

/** Everybody who can be given a turn. */
export function speakers(store: SessionStore, activity: ActivityOf<'round'>): Speaker[] {
  const ids = activity.who === 'people' ? store.people.map(({ id }) => id) : groupsOf(store, activity).map(({ id }) => id)
  return ids.map((id) => speaker(store, activity, id)).filter(({ gone }) => !gone)
}

/** How the turns ended: everybody spoke, or they were stopped before that. */
export function ending(rota: Pick<Rota, 'order' | 'had'>, gone: (id: string) => boolean): 'turns.over' | 'turns.overEarly' {
  return rota.order.every((id) => rota.had.includes(id) || gone(id)) ? 'turns.over' : 'turns.overEarly'
}

/** Around the circle from who speaks, past who had a turn and who is no longer there. */
export function coming(rota: Pick<Rota, 'order' | 'speaker' | 'had'>, gone: (id: string) => boolean): string | null {
  const from = (rota.speaker === null ? -1 : rota.order.indexOf(rota.speaker)) + 1
  return [...rota.order.slice(from), ...rota.order.slice(0, from)].find((id) => id !== rota.speaker && !rota.had.includes(id) && !gone(id)) ?? null
}
