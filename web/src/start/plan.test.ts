import { expect, test } from 'vitest'
import type { FormatSummary } from '../api'
import { duration, optionalPhases, planned, usedSlices } from './plan'
import { speak } from '../words'

speak('nl')

const both = (text: string) => ({ nl: text, en: text })
const format: FormatSummary = {
  id: 'f', title: both('F'), summary: both(''), source: '', minutes: 60, slices: { max: 6 }, follows: null,
  phases: [
    { id: 'a', step: '1', title: both('A'), minutes: 20, optional: false, colour: 'yellow', activity: 'lobby' },
    { id: 'b', step: '', title: both('B'), minutes: 40, optional: true, colour: 'green', activity: 'vote' },
  ],
}

test('time is told in hours and minutes', () => {
  expect(duration(45)).toBe('45 minuten')
  expect(duration(120)).toBe('2 uur')
  expect(duration(150)).toBe('2 uur en 30 minuten')
})

test('a phase that is left out takes no time', () => {
  expect(planned(format, [])).toBe(60)
  expect(planned(format, ['b'])).toBe(20)
  expect(optionalPhases(format).map((phase) => phase.id)).toEqual(['b'])
})

test('slices need two different titles', () => {
  expect(usedSlices(['Gemeente', ' ', 'Welzijn '])).toEqual(['Gemeente', 'Welzijn'])
  expect(usedSlices(['Gemeente', 'Gemeente'])).toEqual([])
})
