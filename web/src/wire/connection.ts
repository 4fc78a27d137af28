// One line to the server that mends itself. Everything from outside (sockets, time, chance) comes in as World.
import { backOff } from './backoff'
import { decodeFrame, type Down, type DownFrame, type Position, type UpFrame } from './frames'

export interface Socket {
  send(text: string): void
  close(code?: number): void
  onopen: (() => void) | null
  onmessage: ((message: { data: unknown }) => void) | null
  onclose: ((close: { code: number }) => void) | null
}

export interface World {
  open(): Socket
  /** What a packed message says (K3); null where the browser cannot. */
  unpack: ((packed: ArrayBuffer) => Promise<string>) | null
  now(): number
  random(): number
  /** Runs later; the function it gives back calls it off. */
  after(ms: number, run: () => void): () => void
}

export const closeCodes = { reconnect: 4000, enter: 4001, protocol: 4002, removed: 4003, deleted: 4004, damaged: 4005, full: 4006, newer: 4007, slow: 4008, replaced: 4009 } as const
/** Why a board stays away. */
export type Ended = 'enter' | 'protocol' | 'removed' | 'deleted' | 'damaged' | 'full' | 'newer' | 'replaced'
export type LineState = 'connecting' | 'open' | 'waiting' | 'ended'

export interface Listener {
  welcome(frame: Down['welcome']): void
  events(events: Down['events']['events'], seq: number): void
  answer(frame: Down['accepted'] | Down['refused']): void
  live(frame: Down['live']): void
  time(sent: number | null, server: number): void
  state(state: LineState, ended: Ended | null): void
}

const pingEvery = 5_000
const deadAfter = 15_000
const doubtFor = 2_000
/** A late hello of an earlier line is nothing; a second tab with the same id drives this one out again and again. */
const drivenOut = { times: 3, within: 60_000 }
const endings = new Map<number, Ended>([
  [closeCodes.enter, 'enter'],
  [closeCodes.protocol, 'protocol'],
  [closeCodes.removed, 'removed'],
  [closeCodes.deleted, 'deleted'],
  [closeCodes.damaged, 'damaged'],
  [closeCodes.full, 'full'],
  [closeCodes.newer, 'newer'],
])

export class Connection {
  #socket: Socket | null = null
  #position: Position | null = null
  #greeted = false
  #failures = 0
  #heard = 0
  #replaced: number[] = []
  #callOff: () => void = () => undefined
  /** Messages that wait until the packed one before them is read. */
  #queue: unknown[] | null = null

  constructor(
    private readonly world: World,
    private readonly hello: { token: string; device: string; language: string },
    private readonly listener: Listener,
  ) {}

  start(): void {
    this.#open()
  }

  stop(): void {
    this.#drop()
    this.listener.state('ended', null)
  }

