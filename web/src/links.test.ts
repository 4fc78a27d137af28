import { expect, test } from 'vitest'
import { codeIn, secretIn, spoken, tidyCode, whole } from './links'

test.each([
  ['blauw 4217', 'BLAUW-4217'],
  [' Blauw-4217 ', 'BLAUW-4217'],
  ['blauw4217', 'BLAUW-4217'],
  ['BLAUW – 4217', 'BLAUW-4217'],
  ['geen idee', 'GEEN IDEE'],
])('%s is understood as %s', (typed, code) => expect(tidyCode(typed)).toBe(code))

test('a fragment carries a secret or a code, never both', () => {
  expect(secretIn('#l=abc_-1')).toBe('abc_-1')
  expect(secretIn('#BLAUW-4217')).toBeNull()
  expect(codeIn('#BLAUW-4217')).toBe('BLAUW-4217')
  expect(codeIn('#l=abc')).toBe('')
  expect(codeIn('')).toBe('')
})

test('links are whole, and short when read out', () => {
  expect(whole('/mee#BLAUW-4217', 'https://bord.example')).toBe('https://bord.example/mee#BLAUW-4217')
  expect(whole('https://a.example/mee', 'https://bord.example')).toBe('https://a.example/mee')
  expect(spoken('https://bord.example/mee#BLAUW-4217')).toBe('bord.example/mee')
})
