// Badges: whose they are, which are left, and what lies where.
import { pick, t } from '../words'
import type { ActivityOf, Badge, Zone } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'

export type Sort = ActivityOf<'badge'>['badges'][number]

function sorts(store: SessionStore, phase: string): readonly Sort[] {
  const activity = store.phases.find(({ id }) => id === phase)?.activity
  return activity?.type === 'badge' ? activity.badges : []
}

export function sortOf(store: SessionStore, badge: Badge): Sort | undefined {
  return sorts(store, badge.phase).find(({ id }) => id === badge.sort) ?? fromEarlier(store, badge)
}

const inOrder: readonly Sort['colour'][] = ['yellow', 'blue', 'green', 'pink']

/** Of a badge from a meeting before this one: the part of the zone that is named like its sort says what it stands for. */
function fromEarlier(store: SessionStore, badge: Badge): Sort | undefined {
  const parts = store.view.format?.poster.zones.find(({ id }) => id === badge.zone)?.parts ?? []
  const at = parts.findIndex(({ slice }) => slice === badge.sort)
  const [part, colour] = [parts[at], inOrder[at]]
  return part && colour && { id: badge.sort, title: part.title, colour, max: 0 }
}

/** What a badge says in full: the name of its owner and what it stands for. */
export function badgeName(store: SessionStore, badge: Badge): string {
  return t('badges.badgeOf', { name: store.name(badge.person), sort: pick(sortOf(store, badge)?.title) })
}

export function badgesIn(store: SessionStore, zone: string): Badge[] {
  return [...store.view.badges.values()].filter((badge) => badge.zone === zone)
}

/** What the acting person stuck in this phase. */
export function myBadges(store: SessionStore): Badge[] {
  return [...store.view.badges.values()].filter(({ person, phase }) => person === store.acting?.id && phase === store.phase?.id)
}

export function badgesLeft(store: SessionStore, sort: Sort): number {
  const underway = store.waiting.filter(({ command, for: inNameOf }) => command.type === 'badge.place' && command.sort === sort.id && inNameOf === store.inNameOf).length
  return Math.max(0, sort.max - myBadges(store).filter((badge) => badge.sort === sort.id).length - underway)
}

/** Can badges be stuck and moved now? */
export function sticking(store: SessionStore): boolean {
  return store.phase?.activity.type === 'badge' && store.working && store.takesPart && (!store.view.session?.locked || store.enters)
}

export function mayMoveBadge(store: SessionStore, badge: Badge): boolean {
  return sticking(store) && badge.phase === store.phase?.id && (store.enters || badge.person === store.acting?.id)
}

export interface Held {
  sort: Sort
  badges: Badge[]
}

/** Who has what in a zone: of each sort that can be stuck there, those that nobody stuck included. */
export function holding(store: SessionStore, zone: Zone): Held[] {
  const known = new Map<string, Sort>()
  for (const { activity } of store.phases) if (activity.type === 'badge' && activity.zones.includes(zone.id)) for (const sort of activity.badges) known.set(sort.id, sort)
  const here = badgesIn(store, zone.id)
  return [...known.values()].map((sort) => ({ sort, badges: here.filter((badge) => badge.sort === sort.id) }))
}

/** The zones of badges among these, as they are on the poster. */
export function badgeZones(store: SessionStore, zones: readonly string[]): Zone[] {
  return (store.view.format?.poster.zones ?? []).filter(({ id, kind }) => kind === 'badges' && zones.includes(id))
}
