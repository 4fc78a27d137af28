import { describe, expect, test } from 'vitest'
import type { Group } from '../wire/kinds'
import { asksTurn, groupOf, nextTurn, numbered, placeable, ungrouped, writable } from './groups'

const group = (id: string, members: string[], zone: string | null = null): Group => ({ id, members, zone, recorder: null, presenter: null })
const groups = numbered({ groups: [group('g1', ['anna', 'ben'], 'a'), group('g2', ['carla'], 'b')] })

describe('groups', () => {
  test('are known by their number', () => {
    expect(groups.map(({ number }) => number)).toEqual([1, 2])
    expect(groupOf(groups, 'carla')?.number).toBe(2)
    expect(groupOf(groups, null)).toBeNull()
    expect(numbered(undefined)).toEqual([])
  })

  test('who leads or writes for all is not missed in one', () => {
    expect(ungrouped([{ id: 'anna', role: 'participant' }, { id: 'dirk', role: 'participant' }, { id: 'fatima', role: 'facilitator' }, { id: 'nora', role: 'notetaker' }], groups)).toEqual(['dirk'])
  })

  test('one writes on the sheet of one\'s own group, or anywhere if there are no such sheets', () => {
    expect(writable(['a', 'b'], groups, groupOf(groups, 'carla'), false)).toEqual(['b'])
    expect(writable(['a', 'b'], groups, null, false)).toEqual([])
    expect(writable(['a', 'b'], groups, null, true)).toEqual(['a', 'b'])
    const loose = numbered({ groups: [group('g1', ['anna'])] })
    expect(writable(['a', 'b'], loose, groupOf(loose, 'anna'), false)).toEqual(['a', 'b'])
  })

  test('post-its are moved to the sheet of one\'s own group only, in other phases to any zone for notes', () => {
    const zones = [{ id: 'a', kind: 'notes' }, { id: 'b', kind: 'notes' }, { id: 'wie', kind: 'people' }]
    const reader = (type: string, enters = false) => ({
      phase: { id: 'f', activity: { type } }, acting: { id: 'carla' }, enters,
      view: { format: { poster: { zones } }, groups: new Map([['f', { groups }]]) },
    }) as unknown as Parameters<typeof placeable>[0]
    expect(placeable(reader('groups'))).toEqual(['b'])
    expect(placeable(reader('groups', true))).toEqual(['a', 'b'])
    expect(placeable(reader('discuss'))).toEqual(['a', 'b'])
  })

  test('joining goes on until all are together, an odd group joining two others', () => {
    const join = { rotate: 'join', size: 2 } as const
    expect(nextTurn(join, { turn: 1, groups: ['1', '2', '3', '4', '5'].map((id) => group(id, [id])) })).toEqual({ how: 'join', left: 2 })
    expect(nextTurn(join, { turn: 3, groups: [group('g1', ['anna', 'ben'])] })).toBeNull()
  })

  test('the circle is asked for while there are new people to meet, and possible after that', () => {
    const circle = { rotate: 'circle', size: 2 } as const
    const pairs = [group('g1', ['anna', 'ben']), group('g2', ['carla', 'dirk'])]
    expect(nextTurn(circle, { turn: 2, groups: pairs })).toEqual({ how: 'pairs', fresh: true })
    expect(nextTurn(circle, { turn: 3, groups: pairs })).toEqual({ how: 'pairs', fresh: false })
    expect(asksTurn(circle, { turn: 2, groups: pairs })).toBe(true)
    expect(asksTurn(circle, { turn: 3, groups: pairs })).toBe(false)
    expect(asksTurn({ rotate: 'none', size: 2 }, { turn: 1, groups: pairs })).toBe(false)
  })
})
