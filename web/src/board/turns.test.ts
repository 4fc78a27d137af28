import { expect, test } from 'vitest'
import { coming, ending } from './turns'

const order = ['a', 'b', 'c', 'd']
const here = () => false

test('the next one in the order comes', () => expect(coming({ order, speaker: 'a', had: [] }, here)).toBe('b'))
test('after a turn out of order those who were passed over still come', () => expect(coming({ order, speaker: 'd', had: ['a'] }, here)).toBe('b'))
test('who left is passed over', () => expect(coming({ order, speaker: 'a', had: [] }, (id) => id === 'b')).toBe('c'))
test('after the last nobody comes', () => expect(coming({ order, speaker: 'd', had: ['a', 'b', 'c'] }, here)).toBeNull())
test('the turns are over when everybody spoke who is still there', () => expect(ending({ order, had: ['a', 'b', 'c'] }, (id) => id === 'd')).toBe('turns.over'))
test('turns that were stopped before that are not over', () => expect(ending({ order, had: ['a', 'b'] }, here)).toBe('turns.overEarly'))
