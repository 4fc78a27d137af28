import { beforeEach, expect, test } from 'vitest'
import type { SessionStore } from '../wire/session.svelte'
import { Draft } from './draft.svelte'

const store = { view: { session: { id: 's1' } } } as SessionStore
const open = (version: number, text = 'Samen eten') => new Draft(store, 'edit.n1', text, version)

beforeEach(() => sessionStorage.clear())

test('what was typed and not sent is there again, with the version it was typed over', () => {
  open(3).text = 'Samen lunchen'
  const again = open(5, 'Samen koken')
  expect([again.text, again.base]).toEqual(['Samen lunchen', 3])
})

test('what was sent, thrown away or put back leaves nothing', () => {
  open(3).text = 'Samen lunchen'
  open(3).clear()
  expect(open(5, 'Samen koken').text).toBe('Samen koken')
  const draft = open(5)
  draft.text = 'Anders'
  draft.text = 'Samen eten'
  expect(open(6).base).toBe(6)
  expect(sessionStorage).toHaveLength(0)
})

test('a field that stays open goes on from what was sent', () => {
  const draft = open(3)
  draft.text = 'Samen lunchen'
  draft.clear(draft.text)
  expect(draft.text).toBe('Samen lunchen')
  expect(open(4, 'Samen lunchen').base).toBe(4)
})
