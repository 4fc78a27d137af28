import { describe, expect, test } from 'vitest'
import { linesOf, paginate, turn } from './paging'

describe('turns', () => {
  test('go round with the time of the server', () => {
    expect([0, 15_999, 16_000, 48_000].map((now) => turn(now, 3))).toEqual([0, 0, 1, 0])
  })
  test('one page stays', () => expect(turn(123_456, 1)).toBe(0))
  test('no page is no problem', () => expect(turn(123_456, 0)).toBe(0))
})

describe('lines', () => {
  test.each([
    ['', 1],
    ['kort', 1],
    ['een twee drie', 2],
    ['een\ntwee', 2],
    ['verantwoordelijkheidsgevoel', 3],
  ])('%s', (text, lines) => expect(linesOf(text, 10)).toBe(lines))
})

describe('pages', () => {
  const one = (n: number) => n
  test('hold what fits', () => expect(paginate([4, 4, 4, 4], one, 10)).toEqual([[4, 4], [4, 4]]))
  test('give what is too high a page of its own', () => expect(paginate([1, 20, 1], one, 10)).toEqual([[1], [20], [1]]))
  test('lose nothing', () => expect(paginate([3, 9, 2, 2, 8, 1], one, 10).flat()).toEqual([3, 9, 2, 2, 8, 1]))
  test('of nothing are none', () => expect(paginate([], one, 10)).toEqual([]))
})
