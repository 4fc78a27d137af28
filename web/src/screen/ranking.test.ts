import { expect, test } from 'vitest'
import { ranking } from './ranking'

test('most stickers first, equal totals share a place', () => {
  const texts: Record<string, string> = { a: 'Overleg', b: 'Budget', c: 'Loket', d: 'Taal', e: 'Niets' }
  const ranked = ranking({ a: 2, b: 5, c: 5, d: 1, e: 0, gone: 9 }, (id) => texts[id] ?? null)
  expect(ranked.map(({ text, place }) => `${place} ${text}`)).toEqual(['1 Budget', '1 Loket', '3 Overleg', '4 Taal'])
})
