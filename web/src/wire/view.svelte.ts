// What this board may see, kept as it is on the server: `put`s in, reactive things out.
import { SvelteMap } from 'svelte/reactivity'
import type { Put } from './frames'
import { kinds, type Kind, type Kinds, type Singles } from './kinds'

type Maps = { [K in Kind]: SvelteMap<string, Kinds[K]> }

function reactive<T extends object>(value: T): T {
  const thing = $state(value)
  return thing
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

/** Only what differs is written, so that only what shows it is drawn again. */
function renew<T extends object>(thing: T, value: T): void {
  for (const key of Object.keys(value) as (keyof T)[]) if (!same(thing[key], value[key])) thing[key] = value[key]
}

function change<T extends object>(map: SvelteMap<string, T>, id: string, value: T | null): void {
  const known = map.get(id)
  if (value === null) map.delete(id)
  else if (known) renew(known, value)
  else map.set(id, reactive(value))
}

export class View {
  #one: { [K in keyof Singles]: Singles[K] | null } = $state({ session: null, format: null, agenda: null, timer: null })
  readonly #maps = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new SvelteMap()])) as unknown as Maps

  get session() { return this.#one.session }
  get format() { return this.#one.format }
  get agenda() { return this.#one.agenda }
  get timer() { return this.#one.timer }
  get people() { return this.#maps.people }
  get notes() { return this.#maps.notes }
  get clusters() { return this.#maps.clusters }
  get zones() { return this.#maps.zones }
  get progress() { return this.#maps.progress }
  get rounds() { return this.#maps.rounds }
  get hands() { return this.#maps.hands }
  get scores() { return this.#maps.scores }
  get marks() { return this.#maps.marks }
  get statements() { return this.#maps.statements }
  get actions() { return this.#maps.actions }
  get reflections() { return this.#maps.reflections }
  get explains() { return this.#maps.explains }
  get badges() { return this.#maps.badges }
  get groups() { return this.#maps.groups }
  get turns() { return this.#maps.turns }
  get cards() { return this.#maps.cards }
  get minority() { return this.#maps.minority }
  get voices() { return this.#maps.voices }
  get organisations() { return this.#maps.organisations }
  get contacts() { return this.#maps.contacts }
  get links() { return this.#maps.links }
  get agreements() { return this.#maps.agreements }
  get homework() { return this.#maps.homework }

  put(changes: Put): void {
    for (const kind of Object.keys(kinds) as Kind[]) this.#change(kind, changes)
    if (changes.one) this.#single(changes.one)
  }

  /** The whole view anew: what is not in it is gone. */
  replace(view: Put): void {
    for (const kind of Object.keys(kinds) as Kind[]) {
      const map = this.#maps[kind]
      for (const id of [...map.keys()]) if (!view[kind]?.[id]) map.delete(id)
    }
    this.put(view)
  }

  #change<K extends Kind>(kind: K, changes: Put): void {
    const things = changes[kind] as Record<string, Kinds[K] | null> | undefined
    const map = this.#maps[kind] as unknown as SvelteMap<string, Kinds[K]>
    for (const [id, value] of Object.entries(things ?? {})) change(map, id, value)
  }

  #single(one: NonNullable<Put['one']>): void {
    const now = this.#one
    if (one.session) now.session = now.session ? (renew(now.session, one.session), now.session) : one.session
    if (one.agenda) now.agenda = now.agenda ? (renew(now.agenda, one.agenda), now.agenda) : one.agenda
    if (one.timer) now.timer = one.timer
    if (one.format) now.format = one.format
  }
}
