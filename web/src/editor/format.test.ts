import { describe, expect, test } from 'vitest'
import taart from '../../../src/main/resources/formats/taart-van-ambities.json'
import { speak } from '../words'
import { activities, activityTypes, changedType, divided, divisionOf, earlierPhases, newItem } from './activities'
import { asTyped, typedNumber } from './numbers'
import { copyOf, startFormat } from './start'
import { fileName, lineOf, parseFormat, written } from './file'
import { mended, named, totalMinutes, withCopyOfPhase, withLayout, withoutZone, withPhase, withZone } from './format'
import { summaryOf } from './summary'
import { at, listAt, put, type Tree } from './tree'
import { inWords } from './where'

speak('nl')
const start = startFormat()
const flaw = (place: string, code: string) => ({ place, code, message: '' })

describe('phases', () => {
  test('a copy has an id of its own', () => {
    const next = withCopyOfPhase(start, 1)
    expect(at(next, ['phases', 2, 'id'])).toBe('kennismaken-2')
    expect(at(next, ['phases', 2, 'title'])).toBe('Kennismaken')
  })
  test('a new one takes its id from its title, once', () => {
    let tree = withPhase(start, 2, 'Nieuwe fase')
    expect(at(tree, ['phases', 2, 'id'])).toBe('nieuw')
    tree = named(put(tree, ['phases', 2, 'title'], 'Acties'), ['phases', 2])
    expect(at(tree, ['phases', 2, 'id'])).toBe('acties-2')
    expect(named(put(tree, ['phases', 2, 'title'], 'Anders'), ['phases', 2])).toEqual(put(tree, ['phases', 2, 'title'], 'Anders'))
  })
  test('minutes that are none do not count', () => expect(totalMinutes(put(put(start, ['phases', 0, 'minutes'], -5), ['phases', 1, 'minutes'], 'x'))).toBe(70))
})

describe('zones', () => {
  test('what points at a zone follows its name', () => {
    let tree = withZone(start, 'Nieuw vak')
    tree = put(tree, ['phases', 2, 'activity', 'zones'], ['ideeen', 'nieuw'])
    tree = named(put(tree, ['poster', 'zones', 4, 'title'], 'Vragen'), ['poster', 'zones', 4])
    expect(at(tree, ['poster', 'zones', 4, 'id'])).toBe('vragen')
    expect(at(tree, ['phases', 2, 'activity', 'zones'])).toEqual(['ideeen', 'vragen'])
    expect(at(withoutZone(tree, 4), ['phases', 2, 'activity', 'zones'])).toEqual(['ideeen'])
  })
  test('another layout takes the zones along', () => {
    const flaps = withLayout(put(start, ['poster', 'slices'], 4), 'flaps')
    expect(listAt(flaps, ['poster', 'zones']).map((zone) => at(zone, ['place']))).toEqual(['flap', 'flap', 'flap', 'right'])
    expect(at(flaps, ['poster', 'slices'])).toBeUndefined()
    const matrix = withLayout(start, 'matrix')
    expect(listAt(matrix, ['poster', 'rows'])).toHaveLength(3)
    expect(at(withLayout(matrix, 'rings'), ['poster', 'rows'])).toBeUndefined()
  })
})

