import { describe, expect, test } from 'vitest'
import { at, insert, listAt, moved, put, stringAt } from './tree'

const tree = { title: 'Taart', phases: [{ id: 'a', minutes: 5 }, { id: 'b' }] }

describe('reading', () => {
  test('goes in by names and numbers', () => expect(at(tree, ['phases', 0, 'minutes'])).toBe(5))
  test('is quiet where the shape is another', () => {
    expect(at(tree, ['title', 'nl'])).toBeUndefined()
    expect(at(tree, ['phases', 'length'])).toBeUndefined()
    expect(at(tree, ['constructor'])).toBeUndefined()
    expect(listAt({ phases: 'geen' }, ['phases'])).toEqual([])
    expect(stringAt({ id: 4 }, ['id'])).toBe('')
  })
})

describe('changing', () => {
  test('leaves the old one and everything beside the way', () => {
    const next = put(tree, ['phases', 0, 'minutes'], 7)
    expect(next.phases[0]).toEqual({ id: 'a', minutes: 7 })
    expect(next.phases[1]).toBe(tree.phases[1])
    expect(tree.phases[0]?.minutes).toBe(5)
  })
  test('undefined takes a field out', () => expect(put(tree, ['phases', 0, 'minutes'], undefined).phases[0]).toEqual({ id: 'a' }))
  test('makes way where there was something else', () => expect(put({ source: 'x' }, ['source', 'title'], 'y')).toEqual({ source: { title: 'y' } }))
  test('order in lists', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(insert(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c'])
  })
})
