import { expect, test } from 'vitest'
import { amended, begun, changed, redone, undone } from './history'

test('typing on in one field is one step, another field is another', () => {
  let history = changed(begun('a'), 'ab', 'title', 1000)
  history = changed(history, 'abc', 'title', 1800)
  history = changed(history, 'abcd', 'summary', 2000)
  expect(undone(history).now).toBe('abc')
  expect(undone(undone(history)).now).toBe('a')
  expect(redone(undone(history)).now).toBe('abcd')
  expect(undone(undone(undone(history))).now).toBe('a')
})

test('what follows from a change is undone with it', () => expect(undone(amended(changed(begun('a'), 'ab', 'title', 0), 'abc')).now).toBe('a'))

test('after a pause, and after undoing, typing is a new step', () => {
  const paused = changed(changed(begun('a'), 'ab', 'title', 0), 'abc', 'title', 5000)
  expect(undone(paused).now).toBe('ab')
  const again = changed(undone(paused), 'abx', 'title', 5100)
  expect(again.future).toEqual([])
  expect(undone(again).now).toBe('ab')
})
