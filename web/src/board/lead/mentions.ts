// Where somebody's name may still stand in words that others wrote, for who leads: nobody but a reader can know whether it is them.
import { actionsByThemselves } from '../actions'
import type { Kind, Kinds } from '../../wire/kinds'

type Sight = { readonly [K in Kind]: ReadonlyMap<string, Kinds[K]> }

/** What a name may stand in; the words for it are the keys under `board.in_`. */
const places = ['notes', 'clusters', 'cards', 'statements', 'actions', 'agreements', 'organisations', 'contacts', 'links', 'reasons', 'minority', 'reflections', 'homework'] as const
export type MentionPlace = (typeof places)[number]

export interface Mention {
  place: MentionPlace
  /** How many things. */
  n: number
}

/** A thing that has words, and whose they are alone: those go with their writer. */
interface Said {
  whose: string | null
  texts: readonly (string | null | undefined)[]
}

function said(sight: Sight, person: string): Record<MentionPlace, Said[]> {
  const together = null
  const theirs = actionsByThemselves(sight.actions, person)
  const approvals = (given: Record<string, { reason: string | null }>): Said[] => Object.entries(given).map(([whose, { reason }]) => ({ whose, texts: [reason] }))
  return {
    notes: [...sight.notes.values()].map(({ author, text }) => ({ whose: author, texts: [text] })),
    clusters: [...sight.clusters.values()].map(({ title }) => ({ whose: together, texts: [title] })),
    cards: [...sight.cards.values()].map(({ by, answers }) => ({ whose: by, texts: Object.values(answers).flat() })),
    statements: [...sight.statements.values()].flatMap(({ text, proposals, history }): Said[] => [
      { whose: together, texts: [text, ...history.map((version) => version.text)] },
      ...proposals.map((proposal) => ({ whose: proposal.by, texts: [proposal.text] })),
    ]),
    actions: [...sight.actions.values()].map(({ id, text }) => ({ whose: theirs.has(id) ? person : together, texts: [text] })),
    agreements: [...sight.agreements.values()].map(({ parts, needs }) => ({ whose: together, texts: [...Object.values(parts).map((part) => part.text), ...needs.map((need) => need.whose)] })),
    organisations: [...sight.organisations.values()].map(({ name }) => ({ whose: together, texts: [name] })),
    contacts: [...sight.contacts.values()].map(({ name, reach }) => ({ whose: together, texts: [name, reach] })),
    links: [...sight.links.values()].map(({ label }) => ({ whose: together, texts: [label] })),
    reasons: [
      ...[...sight.scores.values()].flatMap(({ marks }) => (marks ?? []).map((mark) => ({ whose: mark.person, texts: [mark.reason, mark.higher] }))),
      ...[...sight.statements.values(), ...sight.agreements.values()].flatMap((one) => approvals(one.approvals)),
    ],
    minority: [...sight.minority.values()].flatMap((one) => one.said.map((voice) => ({ whose: voice.person, texts: [voice.text] }))),
    reflections: [...sight.reflections.values()].map((one) => ({ whose: one.person, texts: [one.line] })),
    homework: [...sight.homework.values()].map((sheet) => ({ whose: sheet.person, texts: Object.values(sheet.answers ?? {}) })),
  }
}

/** The whole name, the first one and the last one, as words of their own. */
function naming(name: string): RegExp | null {
  const words = plain(name).split(' ').filter(Boolean)
  const wanted = [...new Set([words[0], words.at(-1)])].filter((word) => word !== undefined && word.length > 1)
  return wanted.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

const literal = (word: string | undefined) => (word ?? '').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** Where the name may still stand once this person is erased; `texts`: what they wrote themselves goes as well. */
export function mentions(sight: Sight, person: { id: string; name: string }, texts: boolean): Mention[] {
  const name = naming(person.name)
  if (!name) return []
  const all = said(sight, person.id)
  const going = new Set(contactsOf(sight, person.name).map((id) => sight.contacts.get(id)).map((contact) => contact?.name))
  return places.flatMap((place) => {
    const left = all[place].filter((one) => !(texts && one.whose === person.id) && !(place === 'contacts' && going.has(one.texts[0] ?? '')))
    const n = left.filter((one) => one.texts.some((text) => text && name.test(plain(text)))).length
    return n > 0 ? [{ place, n }] : []
  })
}

/** The organisations whose contact has exactly this name: those go along with the person, on the server too. */
export function contactsOf(sight: Pick<Sight, 'contacts'>, name: string): string[] {
  return [...sight.contacts].flatMap(([id, contact]) => (name.trim() !== '' && plain(contact.name) === plain(name) ? [id] : []))
}
