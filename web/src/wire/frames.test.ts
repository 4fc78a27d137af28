import { describe, expect, test } from 'vitest'
import { decodeFrame } from './frames'

interface Example {
  kind: string
  direction: 'up' | 'down'
  rule: string
  frame: unknown
}

const examples = Object.entries(import.meta.glob<Example>('../../../docs/protocol/*.json', { eager: true, import: 'default' }))
// What boards say is for the server's tests; a problem comes over HTTP.
const frames = examples.filter(([, { direction, kind }]) => direction === 'down' && kind !== 'problem')

describe('the golden files of the protocol', () => {
  test('are there', () => {
    expect(frames.length).toBeGreaterThan(10)
  })

  test.each(frames)('%s is read', (_, { kind, frame }) => {
    expect(decodeFrame(frame).type).toBe(kind)
  })
})

describe('a frame is refused', () => {
  test.each([
    ['an unknown type', { type: 'hi' }],
    ['no type', {}],
    ['a list', []],
    ['nothing', null],
    ['a text for a number', { type: 'events', epoch: '3', from: 1, to: 1, events: [] }],
    ['a position that is no number', { type: 'accepted', ref: 1, seq: null }],
    ['a note in an unknown state', { type: 'events', epoch: 1, from: 1, to: 1, events: [{ seq: 1, type: 'x', put: { notes: { n: { id: 'n', state: 'lost' } } } }] }],
    ['a person who is not an object', { type: 'events', epoch: 1, from: 1, to: 1, events: [{ seq: 1, type: 'x', put: { people: { p: 'Ada' } } }] }],
  ])('%s', (_, frame) => {
    expect(() => decodeFrame(frame)).toThrow()
  })

  test('but not for what a newer server adds', () => {
    const frame = { type: 'events', epoch: 1, from: 1, to: 1, events: [{ seq: 1, type: 'card.made', put: { comets: { c: {} } } }], more: true }
    expect(decodeFrame(frame)).toMatchObject({ events: [{ type: 'card.made', put: {} }] })
  })
})
