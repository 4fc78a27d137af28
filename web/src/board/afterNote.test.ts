import { beforeEach, expect, test } from 'vitest'
import { afterNote } from './afterNote'

const zone = (...notes: string[]) => {
  document.body.innerHTML = `<section><h3>Vlaggetjes</h3><ul>${notes.map((id) => `<li data-note="${id}"><button>${id}</button></li>`).join('')}</ul></section>`
}
const take = (id: string) => {
  const then = afterNote(id)
  document.querySelector(`[data-note="${id}"]`)?.remove()
  then()
  return document.activeElement?.textContent
}

beforeEach(() => zone('a', 'b', 'c'))

test('focus goes to the next note of the zone', () => expect(take('a')).toBe('b'))
test('after the last note to the one before', () => expect(take('c')).toBe('b'))
test('of the only note to its zone', () => {
  zone('a')
  expect(take('a')).toBe('Vlaggetjes')
})
test('but not away from where it is', () => {
  document.querySelector<HTMLElement>('[data-note="c"] button')?.focus()
  expect(take('a')).toBe('c')
})