  /** The browser says the network is back: no need to wait any longer. */
  hurry(): void {
    if (this.#socket === null) this.#open()
  }

  /** The browser says the network is gone: believe it only if the server stays silent too. */
  doubt(): void {
    if (!this.#greeted) return
    const asked = this.world.now()
    this.send({ type: 'ping', t: asked })
    this.#callOff()
    this.#callOff = this.world.after(doubtFor, () => (this.#heard > asked ? this.#beat() : this.#retry()))
  }

  /** False when there is no line, or nobody has answered the hello yet. */
  send(frame: UpFrame): boolean {
    if (!this.#greeted || !this.#socket) return false
    this.#socket.send(JSON.stringify(frame))
    return true
  }

  #open(): void {
    this.#drop()
    this.listener.state('connecting', null)
    const socket = this.world.open()
    this.#socket = socket
    this.#heard = this.world.now()
    socket.onopen = () => {
      const hello: UpFrame = { type: 'hello', ...this.hello, ...(this.#position ? { since: this.#position } : {}), ...(this.world.unpack ? { packed: true } : {}) }
      socket.send(JSON.stringify(hello))
      this.#heard = this.world.now()
    }
    socket.onmessage = ({ data }) => this.#received(socket, data)
    socket.onclose = ({ code }) => this.#closed(code)
    this.#callOff = this.world.after(pingEvery, () => this.#beat())
  }

  #beat(): void {
    const now = this.world.now()
    if (now - this.#heard >= deadAfter) return this.#retry()
    this.send({ type: 'ping', t: now })
    this.#callOff = this.world.after(pingEvery, () => this.#beat())
  }

  #received(socket: Socket, data: unknown): void {
    this.#heard = this.world.now()
    if (this.#queue) this.#queue.push(data)
    else if (data instanceof ArrayBuffer) void this.#unpack(socket, data)
    else this.#read(data)
  }

  /** What comes meanwhile waits; on a line that was dropped meanwhile nobody does. */
  async #unpack(socket: Socket, packed: ArrayBuffer): Promise<void> {
    const queue: unknown[] = (this.#queue = [])
    const text = await this.world.unpack?.(packed).catch(() => '')
    if (socket !== this.#socket) return
    this.#queue = null
    this.#read(text)
    for (const data of queue) if (socket === this.#socket) this.#received(socket, data)
  }

  #read(data: unknown): void {
    let frame: DownFrame
    try {
      frame = decodeFrame(JSON.parse(String(data)))
    } catch (error) {
      console.error('The server sent something this board does not understand', error)
      return this.#startOver()
    }
    this.#handle(frame)
  }

  #handle(frame: DownFrame): void {
    switch (frame.type) {
      case 'welcome':
        // A server that lost its lead greets with an older epoch; a restored one says so.
        if (this.#position && frame.epoch < this.#position.epoch && frame.notice !== 'restored') return this.#retry()
        this.#greet(frame)
        // A server that knows what comes after this is to tell all of it anew.
        if (frame.notice === 'newer') this.#position = null
        return this.listener.welcome(frame)
      case 'resumed':
        if (this.#position && frame.epoch < this.#position.epoch) return this.#retry()
        this.#greet(frame)
        return this.listener.events(frame.events, frame.seq)
      case 'events':
        return this.#follow(frame)
      case 'accepted':
      case 'refused':
        return this.listener.answer(frame)
      case 'live':
        return this.listener.live(frame)
      case 'pong':
        return this.listener.time(frame.t, frame.now)
    }
  }

  #greet({ epoch, seq, now }: Position & { now: number }): void {
    this.#position = { epoch, seq }
    this.#greeted = true
    this.#failures = 0
    this.listener.time(null, now)
    this.listener.state('open', null)
    this.send({ type: 'ping', t: this.world.now() })
  }

  #follow({ epoch, from, to, events }: Down['events']): void {
    // What comes before the greeting is in the greeting too.
    if (!this.#greeted || !this.#position || epoch < this.#position.epoch) return
    if (from !== this.#position.seq + 1) return this.#startOver()
    this.#position = { epoch, seq: to }
    this.listener.events(events, to)
  }

  /** What we hold cannot be trusted: ask for everything anew. */
  #startOver(): void {
    this.#position = null
    this.#retry()
  }

  #closed(code: number): void {
    const ended = code === closeCodes.replaced && this.#isDrivenOut() ? 'replaced' : endings.get(code)
    if (ended) {
      this.#drop()
      return this.listener.state('ended', ended)
    }
    if (code === closeCodes.slow) this.#position = null
    this.#retry()
  }

  #isDrivenOut(): boolean {
    const now = this.world.now()
    this.#replaced = [...this.#replaced.filter((at) => now - at < drivenOut.within), now]
    return this.#replaced.length >= drivenOut.times
  }

  #retry(): void {
    this.#drop()
    this.listener.state('waiting', null)
    const wait = backOff(this.#failures++, () => this.world.random())
    this.#callOff = this.world.after(wait, () => this.#open())
  }

  #drop(): void {
    this.#callOff()
    this.#greeted = false
    this.#queue = null
    const socket = this.#socket
    this.#socket = null
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
  }
}
