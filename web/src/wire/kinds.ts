// The things a board sees: every kind of the view in docs/protocol.md, as a decoder and the type it gives.
import { boolean, dict, list, nullable, number, object, oneOf, or, record, string, type Decoded, type Decoder } from './decode'

/** A text of the format in both languages of the product. */
export interface Words {
  nl: string
  en: string
}

/** A plain text stands for both languages. */
export const words: Decoder<Words> = (value, path) => {
  if (typeof value === 'string') return { nl: value, en: value }
  const given = record(value, path)
  const nl = string(given.nl, `${path}.nl`)
  return { nl, en: or(string, nl)(given.en, `${path}.en`) }
}
const someWords = or(words, { nl: '', en: '' })

export const role = oneOf('facilitator', 'notetaker', 'participant', 'screen')
export type Role = Decoded<typeof role>

export const colour = oneOf('yellow', 'green', 'blue', 'pink', 'orange', 'lilac')
export type Colour = Decoded<typeof colour>

const gathered = object({ zone: nullable(string), x: nullable(number), y: nullable(number), scale: nullable(number), by: nullable(string), count: number })

const session = object({
  id: string,
  title: string,
  organisation: nullable(string),
  code: string,
  language: string,
  anonymous: boolean,
  practice: boolean,
  state: oneOf('open', 'closed'),
  locked: boolean,
  retentionDays: number,
  createdAt: number,
  gathered: nullable(gathered),
  trail: nullable(
    object({
      trajectory: string,
      title: words,
      step: string,
      stepTitle: words,
      earlier: list(object({ session: string, title: string, createdAt: number })),
    }),
  ),
  onward: or(list(object({ session: string, title: string, at: number })), []),
})
export type Session = Decoded<typeof session>

const label = object({ path: nullable(string), x: number, y: number, anchor: or(string, 'middle'), size: or(number, 30), width: or(number, 0) })
export type Label = Decoded<typeof label>
const zone = object({
  id: string,
  title: words,
  hint: someWords,
  kind: oneOf('people', 'notes', 'statement', 'actions', 'badges', 'network', 'agreement'),
  place: or(oneOf('ring', 'slice', 'cell', 'column', 'map', 'left', 'right', 'flap'), 'ring'),
  questions: or(list(words), []),
  tone: string,
  path: string,
  label,
  x: number,
  y: number,
  width: number,
  height: number,
  parts: or(list(object({ slice: string, title: someWords, path: string, x: number, y: number, label: nullable(label) })), []),
})
export type Zone = Decoded<typeof zone>

/** The name of a row or column, in the middle of its box. */
const heading = object({ title: words, x: number, y: number, width: number, height: number, size: number })
export type Heading = Decoded<typeof heading>

const source: Decoder<{ title: string; publisher: string; link: string }> = (value, path) => {
  if (value === null || value === undefined || typeof value === 'string') return { title: value ?? '', publisher: '', link: '' }
  return object({ title: or(string, ''), publisher: or(string, ''), link: or(string, '') })(value, path)
}
const format = object({
  id: string,
  title: words,
  source,
  poster: object({
    layout: or(string, 'rings'),
    width: number,
    height: number,
    zones: list(zone),
    slices: or(list(object({ id: string, title: words })), []),
    headings: or(list(heading), []),
    arrows: or(list(string), []),
  }),
})
export type Format = Decoded<typeof format>

const subject = object({ id: string, title: words })
export type Subject = Decoded<typeof subject>

const option = object({ id: string, title: words })
const field = object({
  id: string,
  title: words,
  kind: oneOf('text', 'long', 'choice', 'choices', 'quarter', 'person', 'card'),
  required: boolean,
  options: list(option),
})
export type Field = Decoded<typeof field>

