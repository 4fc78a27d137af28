import { expect, test } from 'vitest'
import { nearest, toPath, toPlace, within } from './place'

test.each([
  ['phases[3].minutes', ['phases', 3, 'minutes']],
  ['poster.zones[1].title.nl', ['poster', 'zones', 1, 'title', 'nl']],
  ['phases[0].activity.fields[2].options[1].id', ['phases', 0, 'activity', 'fields', 2, 'options', 1, 'id']],
  ['', []],
])('%s there and back', (place, path) => {
  expect(toPath(place)).toEqual(path)
  expect(toPlace(path)).toBe(place)
})

test('within does not mistake a longer name or number', () => {
  expect(within('phases[1].title', 'phases[1]')).toBe(true)
  expect(within('phases[11].title', 'phases[1]')).toBe(false)
  expect(within('zones', 'zone')).toBe(false)
  expect(within('phases', '')).toBe(false)
})

test('the field for a flaw', () => {
  const fields = ['title', 'phases', 'phases[0]', 'phases[1]', 'phases[1].title', 'phases[1].activity', 'phases[1].activity.zones']
  expect(nearest('phases[1].title.en', fields)).toBe('phases[1].title')
  expect(nearest('phases[1].activity.zones[0]', fields)).toBe('phases[1].activity.zones')
  expect(nearest('phases[1].activity.zone', fields)).toBe('phases[1].activity')
  expect(nearest('phases[0].nonsense', fields)).toBe('phases[0]')
  expect(nearest('follows.format', fields)).toBe('title')
  expect(nearest('', fields)).toBe('title')
})
