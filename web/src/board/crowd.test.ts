import { expect, test } from 'vitest'
import { apart, discsIn, initials } from './crowd'
import type { Zone } from '../wire/kinds'

test('who lies apart stays, who lies together moves to both sides', () => {
  expect(apart([0, 1, 2], 0.5)).toEqual([0, 1, 2])
  const [one, other, far] = apart([1, 1, -2], 0.4)
  expect(one).toBeCloseTo(0.8)
  expect(other).toBeCloseTo(1.2)
  expect(far).toBe(-2)
})

test('a full circle has equal gaps all around, also over its seam', () => {
  const gap = (2 * Math.PI) / 8 - 0.01
  const angles = apart([3.1, 3.1, 3.1, -3.1, -3.1, 3, 2.9, -3], gap).sort((one, other) => one - other)
  for (const [at, angle] of angles.entries()) {
    const next = at + 1 < angles.length ? (angles[at + 1] ?? 0) : (angles[0] ?? 0) + 2 * Math.PI
    expect(next - angle).toBeGreaterThan(gap - 0.02)
  }
})

test('two letters stand for a name', () => {
  expect(initials('Fatma')).toBe('Fa')
  expect(initials('jan de Vries')).toBe('JV')
  expect(initials('Anne-Marie')).toBe('AM')
  expect(initials('é')).toBe('É')
  expect(initials(' ')).toBe('')
})

test('what is in brackets is no name', () => {
  expect(initials('Appel (oefening)')).toBe('Ap')
})

test.each([1, 2, 7, 12, 30])('%i people on a narrow sheet lie inside it, below its title and clear of each other', (count) => {
  const zone = { place: 'left', x: 100, y: 50, width: 260, height: 900, label: { path: '', x: 120, y: 90, anchor: 'start', size: 40 } } as unknown as Zone
  const discs = discsIn(zone, Array.from({ length: count }, () => ({ x: 200, y: 200 })))
  expect(discs).toHaveLength(count)
  for (const [at, { x, y, size }] of discs.entries()) {
    expect(x - size / 2).toBeGreaterThanOrEqual(zone.x)
    expect(x + size / 2).toBeLessThanOrEqual(zone.x + zone.width)
    expect(y - size / 2).toBeGreaterThan(zone.label.y)
    expect(y + size / 2).toBeLessThanOrEqual(zone.y + zone.height)
    for (const other of discs.slice(at + 1)) expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(size)
  }
})