describe('activities', () => {
  test('each type begins with everything it needs', () => {
    for (const type of activityTypes) {
      const activity = changedType(start, 3, type)
      const asked = activities[type].filter((param) => !('optional' in param) && !('absent' in param) && (!param.when || param.when(activity)))
      const given = asked.filter((param) => param.name in activity || param.sort === 'one' || param.sort === 'earlier' || (param.sort === 'items' && param.least === 0))
      const kinds = ['badge', 'network', 'agreement']
      if (!kinds.includes(type)) expect(given.length, type).toBe(asked.filter((param) => param.name !== 'max').length)
      expect(activity.type).toBe(type)
    }
  })
  test('zones that fit stay', () => expect(changedType(start, 2, 'vote')).toEqual({ type: 'vote', zones: ['ideeen'], budget: 3 }))
  test('the heading of a card is a required text', () => {
    const [zones, fields] = activities.cards
    expect(zones?.name).toBe('zones')
    if (fields?.sort === 'items') expect(newItem(fields, [])).toEqual({ id: 'nieuw', title: '', kind: 'text', required: true })
  })
  test('only earlier phases can be pointed at', () => {
    const tree = put(start, ['phases', 2, 'activity'], changedType(start, 2, 'vote'))
    expect(earlierPhases(tree, 3, 'vote').map((phase) => phase.id)).toEqual(['schrijven'])
    expect(earlierPhases(tree, 2, 'vote')).toEqual([])
    expect(changedType(tree, 3, 'minority')).toEqual({ type: 'minority', vote: 'schrijven' })
  })
  test('groups by size, by zone or as before', () => {
    const groups: Tree = { type: 'groups', size: 4, mix: 'random' }
    expect(divisionOf(divided(groups, 'per', undefined))).toBe('per')
    expect(divided(groups, 'keep', 'samen')).toEqual({ type: 'groups', mix: 'random', keep: 'samen' })
  })
})

describe('flaws', () => {
  test('in words', () => {
    expect(inWords(start, 'phases[1].minutes')).toBe('Fase 2 “Kennismaken”, Minuten')
    expect(inWords(start, 'poster.zones[0].title.en')).toBe('Vak 1 “Wie zijn wij?”, Titel, Engels')
    expect(inWords(start, 'phases[2].activity.zones[0]')).toBe('Fase 3 “Ideeën opschrijven”, vakken, nummer 1')
    expect(inWords(start, 'phases[2].kleur')).toBe('Fase 3 “Ideeën opschrijven”, “kleur”')
    expect(inWords(start, '')).toBe('het bestand')
  })
  test('some mend themselves', () => {
    expect(mended({ ...start, kleur: 1 }, flaw('kleur', 'unknown'))).toEqual(start)
    expect(at(mended(put(start, ['phases', 1, 'id'], 'inloop'), flaw('phases[1].id', 'duplicate')), ['phases', 1, 'id'])).toBe('kennismaken')
    expect(mended(start, flaw('phases[1].minutes', 'range'))).toBeNull()
  })
})

describe('files', () => {
  test('there and back', () => expect(parseFormat(written(start))).toEqual({ tree: start }))
  test('what is wrong with them', () => {
    expect(parseFormat('{\n"a": 1,\n}')).toMatchObject({ wrong: 'json' })
    expect(parseFormat('[]')).toMatchObject({ wrong: 'object' })
    expect(parseFormat(`"${'x'.repeat(600_000)}"`)).toMatchObject({ wrong: 'large' })
    expect(lineOf('{\n"a": 1,\n}', 'Unexpected token } in JSON at position 10')).toBe(3)
    expect(lineOf('', 'expected property name at line 4 column 2')).toBe(4)
    expect(fileName('Taart van ambities')).toBe('taart-van-ambities.json')
  })
})

test('a copy is named as one in both languages, and as a choice keeps what the list shows', () => {
  const copy = copyOf(taart)
  expect(copy.title).toEqual({ nl: 'Taart van ambities, eigen versie', en: 'Cake of ambitions, own version' })
  expect(copy.id).toBe('taart-van-ambities-eigen-versie')
  expect(summaryOf('own.x', copy)).toMatchObject({ id: 'own.x', slices: { max: 8 }, minutes: totalMinutes(taart), follows: null })
  expect(summaryOf('own.x', { ...copy, follows: { format: 'f', carry: [] } })).toMatchObject({ follows: 'f' })
  expect(summaryOf('own.x', { phases: 'geen' })).toBeNull()
})

test('numbers as typed', () => {
  expect(['5', '−5', '', '2,5', 'tien'].map(typedNumber)).toEqual([5, -5, undefined, 2.5, 'tien'])
  expect(asTyped(undefined)).toBe('')
})
