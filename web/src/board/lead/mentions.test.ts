import { describe, expect, test } from 'vitest'
import type { Kind, Kinds } from '../../wire/kinds'
import { contactsOf, mentions } from './mentions'

const kinds = ['notes', 'clusters', 'cards', 'statements', 'actions', 'agreements', 'organisations', 'contacts', 'links', 'scores', 'minority', 'reflections', 'homework']
const anna = { id: 'p1', name: 'Anna  de Vries' }

type Things = { [K in Kind]?: Record<string, Partial<Kinds[K]>> }
function among(things: Things, texts = true, person = anna) {
  const sight = Object.fromEntries(kinds.map((kind) => [kind, new Map(Object.entries((things as Record<string, object>)[kind] ?? {}))]))
  return mentions(sight as never, person, texts).map(({ place, n }) => `${place} ${n}`)
}

describe('where a name may still stand', () => {
  test('as a word of its own, first or last name, whatever the capitals', () => {
    const notes = { a: { text: 'Bel anna!' }, b: { text: 'Annabel' }, c: { text: 'vries: zeven uur' }, d: { text: 'de wijk' }, e: { text: null } }
    expect(among({ notes })).toEqual(['notes 2'])
  })

  test('what they wrote themselves counts only if it stays', () => {
    const notes = { a: { author: 'p1', text: 'Ik ben Anna' }, b: { author: 'p2', text: 'Anna helpt' } }
    const reflections = { p1: { person: 'p1', line: 'Groet, Anna' } }
    expect(among({ notes, reflections })).toEqual(['notes 1'])
    expect(among({ notes, reflections }, false)).toEqual(['notes 2', 'reflections 1'])
  })

  test('an action for oneself goes along, one that the group gave them stays', () => {
    const actions = { a: { id: 'a', owner: 'p1', personal: true, text: 'Anna belt' }, b: { id: 'b', owner: 'p1', personal: false, text: 'Anna belt' } }
    expect(among({ actions })).toEqual(['actions 1'])
  })

  test('a contact with just that name goes along, one that only holds it is named', () => {
    const contacts = { o1: { name: 'anna de vries ', reach: '06' }, o2: { name: 'Balie', reach: 'anna@voorbeeld.nl' } }
    expect(among({ contacts })).toEqual(['contacts 1'])
    expect(contactsOf({ contacts: new Map(Object.entries(contacts)) as never }, anna.name)).toEqual(['o1'])
  })

  test('in everything that has words', () => {
    const text = 'voor Anna'
    const things: Things = {
      clusters: { c: { title: text } }, cards: { n: { by: 'p2', answers: { q: ['x', text] } } },
      statements: { s: { text: '', history: [], proposals: [{ id: 'x', text, by: 'p2' }], approvals: { p2: { agree: false, reason: text } } } },
      agreements: { g: { parts: { a: { text: '', version: 1, by: null, at: null } }, needs: [{ id: 'x', whose: text, given: false }], approvals: {} } },
      organisations: { o: { name: text } }, links: { l: { label: text } }, minority: { m: { said: [{ person: 'p2', text }] } },
      homework: { h: { person: 'p2', answers: { q: text } } }, scores: { k: { marks: [{ person: 'p2', mark: 7, reason: null, higher: text }] } },
    }
    expect(among(things)).toEqual(['clusters 1', 'cards 1', 'statements 1', 'agreements 1', 'organisations 1', 'links 1', 'reasons 2', 'minority 1', 'homework 1'])
  })

  test('a name of signs only, or none, is nowhere', () => {
    const notes = { a: { text: 'a+b (c)' } }
    expect(among({ notes }, true, { id: 'p1', name: ' ' })).toEqual([])
    expect(among({ notes }, true, { id: 'p1', name: '(c) a+b' })).toEqual(['notes 1'])
  })
})
