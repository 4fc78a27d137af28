import { expect, test } from 'vitest'
import { fitting, type Box } from '../board/camera.svelte'
import { fitText } from '../board/fit'
import type { Format, Note, Zone } from '../wire/kinds'
import { areSheets, legible, looks, type Look, type Sheet } from './sheets'

const glass = { width: 1180, height: 720, unit: 1 }
const label = (x: number, y: number, size: number) => ({ path: null, x, y, anchor: 'start', size, width: 0 })
const zone = (id: string, place: Zone['place'], box: Box, parts: Zone['parts'] = []) =>
  ({ id, title: { nl: 'Het beeld', en: 'The picture' }, place, kind: 'notes', parts, label: label(box.x + 28, box.y + 68, 44), ...box }) as unknown as Zone
const note = (id: string, x: number, y: number, text = 'Samen komen we verder', slice: string | null = null) => ({ id, x, y, text, slice, state: 'open' }) as unknown as Note
const posterOf = (...zones: Zone[]) => ({ layout: 'columns', width: 3200, height: 1640, zones, headings: [], arrows: [] }) as unknown as Format['poster']

/** Rows of notes from the top of a column. */
function column(id: string, x: number, count: number, text?: string): Sheet {
  const size = 118
  return {
    zone: zone(id, 'column', { x, y: 40, width: 560, height: 1560 }),
    size,
    notes: Array.from({ length: count }, (_, at) => note(`${id}${at}`, x + 90 + (at % 4) * 124, 200 + Math.floor(at / 4) * 124, text)),
  }
}

function readable(look: Look, { notes, size }: Sheet, through = glass) {
  const scale = Math.min(fitting(look.box, through), look.nearest)
  for (const { text } of notes.filter((one) => look.notes.includes(one))) {
    expect(fitText(text ?? '', size * 0.86, size * 0.66, size * 0.165, size * 0.085).size * scale).toBeGreaterThanOrEqual(legible - 0.001)
  }
}

test.each([1, 5, 23, 60])('all %i post-its of a high column come by, large enough to read from the back of the room', (count) => {
  const sheet = column('a', 40, count)
  const found = looks(posterOf(sheet.zone), [sheet], glass)
  expect(found.flatMap(({ notes }) => notes.map(({ id }) => id)).toSorted()).toEqual(sheet.notes.map(({ id }) => id).toSorted())
  for (const look of found) {
    readable(look, sheet)
    for (const one of look.notes) {
      expect((one.x ?? 0) - 59).toBeGreaterThanOrEqual(look.box.x)
      expect((one.y ?? 0) + 59).toBeLessThanOrEqual(look.box.y + look.box.height)
    }
  }
})

test('one sheet after the other, past those where nothing lies', () => {
  const [a, b, empty] = [column('a', 40, 3), column('b', 700, 3), column('c', 1360, 0)]
  const found = looks(posterOf(a.zone, b.zone, empty.zone), [a, b, empty], glass)
  expect(found.map(({ zones }) => zones)).toEqual([['a'], ['b']])
  expect(looks(posterOf(empty.zone), [empty], glass)).toEqual([])
})

test('what can be read in one look is not taken apart, unless it cannot be listed in one go', () => {
  const sheet = { zone: zone('f', 'flap', { x: 40, y: 40, width: 760, height: 460 }), size: 170, notes: [note('1', 160, 230), note('2', 340, 230)] }
  expect(looks(posterOf(sheet.zone), [sheet], glass)).toMatchObject([{ zones: ['f'], box: { x: 40, y: 40, width: 760, height: 460 } }])
  expect(looks(posterOf(sheet.zone), [sheet], glass, (notes) => notes.length < 2).map(({ notes }) => notes.length)).toEqual([1, 1])
})

test('a long text brings its sheet nearer', () => {
  const [short, long] = [column('a', 40, 12), column('a', 40, 12, 'Iedereen die hier komt weet bij wie je terecht kunt, ook als het een keer tegenzit en je het niet meer weet')]
  expect(looks(posterOf(long.zone), [long], glass).length).toBeGreaterThan(looks(posterOf(short.zone), [short], glass).length)
})

test('rings, pieces of a wheel and the map are one picture', () => {
  const box = { x: 0, y: 0, width: 100, height: 100 }
  expect(areSheets([zone('a', 'cell', box), zone('b', 'left', box)])).toBe(true)
  expect(areSheets([zone('a', 'cell', box), zone('b', 'ring', box)])).toBe(false)
  expect(areSheets([])).toBe(false)
})

test('the upper edge goes through no title', () => {
  const sheet = column('a', 40, 23)
  const { y, size } = sheet.zone.label
  for (const tall of [500, 560, 620, 680, 720, 900]) {
    const high = { ...glass, height: tall }
    for (const look of looks(posterOf(sheet.zone), [sheet], high, (notes) => notes.length < 5)) {
      const scale = Math.min(fitting(look.box, high), look.nearest)
      const top = look.box.y + look.box.height / 2 - high.height / scale / 2
      expect(top <= y - size * 1.2 + 0.001 || top >= y + size * 0.4 - 0.001).toBe(true)
      readable(look, sheet, high)
    }
  }
})
