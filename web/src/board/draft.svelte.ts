import type { Phase } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'

/** Text that is being typed, kept in this tab until it is sent or thrown away: a reload, another tab or a closed dialog costs nobody a sentence. */
export class Draft {
  #text = $state('')
  #base = $state(0)
  #start: string
  #key: string

  constructor(store: SessionStore, key: string, start = '', version = 0) {
    this.#key = `taartbord.draft.${store.view.session?.id}.${key}`
    this.#start = start
    this.#text = sessionStorage.getItem(this.#key) ?? start
    this.#base = Number(sessionStorage.getItem(`${this.#key}.base`) ?? version)
  }

  get text() { return this.#text }
  set text(text: string) {
    this.#text = text
    this.#keep()
  }

  /** The version that was read when the typing began. */
  get base() { return this.#base }
  set base(version: number) {
    this.#base = version
    this.#keep()
  }

  get trimmed() { return this.#text.trim() }

  /** Sent or thrown away; goes on from `start`. */
  clear(start = this.#start): void {
    this.#start = start
    this.text = start
  }

  #keep(): void {
    const kept = { [this.#key]: this.#text, [`${this.#key}.base`]: String(this.#base) }
    for (const [key, value] of Object.entries(kept)) {
      if (this.#text === '' || this.#text === this.#start) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, value)
    }
  }
}

/** The note that is being written in a phase. */
export function writing(store: SessionStore, phase: Phase): Draft {
  return new Draft(store, `write.${phase.id}`)
}
