import type { Agenda, Timer } from './kinds'

/** Milliseconds left on the timer; null when none is set. `now` is the server's time. */
export function timeLeft(timer: Timer, now: number): number | null {
  if (timer.state === 'running' && timer.endsAt !== null) return Math.max(0, timer.endsAt - now)
  if (timer.state === 'paused') return timer.remaining ?? 0
  return timer.state === 'expired' ? 0 : null
}

/**
 * Minutes the meeting runs behind its plan (negative: ahead). A phase counts as its planned minutes once it was left;
 * the current one only from the moment it takes longer than planned. Null until the meeting has started.
 */
export function minutesBehind(agenda: Agenda, now: number): number | null {
  if (agenda.startedAt === null) return null
  let behind = 0
  for (const phase of agenda.phases) {
    const planned = phase.minutes * 60_000
    const earlier = agenda.spent[phase.id] ?? 0
    if (phase.id === agenda.current) {
      const spent = earlier + (agenda.enteredAt === null ? 0 : Math.max(0, now - agenda.enteredAt))
      behind += Math.max(0, spent - planned)
    } else if (phase.visited) behind += earlier - planned
  }
  return Math.round(behind / 60_000)
}
