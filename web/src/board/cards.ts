import { pick, t } from '../words'
import type { ActivityOf, Card, Field, Note } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'

export type Answers = Record<string, string[]>
export const quarters = ['q1', 'q2', 'q3', 'q4'] as const

/** The fields beside the heading, which is the note's own text. */
export function fieldsOf(activity: ActivityOf<'cards'>): Field[] {
  return activity.fields.slice(1)
}

/** The phase of the draaiboek that this is: a repeated one has a number, one of an earlier meeting a word before it. */
const origin = (phase: string) => phase.replace(/^eerder\./, '').replace(/~\d+$/, '')

/** Does this card belong to the phase, or to an earlier time that the same was done? */
export function ofPhase(note: Pick<Note, 'phase'>, phase: string): boolean {
  return origin(note.phase) === origin(phase)
}

/** What was asked when a card was made. */
function fieldsOn(store: SessionStore, id: string): Field[] {
  const note = store.view.notes.get(id)
  const activity = note && store.phases.find((phase) => ofPhase(note, phase.id))?.activity
  return activity?.type === 'cards' ? fieldsOf(activity) : (store.view.cards.get(id)?.fields.slice(1) ?? [])
}

/** One answer in words. */
export function inWords(store: SessionStore, field: Field, answer: string): string {
  switch (field.kind) {
    case 'text':
    case 'long':
      return answer
    case 'quarter':
      return answer.toUpperCase()
    case 'choice':
    case 'choices':
      return pick(field.options.find(({ id }) => id === answer)?.title) || answer
    case 'person':
      return store.name(answer)
    case 'card':
      return store.view.notes.get(answer)?.text ?? ''
  }
}

export interface Told {
  field: Field
  text: string
}

/** Everything on a card but its heading, in the order of the form. */
export function told(store: SessionStore, note: string, answers: Answers | undefined = store.view.cards.get(note)?.answers): Told[] {
  if (!answers) return []
  return fieldsOn(store, note).flatMap((field) => {
    const text = (answers[field.id] ?? []).map((answer) => inWords(store, field, answer)).filter(Boolean).join(', ')
    return text ? [{ field, text }] : []
  })
}

const brief: readonly Field['kind'][] = ['quarter', 'choice', 'choices']

/** What fits on a chip: when, and what was chosen. */
export function inShort(store: SessionStore, note: string): string {
  return told(store, note).filter(({ field }) => brief.includes(field.kind)).map(({ text }) => text).join(' · ')
}

/** The cards of a phase that can be read, in the order in which they were made. */
export function cardsOf(store: SessionStore, phase: string): Note[] {
  return store.notes.filter((note) => ofPhase(note, phase) && note.state === 'open' && store.view.cards.has(note.id))
}

function aims(store: SessionStore, card: Card | undefined): string[] {
  if (!card) return []
  return fieldsOn(store, card.note).filter(({ kind }) => kind === 'card').flatMap(({ id }) => card.answers[id] ?? [])
}

/** The cards that say they serve this one. */
export function serving(store: SessionStore, note: string): Note[] {
  return store.notes.filter(({ id, state }) => id !== note && state === 'open' && aims(store, store.view.cards.get(id)).includes(note))
}

/** Does this card serve another that is there? Then it is listed below that one. */
export function serves(store: SessionStore, note: string): boolean {
  return aims(store, store.view.cards.get(note)).some((aim) => store.view.cards.has(aim))
}

/** What `note` may serve: any other card that does not in the end serve `note`. */
export function possibleAims(store: SessionStore, phase: string, note: string | undefined): Note[] {
  const under = new Set<string>()
  const todo = note ? [note] : []
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (under.has(next)) continue
    under.add(next)
    todo.push(...serving(store, next).map(({ id }) => id))
  }
  return cardsOf(store, phase).filter(({ id }) => !under.has(id))
}

/** What is wrong with answers before they are sent: field → message. */
export function flaws(fields: readonly Field[], heading: string, headingField: string, answers: Answers): Record<string, string> {
  const found: Record<string, string> = heading.trim() === '' ? { [headingField]: t('cards.needText') } : {}
  for (const field of fields) {
    const empty = !(answers[field.id] ?? []).some((answer) => answer.trim() !== '')
    if (field.required && empty) found[field.id] = field.kind === 'text' || field.kind === 'long' ? t('cards.needText') : t('cards.needChoice')
  }
  return found
}

/** As they are sent: without what says nothing. */
export function tidy(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers)
      .map(([field, given]) => [field, given.map((answer) => answer.trim()).filter(Boolean)] as const)
      .filter(([, given]) => given.length > 0),
  )
}

export function sameAnswers(one: Answers, other: Answers): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...fields].every((field) => (one[field] ?? []).join('\n') === (other[field] ?? []).join('\n'))
}
