import { describe, expect, test } from 'vitest'
import { backOff } from './backoff'
import { Outbox, type Shelf } from './outbox'

class Drawer implements Shelf {
  kept: Record<string, string> = {}
  getItem(key: string) { return this.kept[key] ?? null }
  setItem(key: string, value: string) { this.kept[key] = value }
  removeItem(key: string) { delete this.kept[key] }
}
const write = (text: string) => ({ type: 'note.write', text }) as const
const refs = (sendings: readonly { ref: number }[]) => sendings.map(({ ref }) => ref)

describe('C1: the outbox', () => {
  test('gives each command out once until the line drops, then again in order', () => {
    const box = new Outbox(new Drawer(), 'k')
    box.add(write('a'), null)
    box.add(write('b'), 'p7')
    expect(refs(box.take())).toEqual([1, 2])
    expect(box.take()).toEqual([])
    box.recall()
    expect(refs(box.take())).toEqual([1, 2])
  })

  test('answers once', () => {
    const box = new Outbox(new Drawer(), 'k')
    box.add(write('a'), null)
    expect(box.answered(1)?.command).toEqual(write('a'))
    expect(box.answered(1)).toBeNull()
    expect(box.waiting).toEqual([])
  })

  test('keeps what was typed over a reload and never uses a ref again', () => {
    const drawer = new Drawer()
    const before = new Outbox(drawer, 'k')
    before.add(write('done'), null)
    before.answered(1)
    before.add(write('typed while offline'), 'p7')
    const after = new Outbox(drawer, 'k')
    expect(after.waiting).toEqual([{ ref: 2, for: 'p7', command: write('typed while offline') }])
    after.answered(2)
    expect(new Outbox(drawer, 'k').add(write('next'), null).ref).toBe(3)
  })

  test('K6: keeps so few on their way that the server still knows each', () => {
    const box = new Outbox(new Drawer(), 'k')
    for (let i = 0; i < 100; i++) box.add(write(String(i)), null)
    expect(refs(box.take())).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    box.answered(1)
    expect(refs(box.take())).toEqual([17])
  })

  test('sends again what the server could not take, and only that', () => {
    const box = new Outbox(new Drawer(), 'k')
    box.add(write('a'), null)
    box.add(write('b'), null)
    box.take()
    box.postpone(1)
    expect(refs(box.take())).toEqual([1])
  })

  test('damaged storage costs the unsent work, not the board', () => {
    const drawer = new Drawer()
    drawer.setItem('k', '{"next":')
    expect(new Outbox(drawer, 'k').waiting).toEqual([])
  })

  test('a storage that refuses to write leaves the page working', () => {
    const full: Shelf = { getItem: () => null, removeItem: () => undefined, setItem: () => { throw new Error('full') } }
    const box = new Outbox(full, 'k')
    box.add(write('a'), null)
    expect(box.waiting).toHaveLength(1)
  })
})

describe('C1: back-off', () => {
  test('doubles from a quarter of a second to ten seconds, with full jitter', () => {
    const longest = [0, 1, 2, 5, 6, 50].map((failures) => backOff(failures, () => 1))
    expect(longest).toEqual([250, 500, 1_000, 8_000, 10_000, 10_000])
    expect(backOff(50, () => 0)).toBe(0)
    expect(backOff(50, () => 0.5)).toBe(5_000)
  })
})
