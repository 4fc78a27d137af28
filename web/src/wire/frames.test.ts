import { describe, expect, test } from 'vitest'
import { decodeFrame } from './frames'

const files = Object.entries(import.meta.glob<unknown>('../../../docs/protocol/*.json', { eager: true, import: 'default' }))

describe('the golden files of the protocol', () => {
  test('are read', () => {
    for (const [name, content] of files) for (const frame of examples(content)) expect(() => decodeFrame(frame), name).not.toThrow()
  })
})

/** What the server says; what boards say is for the server's tests. */
function examples(content: unknown): unknown[] {
  const up = new Set(['hello', 'command', 'ping'])
  const all = Array.isArray(content) ? content : [content]
  return all.filter((frame: { type?: string }) => frame.type !== undefined && !up.has(frame.type))
}

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
    const frame = { type: 'events', epoch: 1, from: 1, to: 1, events: [{ seq: 1, type: 'card.made', put: { cards: { c: {} } } }], more: true }
    expect(decodeFrame(frame)).toMatchObject({ events: [{ type: 'card.made', put: {} }] })
  })
})
