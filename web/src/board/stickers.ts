import type { SessionStore } from '../wire/session.svelte'

/** Stickers of the acting person on their way to a note, or to any; those on their way back count down. */
function underway(store: SessionStore, note?: string): number {
  return store.waiting
    .filter(({ ref, for: inNameOf }) => inNameOf === store.inNameOf && !store.shown.has(ref))
    .reduce((sum, { command }) => {
      if ((command.type !== 'vote.place' && command.type !== 'vote.take') || (note ?? command.note) !== command.note) return sum
      return sum + (command.type === 'vote.place' ? 1 : -1)
    }, 0)
}

/** How many stickers the acting person has on a note of this round, those on their way included. */
export function mine(store: SessionStore, note: string): number {
  return Math.max(0, (store.hand[note] ?? 0) + underway(store, note))
}

export function left(store: SessionStore): number {
  const round = store.round
  if (!round) return 0
  return Math.max(0, round.budget - Object.values(store.hand).reduce((sum, n) => sum + n, 0) - underway(store))
}

/** Is there a vote now, and may stickers lie on notes of this zone? */
export function votes(store: SessionStore, zone: string | null): boolean {
  const round = store.round
  return store.phase?.activity.type === 'vote' && round?.state === 'open' && store.working && zone !== null && round.zones.includes(zone)
}

/** What to show on a note: one's own stickers during the vote, everybody's after it. */
export function shown(store: SessionStore, note: string): number {
  const round = store.round
  if (!round) return 0
  return round.state === 'open' ? mine(store, note) : (round.totals?.[note] ?? 0)
}
