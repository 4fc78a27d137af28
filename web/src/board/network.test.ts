import { expect, test } from 'vitest'
import type { Link, Organisation, Phase } from '../wire/kinds'
import { between, hasNetwork, leaving, levelsIn, spotOf, tiesOf, today, wanted } from './network'

const organisation = (id: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  id, name, formal: true, level: null, x: 0, y: 0, webber: false, checked: null, by: null, version: 1, ...more,
})
const link = (id: string, from: string, to: string, label: string | null = null): Link => ({ id, from, to, label })

test('links are found from both ends, by the name at the other end', () => {
  const all = new Map([organisation('a', 'School'), organisation('b', 'Kerk'), organisation('c', 'Buurthuis')].map((one) => [one.id, one]))
  const links = [link('1', 'a', 'b'), link('2', 'c', 'a', 'ontbijt'), link('3', 'b', 'c'), link('4', 'a', 'gone')]
  expect(tiesOf('a', links, all).map(({ other, link: { label } }) => [other.name, label])).toEqual([['Buurthuis', 'ontbijt'], ['Kerk', null]])
})

test('a line leaves a card at its edge, and its middle is that of what is seen', () => {
  expect(leaving({ x: 0, y: 0 }, { x: 600, y: 0 }, 100)).toEqual({ x: 150, y: 0 })
  expect(leaving({ x: 0, y: 0 }, { x: 0, y: -300 }, 100)).toEqual({ x: 0, y: -50 })
  expect(between({ x: 0, y: 0 }, { x: 600, y: 0 }, 100)).toEqual({ x: 300, y: 0 })
  // Cards on each other: no line is seen.
  expect(leaving({ x: 0, y: 0 }, { x: 20, y: 10 }, 100)).toEqual({ x: 0, y: 0 })
  expect(leaving({ x: 5, y: 5 }, { x: 5, y: 5 }, 100)).toEqual({ x: 5, y: 5 })
})

test('webbers without a contact, or one checked more than 180 days ago, are named', () => {
  const now = Date.parse('2026-07-01T12:00:00')
  const all = [
    organisation('a', 'Zonder contact'),
    organisation('b', 'Webber zonder', { webber: true }),
    organisation('c', 'Net nagekeken', { webber: true, checked: '2026-06-30' }),
    organisation('d', 'Op de dag', { webber: true, checked: '2026-01-02' }),
    organisation('e', 'Te lang', { webber: true, checked: '2025-12-31' }),
  ]
  expect(wanted(all, now).map(({ organisation: { id }, why }) => [id, why])).toEqual([['b', 'missing'], ['e', 'old']])
})

test('the levels of all phases with a network, each once', () => {
  const level = (id: string) => ({ id, title: { nl: id, en: id } })
  const phase = (...ids: string[]) => ({ activity: { type: 'network', zone: 'map', levels: ids.map(level) } }) as Pick<Phase, 'activity'>
  expect(levelsIn([phase('wijk', 'stad'), { activity: { type: 'break' } }, phase('stad', 'land')]).map(({ id }) => id)).toEqual(['wijk', 'stad', 'land'])
})

test('a card is in my hand, then where I laid it, then in the hand of another, then where it lies', () => {
  const [school, mine, laid, theirs] = [organisation('a', 'School', { x: 1 }), { x: 2, y: 0 }, { x: 3, y: 0 }, { x: 4, y: 0 }]
  const drag = { note: 'a', client: mine, over: null, ...mine }
  const none = new Map() as never
  expect(spotOf(null, school)).toEqual({ x: 1, y: 0 })
  expect(spotOf({ drag: null, dropped: none }, school, theirs)).toBe(theirs)
  expect(spotOf({ drag: null, dropped: new Map([['a', laid]]) as never }, school, theirs)).toBe(laid)
  expect(spotOf({ drag, dropped: none }, school, theirs)).toBe(drag)
})

test('today is written as the wire writes days', () => {
  expect(today(new Date(2026, 0, 5, 23, 30).getTime())).toBe('2026-01-05')
})

test('a phase works on the network when one of its zones is one', () => {
  const zones = [{ id: 'map', kind: 'network' }, { id: 'wensen', kind: 'notes' }] as const
  expect([hasNetwork(zones, ['wensen']), hasNetwork(zones, ['wensen', 'map']), hasNetwork(zones, [])]).toEqual([false, true, false])
})