const activities = {
  lobby: object({ type: oneOf('lobby') }),
  explain: object({ type: oneOf('explain'), zone: nullable(string), previous: or(boolean, false) }),
  introduce: object({ type: oneOf('introduce'), zone: string }),
  write: object({ type: oneOf('write'), zones: list(string), sharing: oneOf('reveal', 'place'), max: number }),
  discuss: object({ type: oneOf('discuss'), zones: list(string) }),
  score: object({ type: oneOf('score'), subjects: list(subject) }),
  vote: object({ type: oneOf('vote'), zones: list(string), budget: number, max: number }),
  statement: object({ type: oneOf('statement'), zone: string }),
  actions: object({ type: oneOf('actions'), zone: string }),
  reflect: object({ type: oneOf('reflect'), subject: nullable(subject) }),
  break: object({ type: oneOf('break') }),
  badge: object({ type: oneOf('badge'), zones: list(string), badges: list(object({ id: string, title: words, colour, max: number })) }),
  groups: object({
    type: oneOf('groups'),
    size: number,
    mix: oneOf('random', 'organisation', 'place', 'choice'),
    rotate: oneOf('none', 'join', 'circle'),
    zones: list(string),
    keep: nullable(string),
  }),
  round: object({ type: oneOf('round'), who: oneOf('people', 'groups'), seconds: number, groups: nullable(string) }),
  cards: object({ type: oneOf('cards'), zones: list(string), fields: list(field), max: number }),
  minority: object({ type: oneOf('minority'), vote: string, top: number }),
  network: object({ type: oneOf('network'), zone: string, levels: list(option) }),
  agreement: object({
    type: oneOf('agreement'),
    zone: string,
    ingredients: list(object({ id: string, title: words, hint: someWords, required: boolean })),
    confirm: oneOf('people', 'organisations'),
  }),
  homework: object({ type: oneOf('homework'), questions: list(option) }),
}
type Activities = { [K in keyof typeof activities]: Decoded<(typeof activities)[K]> }
export type Activity = Activities[keyof Activities]
export type ActivityType = Activity['type']
export type ActivityOf<T extends ActivityType> = Activities[T]

const activity: Decoder<Activity> = (value, path) => {
  const type = oneOf(...(Object.keys(activities) as ActivityType[]))(record(value, path).type, `${path}.type`)
  return activities[type](value, path)
}

const phase = object({
  id: string,
  step: or(string, ''),
  title: words,
  goal: someWords,
  explanation: someWords,
  questions: or(list(words), []),
  minutes: number,
  colour: or(colour, 'yellow'),
  optional: or(boolean, false),
  skipped: or(boolean, false),
  visited: or(boolean, false),
  activity,
})
export type Phase = Decoded<typeof phase>

const agenda = object({
  phases: list(phase),
  current: string,
  enteredAt: nullable(number),
  startedAt: nullable(number),
  spent: or(dict(number), {}),
  ended: or(boolean, false),
})
export type Agenda = Decoded<typeof agenda>

const timer = object({
  state: oneOf('idle', 'running', 'paused', 'expired'),
  endsAt: nullable(number),
  remaining: nullable(number),
  total: nullable(number),
  stopsWork: or(boolean, false),
})
export type Timer = Decoded<typeof timer>

const person = object({
  id: string,
  name: string,
  organisation: nullable(string),
  job: nullable(string),
  role,
  proxy: or(boolean, false),
  removed: or(boolean, false),
  ready: or(boolean, false),
  introduced: or(boolean, false),
  x: nullable(number),
  y: nullable(number),
  written: or(dict(number), {}),
})
export type Person = Decoded<typeof person>

const note = object({
  id: string,
  phase: string,
  zone: nullable(string),
  slice: nullable(string),
  x: nullable(number),
  y: nullable(number),
  colour,
  text: nullable(string),
  state: oneOf('private', 'down', 'open', 'hidden'),
  version: or(number, 0),
  author: nullable(string),
  mine: or(boolean, false),
  enteredBy: nullable(string),
  editedBy: nullable(string),
  cluster: nullable(string),
  reason: nullable(string),
})
export type Note = Decoded<typeof note>

const cluster = object({ id: string, title: nullable(string), zone: nullable(string) })
export type Cluster = Decoded<typeof cluster>

const zoneState = object({ id: string, count: number, size: number })
const progress = object({ written: number })

const round = object({
  id: string,
  phase: string,
  number,
  zones: list(string),
  budget: number,
  max: number,
  state: oneOf('open', 'closed'),
  placed: or(dict(number), {}),
  totals: nullable(dict(number)),
  statement: nullable(object({ people: number, voters: number, budget: number, placed: number, unspent: number })),
  withheld: or(boolean, false),
})
export type Round = Decoded<typeof round>

const hand = object({ round: string, person: string, notes: dict(number) })

const markOf = { person: nullable(string), mark: number, reason: nullable(string), higher: nullable(string) }
const score = object({
  id: string,
  phase: string,
  subject: string,
  title: words,
  given: or(list(string), []),
  revealed: or(boolean, false),
  withheld: or(boolean, false),
  marks: nullable(list(object(markOf))),
  average: nullable(number),
  spread: nullable(object({ lowest: number, highest: number, deviation: number })),
  counts: nullable(dict(number)),
})
export type Score = Decoded<typeof score>
const mark = object({ phase: string, subject: string, ...markOf })
export type Mark = Decoded<typeof mark>

