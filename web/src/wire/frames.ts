// The messages of one connection (docs/protocol.md, K2–K11).
import { dict, list, Malformed, nullable, number, object, oneOf, or, record, string, type Decoded, type Decoder } from './decode'
import { kinds, role, singles, type Kinds, type Singles } from './kinds'
import type { Command } from './commands'

type Change<T> = Record<string, T | null>
/** New values of what changed; null takes a thing away. */
export type Put = { [K in keyof Kinds]?: Change<Kinds[K]> } & { one?: { [K in keyof Singles]?: Singles[K] } }

/** Kinds this board does not know are left out: a newer server may show more. */
export const put: Decoder<Put> = (value, path) => {
  const known: Record<string, Record<string, unknown>> = {}
  for (const [kind, things] of Object.entries(record(value, path))) {
    const inner: Decoder<unknown> | undefined = kind === 'one' ? undefined : (kinds as Record<string, Decoder<unknown>>)[kind]
    if (inner) known[kind] = dict(nullable(inner))(things, `${path}.${kind}`)
    else if (kind === 'one') known.one = one(things, `${path}.one`)
  }
  return known as Put
}

function one(value: unknown, path: string): Record<string, unknown> {
  const decoders = singles as Record<string, Decoder<unknown>>
  const found: Record<string, unknown> = {}
  for (const [name, thing] of Object.entries(record(value, path))) {
    const inner = decoders[name]
    if (inner) found[name] = inner(thing, `${path}.${name}`)
  }
  return found
}

const event = object({ seq: number, type: string, by: nullable(string), over: nullable(string), put: or(put, {}) })
export type SessionEvent = Decoded<typeof event>

const spot = object({ x: number, y: number })
const livePerson = object({
  cursor: nullable(spot),
  drag: nullable(object({ note: string, x: number, y: number })),
  typing: nullable(oneOf('statement', 'note')),
})
export type LivePerson = Decoded<typeof livePerson>

const welcome = object({
  type: oneOf('welcome'),
  you: object({ person: nullable(string), role }),
  epoch: number,
  seq: number,
  now: number,
  notice: nullable(string),
  own: or(put, {}),
  view: put,
})
const resumed = object({ type: oneOf('resumed'), epoch: number, seq: number, now: number, events: list(event) })
const events = object({ type: oneOf('events'), epoch: number, from: number, to: number, events: list(event) })
const accepted = object({ type: oneOf('accepted'), ref: number, seq: number })
const refused = object({ type: oneOf('refused'), ref: nullable(number), code: string, message: or(string, '') })
const live = object({ type: oneOf('live'), people: or(dict(livePerson), {}), here: nullable(list(string)) })
const pong = object({ type: oneOf('pong'), t: number, now: number })

const downs = { welcome, resumed, events, accepted, refused, live, pong }
export type Down = { [K in keyof typeof downs]: Decoded<(typeof downs)[K]> }
export type DownFrame = Down[keyof Down]

export function decodeFrame(value: unknown): DownFrame {
  const type = string(record(value, 'frame').type, 'frame.type')
  const inner = (downs as Record<string, Decoder<DownFrame> | undefined>)[type]
  if (!inner) throw new Malformed('frame.type', Object.keys(downs).join(' or '))
  return inner(value, type)
}

export interface Position {
  epoch: number
  seq: number
}

export interface LiveUp {
  cursor: { x: number; y: number } | null
  drag: { note: string; x: number; y: number } | null
  typing: 'statement' | 'note' | null
}

export type UpFrame =
  | { type: 'hello'; token: string; device: string; language: string; since?: Position; packed?: true }
  | { type: 'command'; ref: number; for?: string; command: Command }
  | ({ type: 'live' } & LiveUp)
  | { type: 'ping'; t: number }
