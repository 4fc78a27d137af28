import { expect, test } from 'vitest'
import type { Badge, Note, Organisation } from '../wire/kinds'
import { heldByOthers, seenOnItsWay } from './inHand'

const drag = (note: string, x: number) => ({ drag: { note, x, y: 1 } })

test('what the others hold is where they hold it; what I hold and who holds nothing is not in it', () => {
  const people = new Map<string, { drag: { note: string; x: number; y: number } | null }>([['anna', drag('b1', 3)], ['ben', drag('o1', 4)], ['me', drag('n1', 5)], ['carla', { drag: null }]])
  expect(heldByOthers(people, 'me')).toEqual({ b1: { x: 3, y: 1 }, o1: { x: 4, y: 1 } })
})

test('badges and organisations are seen on their way, of post-its only what lies on the poster', () => {
  const view = {
    notes: new Map([['n1', { state: 'open' }], ['n2', { state: 'private' }]]) as unknown as Map<string, Note>,
    badges: new Map([['b1', {}]]) as unknown as Map<string, Badge>,
    organisations: new Map([['o1', {}]]) as unknown as Map<string, Organisation>,
  } as never
  expect(['n1', 'n2', 'b1', 'o1', 'gone'].map((id) => seenOnItsWay(view, id))).toEqual([true, false, true, true, false])
})