const statement = object({
  id: string,
  phase: string,
  text: or(string, ''),
  version: number,
  by: nullable(string),
  at: nullable(number),
  history: or(list(object({ version: number, text: string, by: nullable(string), at: nullable(number) })), []),
  proposals: or(list(object({ id: string, text: string, by: nullable(string) })), []),
  approvals: or(dict(object({ agree: boolean, reason: nullable(string) })), {}),
})
export type Statement = Decoded<typeof statement>

const action = object({
  id: string,
  phase: nullable(string),
  text: string,
  owner: nullable(string),
  due: nullable(string),
  personal: or(boolean, false),
  author: nullable(string),
  by: nullable(string),
  version: or(number, 0),
})
export type Action = Decoded<typeof action>

const reflection = object({ person: nullable(string), line: string })
const explain = object({ phase: string, title: nullable(string), link: nullable(string), picture: nullable(string) })
export type Explain = Decoded<typeof explain>

const badge = object({ id: string, phase: string, sort: string, person: string, zone: string, slice: nullable(string), x: number, y: number, enteredBy: nullable(string) })
export type Badge = Decoded<typeof badge>

const group = object({ id: string, members: list(string), zone: nullable(string), recorder: nullable(string), presenter: nullable(string) })
export type Group = Decoded<typeof group>
const division = object({ phase: string, turn: number, groups: list(group) })
export type Division = Decoded<typeof division>

/** The turns of a phase; order, speaker and had are people or groups. */
const rota = object({ phase: string, order: list(string), speaker: nullable(string), had: list(string), finished: boolean })
export type Rota = Decoded<typeof rota>

/** What is filled in on the note of the same id; the heading is the note's text. */
const card = object({ note: string, answers: dict(list(string)), version: number, by: nullable(string), fields: or(list(field), []) })
export type Card = Decoded<typeof card>

const minority = object({ phase: string, vote: string, top: number, kept: list(string), asked: number, said: list(object({ person: string, text: string })) })
export type Minority = Decoded<typeof minority>
/** Mine alone: the notes I stuck to that were not prioritised. */
const voice = object({ phase: string, person: string, notes: list(string), text: nullable(string) })
export type Voice = Decoded<typeof voice>

const organisation = object({
  id: string,
  name: string,
  formal: boolean,
  level: nullable(string),
  x: number,
  y: number,
  webber: boolean,
  checked: nullable(string),
  by: nullable(string),
  version: number,
})
export type Organisation = Decoded<typeof organisation>
/** Whom to reach at the organisation of the same id; not for the screen. */
const contact = object({ organisation: string, name: string, reach: string, checked: string })
export type Contact = Decoded<typeof contact>
const link = object({ id: string, from: string, to: string, label: nullable(string) })
export type Link = Decoded<typeof link>

const agreement = object({
  phase: string,
  version: number,
  parts: dict(object({ text: string, version: number, by: nullable(string), at: nullable(number) })),
  /** The last one given comes last. */
  approvals: dict(object({ agree: boolean, reason: nullable(string), enteredBy: nullable(string) })),
  needs: list(object({ id: string, whose: string, given: boolean })),
  missing: list(string),
})
export type Agreement = Decoded<typeof agreement>

/** Somebody's homework in a phase; the answers are null for others until shared. */
const homework = object({ phase: string, person: string, shared: boolean, answered: number, answers: nullable(dict(string)) })
export type Homework = Decoded<typeof homework>

/** Kind → what a thing of that kind looks like. */
export const kinds = {
  people: person,
  notes: note,
  clusters: cluster,
  zones: zoneState,
  progress,
  rounds: round,
  hands: hand,
  scores: score,
  marks: mark,
  statements: statement,
  actions: action,
  reflections: reflection,
  explains: explain,
  badges: badge,
  groups: division,
  turns: rota,
  cards: card,
  minority,
  voices: voice,
  organisations: organisation,
  contacts: contact,
  links: link,
  agreements: agreement,
  homework,
}
export type Kind = keyof typeof kinds
export type Kinds = { [K in Kind]: Decoded<(typeof kinds)[K]> }

/** The things of which a session has one. */
export const singles = { session, format, agenda, timer }
export type Single = keyof typeof singles
export type Singles = { [K in Single]: Decoded<(typeof singles)[K]> }
