import { expect, test } from 'vitest'
import { carried, withCarry, withFollows, withName } from './follows'
import { copyOf } from './start'

test('a follow-up begins as another round of the same format, and goes out as a whole', () => {
  const tree = withFollows({ id: 'taart' }, true)
  expect(tree).toEqual({ id: 'taart', follows: { format: 'taart', carry: ['notes', 'actions'] } })
  expect(withFollows(tree, false)).toEqual({ id: 'taart' })
})

test('what comes along is in the order of the form, whatever the order of ticking; strange names stay until they are unticked', () => {
  const tree = { follows: { format: 'a', carry: ['geheimen', 'scores', 'geheimen'] } }
  expect(carried(tree)).toEqual(['scores', 'geheimen'])
  const next = withCarry(tree, 'notes', true)
  expect(carried(next)).toEqual(['notes', 'scores', 'geheimen'])
  expect(carried(withCarry(next, 'geheimen', false))).toEqual(['notes', 'scores'])
})

test('a format that follows itself goes on doing so under its new name, one that follows another does not', () => {
  expect(withName({ id: 'a', follows: { format: 'a' } }, 'b')).toEqual({ id: 'b', follows: { format: 'b' } })
  expect(withName({ id: 'a', follows: { format: 'c' } }, 'b')).toEqual({ id: 'b', follows: { format: 'c' } })
  expect(withName({ id: 'a', follows: 'a' }, 'b')).toEqual({ id: 'b', follows: 'a' })
  expect(copyOf({ id: 'a', title: 'Rondes', follows: { format: 'a', carry: ['notes'] } })).toMatchObject({ follows: { format: copyOf({ id: 'a', title: 'Rondes' }).id } })
})
