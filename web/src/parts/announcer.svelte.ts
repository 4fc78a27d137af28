/** What is said aloud; each can be turned down by the reader. */
export const topics = ['phase', 'reveal', 'timer', 'line', 'work'] as const
export type Topic = (typeof topics)[number]

export type ToastKind = 'info' | 'ok' | 'warning'
export interface Toast {
  id: number
  text: string
  kind: ToastKind
  action?: { label: string; run: () => void }
}

const kept = 'taartbord.quiet'
const state = $state<{ polite: string; urgent: string; toasts: Toast[]; quiet: Topic[] }>({ polite: '', urgent: '', toasts: [], quiet: recall() })
let lastToast = 0

function recall(): Topic[] {
  try {
    const names = (localStorage.getItem(kept) ?? '').split(' ')
    return topics.filter((topic) => names.includes(topic))
  } catch {
    return []
  }
}

/** What the live regions hold now. */
export const said = {
  get polite() {
    return state.polite
  },
  get urgent() {
    return state.urgent
  },
  get toasts(): readonly Toast[] {
    return state.toasts
  },
}

/** Says a text to screen readers. The same text twice is said twice. */
export function announce(text: string, topic?: Topic, urgent = false): void {
  if (topic && state.quiet.includes(topic)) return
  const place = urgent ? 'urgent' : 'polite'
  // A space that cannot be heard makes an equal text a new one.
  state[place] = state[place] === text ? `${text}\u00a0` : text
}

export function isQuiet(topic: Topic): boolean {
  return state.quiet.includes(topic)
}

export function setQuiet(topic: Topic, quiet: boolean): void {
  state.quiet = topics.filter((each) => (each === topic ? quiet : state.quiet.includes(each)))
  try {
    localStorage.setItem(kept, state.quiet.join(' '))
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** A short message that goes away by itself, unless it offers something to do. Returns its id. */
export function toast(text: string, kind: ToastKind = 'info', action?: Toast['action']): number {
  const id = ++lastToast
  state.toasts = [...state.toasts.filter((each) => each.text !== text), { id, text, kind, action }].slice(-3)
  announce(text, undefined, kind === 'warning')
  setTimeout(() => dismiss(id), action ? 12_000 : 6_000)
  return id
}

export function dismiss(id: number): void {
  state.toasts = state.toasts.filter((each) => each.id !== id)
}
