import type { Phase } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'

/** Text that is being typed, kept in this tab until it is sent: a reload costs nobody a sentence. */
export class Draft {
  #text = $state('')
  #key: string

  constructor(key: string, start = '') {
    this.#key = `taartbord.draft.${key}`
    this.#text = sessionStorage.getItem(this.#key) ?? start
  }

  get text() { return this.#text }
  set text(text: string) {
    this.#text = text
    if (text === '') sessionStorage.removeItem(this.#key)
    else sessionStorage.setItem(this.#key, text)
  }

  get trimmed() { return this.#text.trim() }

  clear(): void {
    this.text = ''
  }
}

/** The note that is being written in a phase. */
export function writing(store: SessionStore, phase: Phase): Draft {
  return new Draft(`write.${store.view.session?.id}.${phase.id}`)
}
