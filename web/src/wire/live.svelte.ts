// Cursors, drags and who has a board open: never stored, sent at most twenty times a second.
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Down, LivePerson, LiveUp } from './frames'

const every = 50

export class Live {
  readonly people = new SvelteMap<string, LivePerson>()
  readonly here = new SvelteSet<string>()
  #mine: LiveUp = { cursor: null, drag: null, typing: null }
  #waiting = false

  constructor(
    private readonly after: (ms: number, run: () => void) => unknown,
    private readonly send: (live: LiveUp) => void,
  ) {}

  heard(frame: Down['live']): void {
    for (const [id, person] of Object.entries(frame.people)) this.people.set(id, person)
    if (!frame.here) return
    for (const id of [...this.here]) if (!frame.here.includes(id)) this.here.delete(id)
    for (const id of frame.here) this.here.add(id)
    for (const id of [...this.people.keys()]) if (!this.here.has(id)) this.people.delete(id)
  }

  show(change: Partial<LiveUp>): void {
    this.#mine = { ...this.#mine, ...change }
    if (this.#waiting) return
    this.#waiting = true
    this.after(every, () => {
      this.#waiting = false
      this.send(this.#mine)
    })
  }

  lost(): void {
    this.people.clear()
  }
}
