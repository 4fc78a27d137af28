import { expect, test } from 'vitest'
import { hull, outline } from './hull'

test('leaves out what lies within', () => {
  const square = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }]
  expect(hull([...square, { x: 5, y: 5 }, { x: 5, y: 0 }])).toHaveLength(4)
})

test('one note has its own outline', () => {
  expect(outline([{ x: 50, y: 50 }], 100)).toBe('M0 0L100 0L100 100L0 100Z')
})
