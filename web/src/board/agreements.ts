// What stands in an agreement, and whose word on it counts.
import type { ActivityOf, Agreement, Person, Phase } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'

/** Somebody, or an organisation, that is asked whether they agree. */
export interface Voice {
  key: string
  name: string
  /** What was said last, and by whom; null: nothing yet. */
  word: { person: string; agree: boolean; reason: string | null; enteredBy: string | null } | null
}
type Approvals = Agreement['approvals']
type Confirm = ActivityOf<'agreement'>['confirm']

/**
 * Everybody who is asked: people, or organisations with one voice each, which is the last word of any of their people.
 * Who has no organisation stands for themselves. Who leads is not asked, but counts when they say something.
 */
export function voices(people: readonly Person[], approvals: Approvals, confirm: Confirm): Voice[] {
  const asked = new Map<string, Voice & { people: string[] }>()
  for (const person of people) {
    if (person.removed || person.role === 'screen' || (person.role === 'facilitator' && !approvals[person.id])) continue
    const organisation = confirm === 'organisations' ? (person.organisation ?? '').trim() : ''
    const key = organisation ? `o:${organisation.toLowerCase()}` : `p:${person.id}`
    const voice = asked.get(key) ?? { key, name: organisation || person.name, word: null, people: [] }
    voice.people.push(person.id)
    asked.set(key, voice)
  }
  const words = Object.entries(approvals)
  return [...asked.values()].map(({ key, name, people: own }) => {
    const last = words.findLast(([person]) => own.includes(person))
    return { key, name, word: last ? { person: last[0], ...last[1] } : null }
  })
}

/** Who has not said anything of this version yet. */
export function notYet(people: readonly Person[], approvals: Approvals, confirm: Confirm): Voice[] {
  return voices(people, approvals, confirm).filter(({ word }) => word === null)
}

export interface Agreeing {
  phase: Phase
  activity: ActivityOf<'agreement'>
  agreement: Agreement
}

export function agreeing(store: SessionStore, phase: Phase): Agreeing | null {
  const agreement = store.view.agreements.get(phase.id)
  return phase.activity.type === 'agreement' && agreement ? { phase, activity: phase.activity, agreement } : null
}

/** The agreement that lies in this zone: the one that is worked on, else the last that says something, else the first. */
export function agreementIn(store: SessionStore, zone: string): Agreeing | null {
  const all = store.phases.flatMap((phase) => agreeing(store, phase) ?? []).filter(({ activity }) => activity.zone === zone)
  return all.find(({ phase }) => phase.id === store.phase?.id) ?? all.findLast(({ agreement }) => agreement.version > 0) ?? all[0] ?? null
}

/** The one that can still be approved once nothing is filled in any more: as the server picks it. */
export function lastAgreement(store: SessionStore): Agreeing | null {
  return store.phases.flatMap((phase) => agreeing(store, phase) ?? []).findLast(({ agreement }) => agreement.version > 0) ?? null
}

/** All ingredients, each with whether something is filled in. */
export function checklist({ activity, agreement }: Pick<Agreeing, 'activity' | 'agreement'>) {
  return activity.ingredients.map((ingredient) => ({ ...ingredient, text: agreement.parts[ingredient.id]?.text ?? '' }))
}

export function count({ activity, agreement }: Pick<Agreeing, 'activity' | 'agreement'>, people: readonly Person[]) {
  const all = voices(people, agreement.approvals, activity.confirm)
  return { agree: all.filter(({ word }) => word?.agree).length, all: all.length }
}
