import { describe, expect, test } from 'vitest'
import { readLines, readText, writeLines, writeText } from './text'

describe('a text in two languages', () => {
  test('the other language stays', () => {
    expect(writeText({ nl: 'Taart', en: 'Cake' }, 'nl', 'Koek')).toEqual({ nl: 'Koek', en: 'Cake' })
    expect(writeText({ nl: 'Taart', en: 'Cake' }, 'en', 'Pie')).toEqual({ nl: 'Taart', en: 'Pie' })
  })
  test('a plain one stays plain in Dutch and gets a second side in English', () => {
    expect(writeText('Taart', 'nl', 'Koek')).toBe('Koek')
    expect(writeText('Taart', 'en', 'Cake')).toEqual({ nl: 'Taart', en: 'Cake' })
    expect(writeText('', 'en', 'Cake')).toBe('Cake')
    expect(writeText(undefined, 'nl', 'Taart')).toBe('Taart')
  })
  test('an English side that says nothing goes', () => {
    expect(writeText({ nl: 'Taart', en: 'Cake' }, 'en', '')).toBe('Taart')
    expect(writeText('Taart', 'en', '')).toBe('Taart')
  })
  test('what is no text reads as nothing', () => expect(readText([1], 'nl')).toBe(''))
})

describe('texts on lines', () => {
  const questions = [{ nl: 'Wie?', en: 'Who?' }, { nl: 'Wat?', en: 'What?' }, 'Hoe?']
  test('are shown in one language', () => expect(readLines(questions, 'en')).toEqual(['Who?', 'What?', 'Hoe?']))
  test('a line between leaves the others as they were', () =>
    expect(writeLines(questions, 'nl', ['Wie?', 'Waar?', 'Wat?', '', 'Hoe?'])).toEqual([questions[0], 'Waar?', questions[1], 'Hoe?']))
  test('a changed line keeps its other language', () =>
    expect(writeLines(questions, 'nl', ['Wie?', 'Wat nu?', 'Hoe?'])).toEqual([questions[0], { nl: 'Wat nu?', en: 'What?' }, 'Hoe?']))
  test('a line that went takes only itself along', () => expect(writeLines(questions, 'nl', ['Wat?', 'Hoe?'])).toEqual([questions[1], 'Hoe?']))
  test('nothing is no line', () => expect(writeLines(questions, 'nl', ['', ' '])).toEqual([]))
})
