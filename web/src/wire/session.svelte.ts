// One session as this board knows it: the view, the line, what is on its way, and what may be done.
import { SvelteSet } from 'svelte/reactivity'
import { actsInName, typedText, type Command } from './commands'
import { ServerClock } from './clock'
import { Connection, type Ended, type LineState, type Listener, type Socket, type World } from './connection'
import { minutesBehind, timeLeft } from './countdown'
import { myDevice } from './device'
import type { Down, Put, SessionEvent } from './frames'
import type { ActivityType, Note, Role } from './kinds'
import { Live } from './live.svelte'
import { Outbox, outboxKey, type Sending, type Shelf } from './outbox'
import type { Seat } from './seat'
import { View } from './view.svelte'

/** A command the server would not take, with what was typed in it. */
export interface Refusal {
  id: number
  code: string
  message: string
  command: Command
  text: string | null
}

/** Somebody saved over words of mine that they had not read. */
export interface Overwritten {
  note: string
  text: string
  /** What stood on the card, where that was replaced and not the text. */
  answers?: Record<string, string[]>
  /** In which part of the agreement of which phase it stood; `note` is then no note. */
  part?: { phase: string; ingredient: string }
  by: string | null
}

export type Saved = { state: 'saved' } | { state: 'looking' } | { state: 'saving' | 'unsaved' | 'offline'; count: number }
type Answer = (result: { accepted: true } | { accepted: false; code: string }) => void
/** Where notes of others may be moved. */
const together = new Set<ActivityType | undefined>(['discuss', 'groups', 'cards'])
/** Refusals that only mean: not at this moment. */
const later = new Set(['unavailable', 'slow.down'])

export class SessionStore {
  readonly view = new View()
  readonly live: Live
  line = $state<LineState>('connecting')
  ended = $state<Ended | null>(null)
  notice = $state<string | null>(null)
  person = $state<string | null>(null)
  role = $state<Role>('participant')
  /** In whose name the facilitator or notetaker is entering; null: their own. */
  inNameOf = $state<string | null>(null)
  welcomed = $state(false)
  refusals = $state<Refusal[]>([])
  overwritten = $state<Overwritten[]>([])
  waiting = $state.raw<readonly Sending[]>([])
  /** The server said that it could not keep something that waits, and has taken nothing since. */
  unsaved = $state(false)
  /** Votes that wait for their answer while an event has shown them already: they are not counted again. */
  readonly shown = new SvelteSet<number>()
  /** Server time in milliseconds; moves on by itself. */
  now = $state(0)

  #clock = new ServerClock()
  #connection: Connection
  #outbox: Outbox
  #listeners: ((event: SessionEvent) => void)[] = []
  #answers: Record<number, Answer> = {}
  #count = 0
  #stopped = false

