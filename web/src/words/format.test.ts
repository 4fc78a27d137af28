import { describe, expect, test } from 'vitest'
import { choose, dayOf, fill, firstKnown, formatClock, formatDate, formatList, formatNumber } from './format'

describe('the Dutch way', () => {
  test('a comma in numbers', () => {
    expect(formatNumber('nl', 6.8)).toBe('6,8')
    expect(formatNumber('nl', 7)).toBe('7')
    expect(formatNumber('en', 6.75, 2)).toBe('6.75')
  })
  test('a date without a year when it is this one', () => {
    const now = new Date(2026, 5, 1)
    expect(formatDate('nl', new Date(2026, 10, 26), now)).toBe('do 26 november')
    expect(formatDate('nl', new Date(2027, 0, 4), now)).toBe('ma 4 januari 2027')
    expect(formatDate('en', new Date(2026, 10, 26), now)).toBe('Thu 26 November')
  })
  test('a list of names', () => {
    expect(formatList('nl', ['Anna', 'Bram', 'Chris'])).toBe('Anna, Bram en Chris')
  })
})

describe('the clock', () => {
  test.each([
    [0, '00:00'],
    [-5, '00:00'],
    [1, '00:01'],
    [462_000, '07:42'],
    [3_723_000, '1:02:03'],
  ])('%i ms shows %s', (ms, shown) => expect(formatClock(ms)).toBe(shown))
})

describe('texts', () => {
  test('the number chooses the plural and is written the Dutch way', () => {
    const notes = { one: '{n} post-it', other: '{n} post-its' }
    expect(fill('nl', notes, { n: 1 })).toBe('1 post-it')
    expect(fill('nl', notes, { n: 1200 })).toBe('1.200 post-its')
  })
  test('a gap nobody fills stays visible', () => expect(fill('nl', 'Dag {name}')).toBe('Dag {name}'))
  test('braces in a name are no gap', () => expect(fill('nl', 'Dag {name}', { name: '{n}' })).toBe('Dag {n}'))
  test('Dutch stands in for what was not translated', () => {
    expect(choose('en', { nl: 'Taart', en: '' })).toBe('Taart')
    expect(choose('en', 'Team Noord')).toBe('Team Noord')
    expect(choose('nl', null)).toBe('')
  })
})

test('a day on the wire', () => {
  expect(dayOf('2026-11-26')).toEqual(new Date(2026, 10, 26))
  expect(dayOf('morgen')).toBeNull()
})

test.each([
  [['nl-BE', 'en'], 'nl'],
  [['en-GB', 'nl'], 'en'],
  [['de', 'en-US', 'nl'], 'en'],
  [['fy', 'NL'], 'nl'],
  [['de'], 'nl'],
  [[], 'nl'],
])('the first visit of a browser in %j speaks %s', (tags, spoken) => expect(firstKnown(tags)).toBe(spoken))
