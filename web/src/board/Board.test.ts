import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeSeat } from '../wire/seat'
import { FakeSocket } from '../wire/world'
import { speak } from '../words'
import Board from './Board.svelte'

let sockets: FakeSocket[]

beforeEach(() => {
  speak('nl')
  localStorage.clear()
  sessionStorage.clear()
  takeSeat({ session: 's', person: 'p1', role: 'participant', token: 't' })
  vi.stubGlobal('navigator', { locks: { request: (_name: string, _how: object, run: (lock: object) => unknown) => run({}) } })
  sockets = []
  vi.stubGlobal('WebSocket', function () {
    const socket = new FakeSocket()
    sockets.push(socket)
    return socket
  })
})
afterEach(() => vi.unstubAllGlobals())

/** What the page says once the server closed its line so. */
async function closed(code: number, before?: object): Promise<string> {
  const target = document.createElement('div')
  document.body.append(target)
  const page = mount(Board, { target })
  flushSync()
  await vi.waitFor(() => expect(sockets).toHaveLength(1))
  const [socket] = sockets
  socket?.onopen?.()
  if (before) socket?.says(before)
  socket?.drops(code)
  flushSync()
  const said = target.textContent ?? ''
  void unmount(page)
  target.remove()
  return said
}

test('a session that is full says so, and what to do', async () => {
  const said = await closed(4006, { type: 'refused', ref: null, code: 'limit', message: 'Het maximum is bereikt. Haal eerst iets weg.' })
  expect(said).toContain('Deze sessie is vol: er zijn al 250 borden open.')
  expect(said).toContain('Sluit tabbladen en apparaten die je niet gebruikt')
  expect(said).toContain('Probeer opnieuw')
  expect(said).not.toContain('begrijpen elkaar niet')
})

test('a page that broke the rules of the line is not told that the session is full', async () => {
  const said = await closed(4002, { type: 'refused', ref: null, code: 'malformed', message: 'Dit bericht klopt niet.' })
  expect(said).toContain('begrijpen elkaar niet')
  expect(said).not.toContain('vol')
})
