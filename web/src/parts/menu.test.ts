import { describe, expect, test } from 'vitest'
import { focusAfter, focusOnLetter, placeMenu } from './menu'

describe('focus in a menu', () => {
  test('arrows go round', () => {
    expect(focusAfter('ArrowDown', 2, 3)).toBe(0)
    expect(focusAfter('ArrowUp', 0, 3)).toBe(2)
  })
  test('Home and End', () => {
    expect(focusAfter('Home', 2, 3)).toBe(0)
    expect(focusAfter('End', 0, 3)).toBe(2)
  })
  test('other keys mean nothing, nor does an empty menu', () => {
    expect(focusAfter('x', 0, 3)).toBeNull()
    expect(focusAfter('ArrowDown', -1, 0)).toBeNull()
  })
  test('a letter goes to the next that starts with it', () => {
    expect(focusOnLetter('v', 0, ['Verplaats', 'Bewerk', 'Verwijder'])).toBe(2)
    expect(focusOnLetter('v', 2, ['Verplaats', 'Bewerk', 'Verwijder'])).toBe(0)
    expect(focusOnLetter('z', 0, ['Verplaats'])).toBeNull()
  })
})

describe('a menu stays in the window', () => {
  const view = { width: 390, height: 844 }
  const size = { width: 200, height: 300 }
  test('below its button when there is room', () => {
    expect(placeMenu({ left: 20, right: 60, top: 100, bottom: 144 }, size, view)).toEqual({ left: 20, top: 148 })
  })
  test('above and to the left when there is not', () => {
    expect(placeMenu({ left: 340, right: 384, top: 790, bottom: 834 }, size, view)).toEqual({ left: 184, top: 486 })
  })
})