  constructor(
    seat: Pick<Seat, 'session' | 'person' | 'token'>,
    device: string,
    language: string,
    private readonly world: World,
    shelf: Shelf,
  ) {
    this.#outbox = new Outbox(shelf, outboxKey(seat.session, seat.person ?? 'screen', device))
    this.waiting = this.#outbox.waiting
    this.#connection = new Connection(world, { token: seat.token, device, language }, this.#listen())
    this.live = new Live((ms, run) => world.after(ms, run), (mine) => this.#connection.send({ type: 'live', ...mine }))
    this.now = world.now()
  }

  /** The phases as the facilitator has them now. */
  get phases() { return this.view.agenda?.phases ?? [] }
  phase = $derived.by(() => this.phases.find((phase) => phase.id === this.view.agenda?.current) ?? null)
  me = $derived.by(() => (this.person === null ? null : (this.view.people.get(this.person) ?? null)))
  /** Whose post-its, marks and stickers this board is dealing with. */
  acting = $derived.by(() => (this.inNameOf === null ? this.me : (this.view.people.get(this.inNameOf) ?? this.me)))
  people = $derived.by(() => [...this.view.people.values()].filter((person) => !person.removed && person.role !== 'screen'))
  notes = $derived.by(() => [...this.view.notes.values()])
  remaining = $derived.by(() => (this.view.timer ? timeLeft(this.view.timer, this.now) : null))
  behind = $derived.by(() => (this.view.agenda ? minutesBehind(this.view.agenda, this.now) : null))
  /** Who is waited for: everybody at work, and facilitators only if they take part and say so. */
  expected = $derived.by(() => this.people.filter((person) => person.role !== 'facilitator' || person.ready))
  ready = $derived.by(() => this.expected.filter((person) => person.ready))
  round = $derived.by(() => {
    const rounds = [...this.view.rounds.values()].filter((round) => round.phase === this.phase?.id)
    return rounds.sort((a, b) => a.number - b.number).at(-1) ?? null
  })
  hand = $derived.by(() => this.view.hands.get(`${this.round?.id}/${this.acting?.id}`)?.notes ?? {})

  get facilitates() { return this.role === 'facilitator' }
  /** May act in the name of people without a device. */
  get enters() { return this.role === 'facilitator' || this.role === 'notetaker' }
  get takesPart() { return this.role !== 'screen' }
  /** A newer version wrote in this session: it can be looked at up to there. */
  get looksOnly() { return this.notice === 'newer' }
  get open() { return this.view.session?.state === 'open' && !this.looksOnly }
  /** May the work of this phase (writing, marks, the vote) still be done? */
  get working() { return this.open && this.view.agenda?.ended === false }

  saved: Saved = $derived.by(() => {
    const count = this.waiting.length
    if (this.line !== 'open') return { state: 'offline', count }
    if (count === 0) return { state: this.looksOnly ? 'looking' : 'saved' }
    return { state: this.unsaved ? 'unsaved' : 'saving', count }
  })

  isMine(note: Note): boolean {
    const acting = this.acting
    if (!acting) return false
    if (note.author !== null) return note.author === acting.id
    return this.inNameOf === null ? note.mine && (note.enteredBy === null || note.enteredBy === this.person) : note.enteredBy === this.person
  }

  mayEdit(note: Note): boolean {
    return this.open && this.takesPart && (note.state === 'open' || this.isMine(note)) && note.state !== 'hidden' && note.text !== null
  }

  /** May it be put with others? */
  mayArrange(note: Note): boolean {
    return this.mayEdit(note) && (!this.view.session?.locked || this.facilitates)
  }

  mayMove(note: Note): boolean {
    return this.mayArrange(note) && (this.isMine(note) || together.has(this.phase?.activity.type))
  }

  mayDelete(note: Note): boolean {
    return this.open && (this.isMine(note) || (this.enters && note.state === 'open'))
  }

  name(person: string | null | undefined): string {
    return (person && this.view.people.get(person)?.name) || ''
  }


  start(): void {
    this.#connection.start()
    const tick = () => {
      if (this.#stopped) return
      this.now = this.world.now() + this.#clock.offset
      this.world.after(250, tick)
    }
    tick()
  }

  stop(): void {
    this.#stopped = true
    this.#connection.stop()
  }

  hurry(): void {
    this.#connection.hurry()
  }

  doubt(): void {
    this.#connection.doubt()
  }

  /** Sends now or as soon as there is a line. `answer` hears the outcome if the page lives that long. */
  send(command: Command, answer?: Answer): void {
    const sending = this.#outbox.add(command, actsInName(command) ? this.inNameOf : null)
    if (answer) this.#answers[sending.ref] = answer
    this.waiting = this.#outbox.waiting
    this.#flush()
  }

  happened(listener: (event: SessionEvent) => void): () => void {
    this.#listeners = [...this.#listeners, listener]
    return () => {
      this.#listeners = this.#listeners.filter((one) => one !== listener)
    }
  }

  dismiss(refusal: Refusal): void {
    this.refusals = this.refusals.filter((one) => one.id !== refusal.id)
  }

  again(refusal: Refusal): void {
    this.dismiss(refusal)
    this.send(refusal.command)
  }

  forget(overwritten: Overwritten): void {
    this.overwritten = this.overwritten.filter((one) => one.note !== overwritten.note)
  }

  #listen(): Listener {
    return {
      welcome: (frame) => this.#welcome(frame),
      events: (events) => events.forEach((event) => this.#apply(event)),
      answer: (frame) => this.#answer(frame),
      live: (frame) => this.live.heard(frame),
      time: (sent, server) => {
        if (sent === null) this.#clock.greeted(server, this.world.now())
        else this.#clock.heard(sent, server, this.world.now())
        this.now = this.world.now() + this.#clock.offset
      },
      state: (state, ended) => {
        this.line = state
        this.ended = ended ?? this.ended
        if (state === 'open') this.#flush()
        else {
          this.#outbox.recall()
          this.live.lost()
        }
      },
    }
  }

  #welcome(frame: Down['welcome']): void {
    this.person = frame.you.person
    this.role = frame.you.role
    this.notice = frame.notice
    this.view.replace(withOwn(frame.view, frame.own))
    this.welcomed = true
  }

  #apply(event: SessionEvent): void {
    if (event.over !== null && event.over === this.person) this.#keepMine(event)
    this.#recognise(event)
    this.view.put(event.put)
    if (this.me && this.me.role !== this.role) this.role = this.me.role
    if (this.inNameOf !== null && this.view.people.get(this.inNameOf)?.removed !== false) this.inNameOf = null
    for (const listener of this.#listeners) listener(event)
  }

  #recognise({ put }: SessionEvent): void {
    for (const [key, hand] of Object.entries(put.hands ?? {})) {
      const before = this.view.hands.get(key)?.notes ?? {}
      const now = hand?.notes ?? {}
      for (const note of Object.keys({ ...before, ...now })) {
        const step = (now[note] ?? 0) - (before[note] ?? 0)
        this.waiting
          .filter(({ ref, for: inNameOf, command }) => {
            return command.type === (step > 0 ? 'vote.place' : 'vote.take') && command.note === note && key.endsWith(`/${inNameOf ?? this.person}`) && !this.shown.has(ref)
          })
          .slice(0, Math.abs(step))
          .forEach(({ ref }) => this.shown.add(ref))
      }
    }
  }

