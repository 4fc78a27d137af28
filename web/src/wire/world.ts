// A world without network or time, for tests: sockets that a test speaks through, a clock that it turns.
import type { Socket, World } from './connection'

export class FakeSocket implements Socket {
  sent: Record<string, unknown>[] = []
  closed = false
  onopen: (() => void) | null = null
  onmessage: ((message: { data: unknown }) => void) | null = null
  onclose: ((close: { code: number }) => void) | null = null

  send(text: string) { this.sent.push(JSON.parse(text) as Record<string, unknown>) }
  close() { this.closed = true }
  says(frame: unknown) { this.onmessage?.({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) }) }
  drops(code = 1006) { this.onclose?.({ code }) }
  commands() { return this.sent.filter(({ type }) => type === 'command') }
}

export class FakeWorld implements World {
  sockets: FakeSocket[] = []
  time = 1_000_000
  chance = 1
  unpack: World['unpack'] = null
  #later: { at: number; run: () => void }[] = []

  get socket(): FakeSocket {
    const last = this.sockets.at(-1)
    if (!last) throw new Error('no socket was opened')
    return last
  }
  open() {
    const socket = new FakeSocket()
    this.sockets.push(socket)
    return socket
  }
  now() { return this.time }
  random() { return this.chance }
  after(ms: number, run: () => void) {
    const entry = { at: this.time + ms, run }
    this.#later.push(entry)
    return () => { this.#later = this.#later.filter((one) => one !== entry) }
  }
  pass(ms: number) {
    const end = this.time + ms
    for (;;) {
      const next = this.#later.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#later = this.#later.filter((one) => one !== next)
      this.time = Math.max(this.time, next.at)
      next.run()
    }
    this.time = end
  }
}
