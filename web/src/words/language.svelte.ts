import * as agreement from './agreement'
import * as badges from './badges'
import * as board from './board'
import * as cards from './cards'
import * as common from './common'
import * as editor from './editor'
import * as groups from './groups'
import * as join from './join'
import * as network from './network'
import * as radar from './radar'
import * as result from './result'
import * as screen from './screen'
import * as start from './start'
import * as trajectory from './trajectory'
import * as turns from './turns'
import { choose, fill, firstKnown, formatDate, formatFullDate, formatList, formatNumber, formatTime } from './format'
import type { Entry, Fill, Gaps, Language, Words } from './types'

const nl = {
  agreement: agreement.nl,
  badges: badges.nl,
  board: board.nl,
  cards: cards.nl,
  common: common.nl,
  editor: editor.nl,
  groups: groups.nl,
  join: join.nl,
  network: network.nl,
  radar: radar.nl,
  result: result.nl,
  screen: screen.nl,
  start: start.nl,
  trajectory: trajectory.nl,
  turns: turns.nl,
}
const en = {
  agreement: agreement.en,
  badges: badges.en,
  board: board.en,
  cards: cards.en,
  common: common.en,
  editor: editor.en,
  groups: groups.en,
  join: join.en,
  network: network.en,
  radar: radar.en,
  result: result.en,
  screen: screen.en,
  start: start.en,
  trajectory: trajectory.en,
  turns: turns.en,
}



type Rooms = typeof nl
/** "room.key", for instance `common.cancel`. */
export type Key = { [R in keyof Rooms]: `${R}.${Extract<keyof Rooms[R], string>}` }[keyof Rooms]
type EntryOf<K extends Key> = K extends `${infer R}.${infer N}`
  ? R extends keyof Rooms
    ? N extends keyof Rooms[R]
      ? Extract<Rooms[R][N], Entry>
      : never
    : never
  : never
type Args<K extends Key> = [Gaps<EntryOf<K>>] extends [never] ? [] : [Readonly<Record<Gaps<EntryOf<K>>, Fill>>]

const remembered = 'taartbord.language'
const state = $state<{ language: Language }>({ language: recall() })

function recall(): Language {
  try {
    const kept = localStorage.getItem(remembered)
    if (kept === 'nl' || kept === 'en') return kept
  } catch {
    // A browser without storage simply forgets the choice.
  }
  return firstKnown(navigator.languages)
}

/** The reader's language; reading it in a template follows a switch. */
export function language(): Language {
  return state.language
}

export function speak(next: Language): void {
  speakHere(next)
  try {
    localStorage.setItem(remembered, next)
  } catch {
    // As above.
  }
}

/** The same for as long as this page is open, and on no other. */
export function speakHere(next: Language): void {
  state.language = next
}

/** The text under `key` in the reader's language; `n` chooses the plural. */
export function t<K extends Key>(key: K, ...args: Args<K>): string {
  const [room, name] = split(key)
  const entry = (state.language === 'en' ? en : nl)[room] as Readonly<Record<string, Entry>>
  return fill(state.language, entry[name] ?? key, args[0])
}

function split(key: Key): [keyof Rooms, string] {
  const dot = key.indexOf('.')
  return [key.slice(0, dot) as keyof Rooms, key.slice(dot + 1)]
}

/** The reader's side of a text in two languages. */
export function pick(words: Words | string | null | undefined): string {
  return choose(state.language, words)
}

export const number = (value: number, digits?: number) => formatNumber(state.language, value, digits)
export const date = (when: Date) => formatDate(state.language, when)
export const fullDate = (when: Date) => formatFullDate(state.language, when)
export const time = (when: Date) => formatTime(state.language, when)
export const list = (items: readonly string[]) => formatList(state.language, items)
