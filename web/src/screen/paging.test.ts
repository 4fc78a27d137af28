import { describe, expect, onTestFinished, test } from 'vitest'
import { leafed } from './leafed.svelte'
import { linesOf, pageTime, paginate, turn } from './paging'

describe('turns', () => {
  test('go round with the time of the server', () => {
    expect([0, 15_999, 16_000, 48_000].map((now) => turn(now, 3))).toEqual([0, 0, 1, 0])
  })
  test('one page stays', () => expect(turn(123_456, 1)).toBe(0))
  test('no page is no problem', () => expect(turn(123_456, 0)).toBe(0))
})

describe('leafing', () => {
  let now = 40_000
  function press(key: string, more: KeyboardEventInit = {}) {
    dispatchEvent(new KeyboardEvent('keydown', { key, ...more }))
    return turn(now, 5)
  }

  test('goes on and back, and an asked page stays its whole time', () => {
    onTestFinished(leafed.watch(() => now, pageTime))
    expect(turn(now, 5)).toBe(2)
    expect(press('ArrowRight')).toBe(3)
    expect(turn(now + pageTime - 1, 5)).toBe(3)
    expect(turn(now + pageTime, 5)).toBe(4)
    expect(press('PageDown')).toBe(4)
    expect(press('ArrowLeft')).toBe(3)
    expect(press('PageUp')).toBe(2)
    expect(press('ArrowLeft', { altKey: true })).toBe(2)
    expect(press('x')).toBe(2)
  })
  test('goes round before the first page too', () => {
    now = 0
    onTestFinished(leafed.watch(() => now, pageTime))
    expect(press('ArrowLeft')).toBe(4)
  })
  test('ends with the screen', () => {
    now = 40_000
    leafed.watch(() => now, pageTime)()
    expect(press('ArrowRight')).toBe(2)
  })
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