  #keepMine(event: SessionEvent): void {
    for (const id of Object.keys(event.put.notes ?? {})) {
      const text = this.view.notes.get(id)?.text
      if (text) this.overwritten = [...this.overwritten.filter((one) => one.note !== id), { note: id, text, by: event.by }]
    }
    for (const [phase, after] of Object.entries(event.put.agreements ?? {})) {
      for (const [ingredient, { text, by, version }] of Object.entries(this.view.agreements.get(phase)?.parts ?? {})) {
        const note = `${phase}/${ingredient}`
        if (text === '' || by !== this.person || after?.parts[ingredient]?.version === version) continue
        this.overwritten = [...this.overwritten.filter((one) => one.note !== note), { note, text, part: { phase, ingredient }, by: event.by }]
      }
    }
    for (const id of Object.keys(event.put.cards ?? {})) {
      const text = this.view.notes.get(id)?.text
      const answers = this.view.cards.get(id)?.answers
      if (text && answers) this.overwritten = [...this.overwritten.filter((one) => one.note !== id), { note: id, text, answers, by: event.by }]
    }
  }

  #answer(frame: Down['accepted'] | Down['refused']): void {
    if (frame.ref === null) return
    if (frame.type === 'refused' && later.has(frame.code)) {
      const { ref } = frame
      const { line } = this.#outbox
      if (frame.code === 'unavailable' && this.waiting.some((one) => one.ref === ref)) this.unsaved = true
      this.world.after(1_500, () => {
        // The next line has sent it already; twice on one it could be refused and then take effect (K5).
        if (line !== this.#outbox.line) return
        this.#outbox.postpone(ref)
        this.#flush()
      })
      return
    }
    const sending = this.#outbox.answered(frame.ref)
    if (!sending) return
    this.shown.delete(frame.ref)
    this.waiting = this.#outbox.waiting
    // A refusal needs no store: it does not tell that things are kept again.
    if (frame.type === 'accepted' || this.waiting.length === 0) this.unsaved = false
    const answer = this.#answers[frame.ref]
    delete this.#answers[frame.ref]
    if (frame.type === 'refused') this.#refused(sending, frame, answer !== undefined)
    answer?.(frame.type === 'accepted' ? { accepted: true } : { accepted: false, code: frame.code })
    this.#flush()
  }

  #refused({ ref, command }: Sending, { code, message }: Down['refused'], handled: boolean): void {
    // Whoever waits for the answer of these asks or shows something better than a message.
    if (handled && (code === 'note.confirm' || code === 'organisation.confirm' || code === 'statement.stale')) return
    const text = typedText(command)
    this.refusals = [...this.refusals, { id: ++this.#count * 1_000 + (ref % 1_000), code, message, command, text }].slice(-20)
  }

  #flush(): void {
    if (this.line !== 'open') return
    for (const { ref, for: inNameOf, command } of this.#outbox.take())
      this.#connection.send({ type: 'command', ref, ...(inNameOf === null ? {} : { for: inNameOf }), command })
  }
}

/** What is mine stands over, or beside, what is for all. */
function withOwn(view: Put, own: Put): Put {
  const whole: Record<string, object | undefined> = { ...view }
  for (const [kind, things] of Object.entries(own)) whole[kind] = { ...whole[kind], ...things }
  return whole as Put
}

function browserWorld(): World {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/board`
  return {
    open: () => {
      const socket = new WebSocket(address, 'taartbord.v1')
      socket.binaryType = 'arraybuffer'
      return socket as unknown as Socket
    },
    unpack: inflates() ? inflate : null,
    now: () => Date.now(),
    random: () => Math.random(),
    after: (ms, run) => {
      const id = setTimeout(run, ms)
      return () => clearTimeout(id)
    },
  }
}

function inflates(): boolean {
  try {
    new DecompressionStream('deflate-raw')
    return true
  } catch {
    return false // an older browser: it gets everything as text
  }
}

function inflate(packed: ArrayBuffer): Promise<string> {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
}

/** Opens the board of this seat. Call `stop()` on what comes back when the page goes. */
export async function connect(seat: Seat, language: string): Promise<SessionStore> {
  const device = await myDevice(seat.session, seat.person ?? 'screen')
  const store = new SessionStore(seat, device, language, browserWorld(), localStorage)
  addEventListener('online', () => store.hurry())
  addEventListener('offline', () => store.doubt())
  store.start()
  return store
}
