import { expect, test } from 'vitest'
import type { Format, Zone } from '../wire/kinds'
import { boxAround, inSight, subjectOf, zonesInUse } from './zones'

const box = { x: 0, y: 0, width: 100, height: 100 }
const zone = (id: string, place: Zone['place'], at: Partial<Zone> = {}) => ({ ...box, id, place, kind: 'notes', parts: [], ...at }) as unknown as Zone
const poster = (layout: string, zones: Zone[], headings: object[] = []) => ({ layout, width: 3200, height: 2800, zones, slices: [], headings, arrows: [] }) as unknown as Format['poster']

const wheel = poster('wheel', [zone('a', 'slice'), zone('b', 'ring'), zone('vragen', 'left'), zone('flap-1', 'flap', { y: 2000 }), zone('flap-2', 'flap', { y: 2000, x: 200 })])
const none = () => false

test('the picture is always worth showing, a panel or flap when it holds something or is asked for', () => {
  expect(zonesInUse(wheel, [], none)).toEqual(['a', 'b'])
  expect(zonesInUse(wheel, ['flap-1'], ({ id }) => id === 'vragen')).toEqual(['a', 'b', 'vragen', 'flap-1'])
  expect(zonesInUse(poster('flaps', [zone('f', 'flap'), zone('l', 'left')]), [], none)).toEqual(['f'])
})

test('work on flaps is looked at from close by, work on the picture without the other flaps', () => {
  const all = wheel.zones.map(({ id }) => id)
  expect(inSight(wheel, ['flap-1'], all)).toEqual(['flap-1'])
  expect(inSight(wheel, ['a'], all)).toEqual(['a', 'b', 'vragen'])
  expect(inSight(wheel, ['a', 'flap-2'], all)).toEqual(['a', 'b', 'vragen', 'flap-2'])
  expect(inSight(wheel, [], all)).toEqual(all)
})

test('more cells are shown with the headings of their rows and columns', () => {
  const matrix = poster('matrix', [zone('1', 'cell', { x: 300, y: 140 }), zone('2', 'cell', { x: 300, y: 260 })], [{ x: 40, y: 140, width: 200, height: 100 }])
  expect(boxAround(matrix, ['1'])).toEqual({ x: 300, y: 140, width: 100, height: 100 })
  expect(boxAround(matrix, ['1', '2'])).toEqual({ x: 40, y: 140, width: 360, height: 220 })
})

test('in a round of groups all that they worked on is talked about, in other phases where it works', () => {
  const groups = (id: string, keep: string | null, ...zones: string[]) => ({ id, activity: { type: 'groups' as const, size: 4, mix: 'random' as const, rotate: 'none' as const, zones, keep } })
  const phases = [groups('case', null, 'flap-1'), groups('a', 'case', 'flap-2', 'flap-1'), groups('other', null, 'flap-3')]
  const round = (made: string | null) => ({ activity: { type: 'round' as const, who: made ? ('groups' as const) : ('people' as const), seconds: 60, groups: made } })
  expect(subjectOf(round('case'), phases)).toEqual(['flap-1', 'flap-2'])
  expect(subjectOf(round(null), phases)).toEqual([])
  expect(subjectOf({ activity: { type: 'discuss', zones: ['flap-3'] } }, phases)).toEqual(['flap-3'])
})
