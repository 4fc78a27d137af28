import { beforeEach, describe, expect, test, vi } from 'vitest'
import { SessionStore } from './session.svelte'
import { FakeWorld } from './world'

const note = { id: 'n1', phase: 'good', zone: 'good', x: 1, y: 2, colour: 'yellow', text: 'Samen eten', state: 'open', version: 1, author: 'p1', mine: true }
const person = { id: 'p1', name: 'Ada', role: 'participant' }
const session = { id: 's', title: 'Proef', organisation: null, code: 'ABCDEF', language: 'nl', anonymous: false, practice: false, state: 'open', locked: false, retentionDays: 90, createdAt: 1, gathered: null, trail: null }
const welcome = (seq = 10, epoch = 3) => ({
  type: 'welcome', you: { person: 'p1', role: 'participant' }, epoch, seq, now: 5_000_000, notice: null,
  view: { people: { p1: person }, notes: { n1: note } },
})
const events = (from: number, to: number, list: unknown[] = [], epoch = 3) => ({ type: 'events', epoch, from, to, events: list })

let world: FakeWorld
let store: SessionStore
const greet = () => {
  world.socket.onopen?.()
  world.socket.says(welcome())
}

beforeEach(() => {
  localStorage.clear()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  world = new FakeWorld()
  store = new SessionStore({ session: 's', person: 'p1', token: 't' }, 'd-12345678', 'nl', world, localStorage)
  store.start()
})

