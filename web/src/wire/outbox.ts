// Commands on their way: kept in the browser until the server has answered each, so that nothing typed is lost.
import type { Command } from './commands'
import { record } from './decode'

export interface Sending {
  ref: number
  for: string | null
  command: Command
}

export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** So many may be on their way at once; the server remembers 64 answers of a device (K6). */
const window = 16

export function outboxKey(session: string, person: string, device: string): string {
  return `taartbord.outbox.${session}.${person}.${device}`
}

export class Outbox {
  #waiting: Sending[] = []
  #underway = new Set<number>()
  #next = 1
  #lines = 0

  constructor(
    private readonly shelf: Shelf,
    private readonly key: string,
  ) {
    this.#load()
  }

  /** Another number for every line. */
  get line(): number {
    return this.#lines
  }

  get waiting(): readonly Sending[] {
    return this.#waiting
  }

  add(command: Command, inNameOf: string | null): Sending {
    const sending = { ref: this.#next++, for: inNameOf, command }
    this.#waiting = [...this.#waiting, sending]
    this.#save()
    return sending
  }

  /** What may go out now, in order. Each is given once until the line drops. */
  take(): Sending[] {
    const free = window - this.#underway.size
    const ready = this.#waiting.filter((sending) => !this.#underway.has(sending.ref)).slice(0, Math.max(0, free))
    for (const sending of ready) this.#underway.add(sending.ref)
    return ready
  }

  /** The line dropped: whatever was not answered goes again. */
  recall(): void {
    this.#underway.clear()
    this.#lines++
  }

  /** The server could not take it now: it stays and goes again with the next round. */
  postpone(ref: number): void {
    this.#underway.delete(ref)
  }

  /** The answer has come; null if nothing was waiting for it. */
  answered(ref: number): Sending | null {
    const sending = this.#waiting.find((one) => one.ref === ref)
    if (!sending) return null
    this.#underway.delete(ref)
    this.#waiting = this.#waiting.filter((one) => one !== sending)
    this.#save()
    return sending
  }

  #save(): void {
    try {
      this.shelf.setItem(this.key, JSON.stringify({ next: this.#next, waiting: this.#waiting }))
    } catch {
      // A full or forbidden storage: the page itself still holds everything.
    }
  }

  #load(): void {
    const kept = this.shelf.getItem(this.key)
    if (!kept) return
    try {
      const { next, waiting } = record(JSON.parse(kept), 'outbox')
      this.#waiting = (Array.isArray(waiting) ? waiting : []) as Sending[]
      const last = this.#waiting.reduce((highest, sending) => Math.max(highest, sending.ref), 0)
      this.#next = Math.max(typeof next === 'number' ? next : 1, last + 1)
    } catch {
      this.shelf.removeItem(this.key)
    }
  }
}
