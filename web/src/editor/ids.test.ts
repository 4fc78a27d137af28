import { expect, test } from 'vitest'
import { freshId, idFrom, isFresh } from './ids'

test.each([
  ['Wie zijn wij?', 'wie-zijn-wij'],
  ['  Één café, coördinatie!', 'een-cafe-coordinatie'],
  ['3 stappen', '3-stappen'],
  ['???', 'nieuw'],
])('%s becomes %s', (title, id) => expect(idFrom(title)).toBe(id))

test('long titles fit, and stay unlike others', () => {
  const long = 'a'.repeat(60)
  const first = idFrom(long)
  const second = idFrom(long, [first])
  expect(first).toHaveLength(40)
  expect(second).toHaveLength(40)
  expect(second).toMatch(/a-2$/)
  expect(idFrom('Pauze', ['pauze', 'pauze-2'])).toBe('pauze-3')
})

test('a fresh id is known as such', () => {
  expect(isFresh(freshId(['nieuw']))).toBe(true)
  expect(isFresh('nieuw-vak')).toBe(false)
})
