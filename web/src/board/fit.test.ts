import { expect, test } from 'vitest'
import { fitText, linesIn, wrapTitle } from './fit'

test('a short text is as large as it may be', () => {
  expect(fitText('Samen', 120, 120, 24, 10)).toEqual({ size: 24, lines: 1, clipped: false })
})

test('a longer text shrinks before it is cut', () => {
  const fitted = fitText('We weten elkaar te vinden als er iets speelt in een gezin en bellen even', 120, 110, 24, 10)
  expect(fitted.size).toBeLessThan(24)
  expect(fitted.clipped).toBe(false)
  expect(fitted.lines * fitted.size * 1.22).toBeLessThanOrEqual(110)
})

test('what cannot fit says so and keeps to the room there is', () => {
  const fitted = fitText('woord '.repeat(200), 120, 110, 24, 10)
  expect(fitted).toEqual({ size: 10, lines: 9, clipped: true })
})

test('a word longer than a line makes the text smaller, but not without end', () => {
  expect(fitText('Avondbereikbaarheid', 120, 120, 24, 8).size).toBeLessThan(24)
  expect(fitText('Samenwerkingsverbandenoverleg', 120, 120, 24, 8).size).toBeGreaterThan(15)
})

test('lines follow the paragraphs', () => {
  expect(linesIn('een\ntwee\ndrie', 50)).toBe(3)
  expect(linesIn('', 50)).toBe(1)
})

test('a title is broken between words, and in a word that is longer than a line', () => {
  expect(wrapTitle('Wat het oplevert voor gezinnen', 116, 10)).toEqual(['Wat het oplevert', 'voor gezinnen'])
  expect(wrapTitle('Samenwerkingsverband nu', 58, 10)).toEqual(['Samenwerki', 'ngsverband', 'nu'])
})
