/** What came before and after, as whole values. Typing on in the same place within a moment is one step. */
export interface History<T> {
  readonly past: readonly T[]
  readonly now: T
  readonly future: readonly T[]
  readonly last: { place: string; at: number } | null
}

const most = 200
const moment = 1_500

export function begun<T>(now: T): History<T> {
  return { past: [], now, future: [], last: null }
}

export function changed<T>(history: History<T>, next: T, place: string, at: number): History<T> {
  const on = place !== '' && history.last?.place === place && at - history.last.at < moment
  return { past: on ? history.past : [...history.past, history.now].slice(-most), now: next, future: [], last: { place, at } }
}

/** Changes what is there now without a step of its own: what follows from the change before. */
export function amended<T>(history: History<T>, next: T): History<T> {
  return { ...history, now: next }
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  return before === undefined ? history : { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], last: null }
}

export function redone<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future
  return after === undefined ? history : { past: [...history.past, history.now], now: after, future, last: null }
}
