import { expect, test } from 'vitest'
import { countMarks } from './countMarks'
import { groups } from './groups'
import type { ReportNote } from './report'

const note = (text: string, more: Partial<ReportNote> = {}): ReportNote => ({ text, colour: 'green', author: null, slice: null, cluster: null, stickers: null, enteredBy: null, card: null, ...more })
const slice = (title: string) => ({ nl: title, en: title })

test('notes stand per slice, clusters first, most stickers on top', () => {
  const found = groups([
    note('los', { slice: slice('Gemeente') }),
    note('welzijn', { slice: slice('Welzijn') }),
    note('een', { slice: slice('Gemeente'), cluster: 'Korte lijnen', stickers: 1 }),
    note('vijf', { slice: slice('Gemeente'), cluster: 'Korte lijnen', stickers: 5 }),
  ])
  expect(found.map((group) => [group.slice, group.cluster, group.notes.map(({ text }) => text).join(' ')])).toEqual([
    ['Gemeente', 'Korte lijnen', 'vijf een'],
    ['Gemeente', '', 'los'],
    ['Welzijn', '', 'welzijn'],
  ])
})

test('marks are counted', () => expect(countMarks([{ mark: 7 }, { mark: 8 }, { mark: 7 }])).toEqual({ 7: 2, 8: 1 }))
