import type { SessionStore } from '../wire/session.svelte'

/** Stickers of the acting person that are still on their way to or from a note. */
function underway(store: SessionStore, note: string): number {
  let sum = 0
  for (const { command, for: inNameOf } of store.waiting) {
    if (inNameOf !== store.inNameOf) continue
    if (command.type === 'vote.place' && command.note === note) sum++
    if (command.type === 'vote.take' && command.note === note) sum--
  }
  return sum
}

/** How many stickers the acting person has on a note of this round, those on their way included. */
export function mine(store: SessionStore, note: string): number {
  return Math.max(0, (store.hand[note] ?? 0) + underway(store, note))
}

export function left(store: SessionStore): number {
  const round = store.round
  if (!round) return 0
  const coming = store.waiting.reduce((sum, { command, for: inNameOf }) => {
    if (inNameOf !== store.inNameOf) return sum
    return sum + (command.type === 'vote.place' ? 1 : command.type === 'vote.take' ? -1 : 0)
  }, 0)
  return Math.max(0, round.budget - Object.values(store.hand).reduce((sum, n) => sum + n, 0) - coming)
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
