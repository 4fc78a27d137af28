import { beforeEach, expect, test } from 'vitest'
import { speak } from '../words'
import { brief, cardRows } from './cards'
import { csv } from './csv'
import { decodeReport } from './report'

const report = decodeReport(
  {
    session: { title: 'Noord' },
    format: { id: 'kennis' },
    zones: [
      {
        id: 'plan',
        title: { nl: 'Plan' },
        notes: [
          { text: 'Cursus', author: 'Anna', stickers: 3, card: [{ title: 'Wanneer', kind: 'quarter', values: ['Q2'] }, { title: 'Voor', kind: 'choices', values: [{ nl: 'Team' }, 'Ieder'] }] },
          { text: 'Coach', card: [{ title: 'Toelichting', kind: 'long', values: ['eerst; dan'] }] },
          { text: 'Gewoon een post-it' },
        ],
      },
    ],
    groups: [{ phase: 'delen', title: 'Delen', turn: 2, groups: [{ zone: { nl: 'Vel' }, members: ['Anna', 'Ben'], presenter: 'Ben' }] }],
    minority: [{ asked: 2, said: [{ name: 'Ben', text: 'tijd' }] }],
  },
  'report',
)

beforeEach(() => speak('nl'))

test('cards become rows with a column for each field', () => {
  expect(cardRows(report)).toEqual([
    ['Vak', 'Kaart', 'Wanneer', 'Voor', 'Toelichting', 'Stickers', 'Van'],
    ['Plan', 'Cursus', 'Q2', 'Team, Ieder', '', '3', 'Anna'],
    ['Plan', 'Coach', '', '', 'eerst; dan', '', ''],
  ])
  expect(csv(cardRows(report))).toContain('"eerst; dan"')
  expect(cardRows({ zones: [] })).toEqual([])
})

test('in short a card says when and what was chosen', () => {
  expect(brief(report.zones[0]?.notes[0]?.card ?? null)).toBe('Q2 · Team, Ieder')
  expect(brief(report.zones[0]?.notes[1]?.card ?? null)).toBe('')
  expect(brief(null)).toBe('')
})

test('the voice of the minority is read', () => {
  expect(report.minority[0]).toMatchObject({ asked: 2, kept: [], said: [{ name: 'Ben', text: 'tijd' }] })
})

test('who sat with whom is read', () => {
  expect(report.groups[0]).toMatchObject({ turn: 2, groups: [{ zone: { nl: 'Vel' }, members: ['Anna', 'Ben'], recorder: null, presenter: 'Ben' }] })
})