describe('the line', () => {
  test('K2: says hello first, without a position', () => {
    world.socket.onopen?.()
    expect(world.socket.sent).toEqual([{ type: 'hello', token: 't', device: 'd-12345678', language: 'nl' }])
  })

  test('T2: reads the time of the server from the welcome on', () => {
    greet()
    expect(store.now).toBe(5_000_000)
    world.pass(250)
    expect(store.now).toBe(5_000_250)
  })

  test('R1: comes back with the position it had', () => {
    greet()
    world.socket.says(events(11, 12))
    world.socket.drops()
    world.pass(250)
    world.socket.onopen?.()
    expect(world.socket.sent[0]).toMatchObject({ type: 'hello', since: { epoch: 3, seq: 12 } })
    world.socket.says({ type: 'resumed', epoch: 4, seq: 13, now: 1, events: [{ seq: 13, type: 'note.deleted', put: { notes: { n1: null } } }] })
    expect(store.notes).toEqual([])
    expect(store.line).toBe('open')
  })

  test('R1: comes back later each time it is sent away before it was greeted', () => {
    for (const wait of [250, 500, 1_000]) {
      const before = world.socket
      before.onopen?.()
      before.drops(4000)
      world.pass(wait - 1)
      expect(world.socket).toBe(before)
      world.pass(1)
      expect(world.socket).not.toBe(before)
    }
  })

  describe('a packed welcome', () => {
    let unpacked: (text: string) => void
    const packed = new ArrayBuffer(3)
    const arrives = async (text: string) => {
      unpacked(text)
      await vi.waitFor(() => expect(store.welcomed || world.socket.closed).toBe(true))
    }
    beforeEach(() => {
      world.unpack = () => new Promise((resolve) => (unpacked = resolve))
      world.socket.onopen?.()
    })

    test('K3: is asked for', () => {
      expect(world.socket.sent[0]).toMatchObject({ type: 'hello', packed: true })
    })

    test('K3: is read before what comes after it', async () => {
      world.socket.onmessage?.({ data: packed })
      world.socket.says(events(11, 11, [{ seq: 11, type: 'note.deleted', put: { notes: { n1: null } } }]))
      expect(store.welcomed).toBe(false)
      await arrives(JSON.stringify(welcome()))
      expect(store.line).toBe('open')
      expect(store.notes).toEqual([])
    })

    test('K3: of a line that was dropped meanwhile is not read', async () => {
      world.socket.onmessage?.({ data: packed })
      const dropped = world.socket
      dropped.drops()
      world.pass(250)
      world.socket.onopen?.()
      unpacked(JSON.stringify({ ...welcome(), view: {} }))
      await Promise.resolve()
      expect(store.welcomed).toBe(false)
      world.socket.says(welcome())
      expect(store.notes).toHaveLength(1)
    })

    test('that cannot be read means coming back', async () => {
      const first = world.socket
      first.onmessage?.({ data: packed })
      unpacked('')
      await vi.waitFor(() => expect(first.closed).toBe(true))
      expect(store.welcomed).toBe(false)
    })
  })

  test('K3: what is mine stands over what is for all', () => {
    world.socket.onopen?.()
    world.socket.says({ ...welcome(), own: { notes: { n1: { ...note, text: 'van mij' }, n2: { ...note, id: 'n2' } } } })
    expect(store.notes.map(({ id, text }) => [id, text])).toEqual([['n1', 'van mij'], ['n2', 'Samen eten']])
  })

  test('K7: a gap means asking for everything anew', () => {
    greet()
    world.socket.says(events(12, 12))
    world.pass(250)
    world.socket.onopen?.()
    expect(world.socket.sent[0]).not.toHaveProperty('since')
  })

  test('R1: what overtakes the greeting is not taken twice', () => {
    greet()
    world.socket.drops()
    world.pass(250)
    world.socket.onopen?.()
    world.socket.says(events(11, 11, [{ seq: 11, type: 'note.deleted', put: { notes: { n1: null } } }]))
    expect(store.notes).toHaveLength(1)
    world.socket.says({ type: 'resumed', epoch: 3, seq: 11, now: 1, events: [{ seq: 11, type: 'note.deleted', put: { notes: { n1: null } } }] })
    expect(store.notes).toEqual([])
    world.socket.says(events(12, 12))
    expect(world.socket.closed).toBe(false)
  })

  test('O4: ignores what an older epoch says', () => {
    greet()
    world.socket.says(events(11, 11, [{ seq: 11, type: 'note.deleted', put: { notes: { n1: null } } }], 2))
    expect(store.notes).toHaveLength(1)
    expect(world.socket.closed).toBe(false)
  })

  test('O4: does not sit down with a server of an older epoch', () => {
    greet()
    world.socket.drops()
    world.pass(250)
    world.socket.says(welcome(10, 2))
    expect(store.line).toBe('waiting')
  })

  test('R2: accepts the older position of a restored server, which says so', () => {
    greet()
    world.socket.drops()
    world.pass(250)
    world.socket.says({ ...welcome(4, 1), notice: 'restored' })
    expect(store.line).toBe('open')
    expect(store.notice).toBe('restored')
  })

  test('D7: what a newer version went on with can only be looked at, and comes whole from a server that knows it', () => {
    greet()
    world.socket.drops()
    world.pass(250)
    world.socket.says({ ...welcome(8, 5), notice: 'newer', view: { one: { session } } })
    expect(store.looksOnly).toBe(true)
    expect(store.open).toBe(false)
    expect(store.saved.state).toBe('looking')
    world.socket.drops()
    world.pass(250)
    world.socket.onopen?.()
    expect(world.socket.sent.find(({ type }) => type === 'hello')).not.toHaveProperty('since')
    world.socket.says({ ...welcome(9, 6), view: { one: { session } } })
    expect(store.looksOnly).toBe(false)
    expect(store.open).toBe(true)
  })

  test('K10: pings every 5 s and gives up after 15 s of silence', () => {
    greet()
    const first = world.socket
    world.pass(10_000)
    expect(first.sent.filter(({ type }) => type === 'ping')).toHaveLength(3)
    world.pass(5_000)
    expect(first.closed).toBe(true)
    world.pass(250)
    expect(world.sockets).toHaveLength(2)
  })

  test('a network that seems gone is soon found out', () => {
    greet()
    store.doubt()
    world.pass(1_000)
    world.socket.says({ type: 'pong', t: 1, now: 5_000_000 })
    world.pass(1_000)
    expect(store.line).toBe('open')
    store.doubt()
    world.pass(2_000)
    expect(store.line).toBe('waiting')
  })

  test.each([[4001, 'enter'], [4002, 'protocol'], [4003, 'removed'], [4004, 'deleted'], [4005, 'damaged'], [4006, 'full'], [4007, 'newer']])('close code %i: stays away, %s', (code, why) => {
    greet()
    world.socket.drops(code)
    world.pass(60_000)
    expect(store.ended).toBe(why)
    expect(world.sockets).toHaveLength(1)
  })

  test('close code 4009: comes back, and stays away when another tab drives it out again and again', () => {
    greet()
    for (const lines of [2, 3]) {
      world.socket.drops(4009)
      world.pass(500)
      expect(world.sockets).toHaveLength(lines)
      greet()
    }
    world.socket.drops(4009)
    world.pass(60_000)
    expect(store.ended).toBe('replaced')
    expect(world.sockets).toHaveLength(3)
  })

  test('close code 4008: comes back without a position', () => {
    greet()
    world.socket.drops(4008)
    world.pass(250)
    world.socket.onopen?.()
    expect(world.socket.sent[0]).not.toHaveProperty('since')
  })

  test('backs off while nobody answers', () => {
    for (const wait of [250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
      const tries = world.sockets.length
      world.socket.drops()
      world.pass(wait - 1)
      expect(world.sockets).toHaveLength(tries)
      world.pass(1)
      expect(world.sockets).toHaveLength(tries + 1)
    }
  })

  test('what it cannot read makes it ask for everything anew', () => {
    greet()
    world.socket.says('{"type":"events","epoch":"three"}')
    expect(store.line).toBe('waiting')
  })
})

describe('commands', () => {
  test('C1: saved only when every command is answered', () => {
    greet()
    store.send({ type: 'note.write', text: 'a' })
    store.send({ type: 'note.write', text: 'b' })
    expect(store.saved).toEqual({ state: 'saving', count: 2 })
    world.socket.says({ type: 'accepted', ref: 1, seq: 11 })
    expect(store.saved).toEqual({ state: 'saving', count: 1 })
    world.socket.says({ type: 'accepted', ref: 2, seq: 12 })
    expect(store.saved).toEqual({ state: 'saved' })
  })

  test('C1: what was typed offline waits, and is sent once the line is back', () => {
    greet()
    world.socket.drops()
    store.send({ type: 'note.write', text: 'offline' })
    expect(store.saved).toEqual({ state: 'offline', count: 1 })
    world.pass(250)
    greet()
    expect(world.socket.commands()).toEqual([{ type: 'command', ref: 1, command: { type: 'note.write', text: 'offline' } }])
  })

  test('E1: an unanswered command goes again with the same ref', () => {
    greet()
    store.send({ type: 'undo' })
    world.socket.drops()
    world.pass(250)
    greet()
    expect(world.socket.commands()).toMatchObject([{ ref: 1 }])
    world.socket.says({ type: 'accepted', ref: 1, seq: 11 })
    world.socket.says({ type: 'accepted', ref: 1, seq: 11 })
    expect(store.saved.state).toBe('saved')
  })

  test('a refusal is shown with the text that was typed', () => {
    greet()
    store.send({ type: 'note.write', text: 'veel te laat' })
    world.socket.says({ type: 'refused', ref: 1, code: 'ended', message: 'Het schrijven is gestopt.' })
    expect(store.refusals).toMatchObject([{ code: 'ended', text: 'veel te laat' }])
    expect(store.saved.state).toBe('saved')
  })

  test('what the server cannot take now is sent again a little later', () => {
    greet()
    store.send({ type: 'undo' })
    world.socket.says({ type: 'refused', ref: 1, code: 'unavailable', message: '' })
    expect(store.saved).toEqual({ state: 'unsaved', count: 1 })
    world.pass(1_500)
    expect(world.socket.commands()).toHaveLength(2)
    expect(store.refusals).toEqual([])
  })

  describe('C1: a store that keeps nothing', () => {
    const keepsNothing = (ref: number) => world.socket.says({ type: 'refused', ref, code: 'unavailable', message: '' })
    beforeEach(() => {
      greet()
      store.send({ type: 'note.write', text: 'a' })
      store.send({ type: 'note.write', text: 'b' })
      keepsNothing(1)
    })

    test('shows, with how much waits for it', () => {
      expect(store.unsaved).toBe(true)
      expect(store.saved).toEqual({ state: 'unsaved', count: 2 })
      world.pass(1_500)
      keepsNothing(1)
      expect(store.saved).toEqual({ state: 'unsaved', count: 2 })
    })

    test('shows no more as soon as something is kept', () => {
      world.socket.says({ type: 'accepted', ref: 2, seq: 11 })
      expect(store.unsaved).toBe(false)
      expect(store.saved).toEqual({ state: 'saving', count: 1 })
    })

    test('shows no more when nothing waits, and not at what is sent after that', () => {
      world.socket.says({ type: 'refused', ref: 1, code: 'ended', message: '' })
      expect(store.unsaved).toBe(true)
      world.socket.says({ type: 'refused', ref: 2, code: 'ended', message: '' })
      expect(store.unsaved).toBe(false)
      store.send({ type: 'undo' })
      expect(store.saved).toEqual({ state: 'saving', count: 1 })
    })

    test('shows while the line is away too: nothing is kept yet', () => {
      world.socket.drops(4000)
      expect(store.unsaved).toBe(true)
      expect(store.saved).toEqual({ state: 'offline', count: 2 })
      world.pass(250)
      greet()
      expect(store.saved).toEqual({ state: 'unsaved', count: 2 })
      world.socket.says({ type: 'accepted', ref: 1, seq: 11 })
      world.socket.says({ type: 'accepted', ref: 2, seq: 12 })
      expect(store.saved).toEqual({ state: 'saved' })
    })

    test('is not what going too fast is', () => {
      world.socket.says({ type: 'accepted', ref: 1, seq: 11 })
      world.socket.says({ type: 'refused', ref: 2, code: 'slow.down', message: '' })
      expect(store.saved).toEqual({ state: 'saving', count: 1 })
    })

    test('does not show for what was answered already', () => {
      world.socket.says({ type: 'accepted', ref: 1, seq: 11 })
      world.socket.says({ type: 'accepted', ref: 2, seq: 12 })
      keepsNothing(1)
      expect(store.unsaved).toBe(false)
    })
  })

  test('K5: what the next line has sent again by itself does not go twice', () => {
    greet()
    store.send({ type: 'undo' })
    world.socket.says({ type: 'refused', ref: 1, code: 'unavailable', message: '' })
    world.socket.drops()
    world.pass(250)
    greet()
    expect(world.socket.commands()).toHaveLength(1)
    world.pass(2_000)
    expect(world.socket.commands()).toHaveLength(1)
  })

  test('K4: in the name of somebody without a device, and only where that means something', () => {
    greet()
    store.inNameOf = 'p7'
    store.send({ type: 'note.write', text: 'a' })
    store.send({ type: 'phase.next' })
    expect(world.socket.commands().map((command) => command.for)).toEqual(['p7', undefined])
  })
})

describe('the view', () => {
  test('K8: puts change, add and take away', () => {
    greet()
    const before = store.view.notes.get('n1')
    world.socket.says(events(11, 11, [{ seq: 11, type: 'note.placed', by: 'p1', put: { notes: { n1: { ...note, x: 50 }, n2: { ...note, id: 'n2' } } } }]))
    expect(store.view.notes.get('n1')).toBe(before)
    expect(before?.x).toBe(50)
    expect(store.notes.map(({ id }) => id)).toEqual(['n1', 'n2'])
    world.socket.says(events(12, 12, [{ seq: 12, type: 'note.deleted', put: { notes: { n1: null } } }]))
    expect(store.notes.map(({ id }) => id)).toEqual(['n2'])
  })

  test('a welcome replaces everything', () => {
    greet()
    world.socket.says({ ...welcome(20), view: { people: { p1: person } } })
    expect(store.notes).toEqual([])
    expect(store.me?.name).toBe('Ada')
  })

  test('somebody saved over my words: they are kept for me', () => {
    greet()
    world.socket.says(events(11, 11, [{ seq: 11, type: 'note.edited', by: 'p2', over: 'p1', put: { notes: { n1: { ...note, text: 'Samen koken', version: 2 } } } }]))
    expect(store.overwritten).toEqual([{ note: 'n1', text: 'Samen eten', by: 'p2' }])
  })

  test('only who is at work is waited for, and a facilitator who says to be ready', () => {
    greet()
    const lead = { ...person, id: 'p2', role: 'facilitator', ready: false }
    world.socket.says(events(11, 11, [{ seq: 11, type: 'person.joined', put: { people: { p2: lead } } }]))
    expect(store.expected.map(({ id }) => id)).toEqual(['p1'])
    world.socket.says(events(12, 12, [{ seq: 12, type: 'ready.said', put: { people: { p2: { ...lead, ready: true } } } }]))
    expect(store.expected.map(({ id }) => id)).toEqual(['p1', 'p2'])
    expect(store.ready.map(({ id }) => id)).toEqual(['p2'])
  })

  test('notes of others are moved in a discussion, in groups and among cards only, one\'s own always', () => {
    greet()
    const session = { id: 's', title: 't', organisation: null, code: 'BLAUW-42', language: 'nl', anonymous: false, practice: false, state: 'open', locked: false, retentionDays: 90, createdAt: 0, gathered: null }
    const phase = (activity: object) => ({
      one: { session, agenda: { phases: [{ id: 'a', title: 'a', minutes: 5, activity }], current: 'a', enteredAt: 0, startedAt: 0, ended: false } },
    })
    const theirs = { ...note, id: 'n2', author: 'p2', mine: false }
    world.socket.says(events(11, 11, [{ seq: 11, type: 'phase.entered', put: { ...phase({ type: 'write', zones: ['goed'], sharing: 'reveal', max: 5 }), notes: { n2: theirs } } }]))
    const may = () => [...store.view.notes.values()].map((one) => store.mayMove(one))
    expect(may()).toEqual([true, false])
    world.socket.says(events(12, 12, [{ seq: 12, type: 'phase.entered', put: phase({ type: 'discuss', zones: ['goed'] }) }]))
    expect(may()).toEqual([true, true])
    world.socket.says(events(13, 13, [{ seq: 13, type: 'phase.entered', put: phase({ type: 'cards', zones: ['goed'], fields: [], max: 5 }) }]))
    expect(may()).toEqual([true, true])
    world.socket.says(events(14, 14, [{ seq: 14, type: 'phase.entered', put: phase({ type: 'groups', size: 3, mix: 'random', rotate: 'none', zones: ['goed'], keep: null }) }]))
    expect(may()).toEqual([true, true])
  })

  test('a vote that an event has shown is not counted again while its answer is to come', () => {
    greet()
    const hand = (n: number) => ({ hands: { 'r1/p1': { round: 'r1', person: 'p1', notes: { n1: n } } } })
    store.send({ type: 'vote.place', note: 'n1' })
    store.send({ type: 'vote.place', note: 'n1' })
    world.socket.says(events(11, 11, [{ seq: 11, type: 'vote.placed', put: hand(1) }]))
    expect([...store.shown]).toEqual([1])
    world.socket.says({ type: 'accepted', ref: 1, seq: 11 })
    world.socket.says(events(12, 12, [{ seq: 12, type: 'vote.placed', put: hand(2) }]))
    expect([...store.shown]).toEqual([2])
    store.send({ type: 'vote.take', note: 'n1' })
    world.socket.says({ type: 'accepted', ref: 2, seq: 12 })
    world.socket.says(events(13, 13, [{ seq: 13, type: 'vote.taken', put: { hands: { 'r1/p2': { round: 'r1', person: 'p2', notes: {} } } } }]))
    expect([...store.shown]).toEqual([])
    world.socket.says(events(14, 14, [{ seq: 14, type: 'vote.taken', put: hand(1) }]))
    expect([...store.shown]).toEqual([3])
  })

  test('a change of role takes effect at once', () => {
    greet()
    world.socket.says(events(11, 11, [{ seq: 11, type: 'person.roled', put: { people: { p1: { ...person, role: 'facilitator' } } } }]))
    expect(store.facilitates).toBe(true)
  })

  test('live signs never outlive their people', () => {
    greet()
    world.socket.says({ type: 'live', people: { p2: { cursor: { x: 1, y: 2 } } }, here: ['p1', 'p2'] })
    expect(store.live.people.get('p2')?.cursor).toEqual({ x: 1, y: 2 })
    world.socket.says({ type: 'live', people: {}, here: ['p1'] })
    expect(store.live.people.size).toBe(0)
  })

  test('K9: signs go out at most twenty times a second', () => {
    greet()
    for (let x = 0; x < 100; x++) {
      store.live.show({ cursor: { x, y: 0 } })
      world.pass(10)
    }
    expect(world.socket.sent.filter(({ type }) => type === 'live')).toHaveLength(20)
  })
})
