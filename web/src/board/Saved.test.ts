import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SessionStore } from '../wire/session.svelte'
import { FakeWorld } from '../wire/world'
import { speak } from '../words'
import Saved from './Saved.svelte'
import Unsaved from './Unsaved.svelte'

let world: FakeWorld
let store: SessionStore
let page: HTMLElement
let parts: Record<string, unknown>[]

beforeEach(() => {
  speak('nl')
  localStorage.clear()
  world = new FakeWorld()
  store = new SessionStore({ session: 's', person: 'p1', token: 't' }, 'd-12345678', 'nl', world, localStorage)
  store.start()
  world.socket.onopen?.()
  world.socket.says({ type: 'welcome', you: { person: 'p1', role: 'participant' }, epoch: 3, seq: 10, now: 5_000_000, notice: null, view: {} })
  page = document.createElement('div')
  document.body.append(page)
  parts = [mount(Saved, { target: page, props: { store } }), mount(Unsaved, { target: page, props: { store } })]
  flushSync()
})

afterEach(() => {
  for (const part of parts) void unmount(part)
  page.remove()
})

const status = () => page.querySelector('[role=status]')
const read = () => {
  flushSync()
  return page.textContent?.replace(/\s+/g, ' ').trim()
}

test('what the server cannot keep now is said in words, with how much waits', () => {
  expect(read()).toBe('Bewaard')
  store.send({ type: 'note.write', text: 'a' })
  store.send({ type: 'note.write', text: 'b' })
  expect(read()).toBe('Bewaren (2)')
  world.socket.says({ type: 'refused', ref: 1, code: 'unavailable', message: '' })
  expect(read()).toContain('Niet opgeslagen, 2 nog te bewaren')
  expect(read()).toContain('De server kan nu niets bewaren. Je werk staat nog hier en gaat mee zodra het kan. Laat deze pagina open.')
  world.socket.says({ type: 'accepted', ref: 1, seq: 11 })
  world.socket.says({ type: 'accepted', ref: 2, seq: 12 })
  expect(read()).toBe('Bewaard')
})

test('a session that a newer version went on with says that it can only be looked at, and keeps saying so', () => {
  world.socket.drops()
  world.pass(250)
  world.socket.onopen?.()
  world.socket.says({ type: 'welcome', you: { person: 'p1', role: 'participant' }, epoch: 4, seq: 8, now: 5_000_000, notice: 'newer', view: {} })
  expect(read()).toContain('Alleen kijken')
  expect(status()?.textContent).toContain('Vraag de beheerder om bij te werken')
  store.send({ type: 'note.write', text: 'a' })
  world.socket.says({ type: 'refused', ref: 1, code: 'session.newer', message: 'Nee' })
  expect(store.refusals.map(({ text }) => text)).toEqual(['a'])
  expect(read()).toContain('Alleen kijken')
})

test('a screen reader hears it once: the number that changes is not in what is said', () => {
  const place = status()
  store.send({ type: 'note.write', text: 'a' })
  world.socket.says({ type: 'refused', ref: 1, code: 'unavailable', message: '' })
  read()
  expect(status()).toBe(place)
  const said = place?.firstElementChild
  expect(said?.textContent).toMatch(/^Niet opgeslagen\./)
  store.send({ type: 'note.write', text: 'b' })
  world.socket.says({ type: 'refused', ref: 2, code: 'unavailable', message: '' })
  read()
  expect(place?.firstElementChild).toBe(said)
  expect(said?.textContent).not.toMatch(/\d/)
})
