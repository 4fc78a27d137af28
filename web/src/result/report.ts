// The report of a session (H10), read with patience: what a server leaves out is empty.
import { boolean, list, nullable, number, object, or, record, string, type Decoded, type Decoder } from '../wire/decode'
import { colour, words, type Words } from '../wire/kinds'

const none: Words = { nl: '', en: '' }
const text = or(string, '')
const count = or(number, 0)
const yes = or(boolean, false)
const many = <T>(inner: Decoder<T>): Decoder<T[]> => or(list(inner), [])

const session = object({
  title: text,
  organisation: text,
  createdAt: nullable(number),
  closedAt: nullable(number),
  anonymous: yes,
  practice: yes,
  extent: or(string, 'whole'),
  state: or(string, 'open'),
  trail: nullable(object({ trajectory: string, step: string, title: or(words, none), stepTitle: or(words, none) })),
  onward: many(object({ session: string, title: text })),
})

const attendee = object({ name: text, organisation: text, job: text, role: or(string, 'participant'), proxy: yes })

const answer = object({ title: or(words, none), kind: or(string, 'text'), values: many(words) })
/** What stands on a card, in words. */
export type ReportAnswer = Decoded<typeof answer>

const note = object({
  text,
  colour: or(colour, 'yellow'),
  author: nullable(string),
  slice: nullable(words),
  cluster: nullable(string),
  stickers: nullable(number),
  enteredBy: nullable(string),
  card: nullable(list(answer)),
})
export type ReportNote = Decoded<typeof note>

const zone = object({ id: string, title: or(words, none), kind: or(string, 'notes'), notes: many(note) })
export type ReportZone = Decoded<typeof zone>

const phase = object({ id: string, title: or(words, none), minutes: count, spent: count, skipped: yes })

const vote = object({
  number: or(number, 1),
  phase: nullable(string),
  budget: count,
  ranking: many(object({ text, zone: nullable(words), total: count, card: nullable(list(answer)) })),
  statement: nullable(object({ people: count, voters: count, budget: count, placed: count, unspent: count })),
  withheld: yes,
})
export type ReportVote = Decoded<typeof vote>

const mark = object({
  phase: nullable(string),
  subject: text,
  title: or(words, none),
  average: nullable(number),
  lowest: nullable(number),
  highest: nullable(number),
  deviation: nullable(number),
  withheld: yes,
  marks: many(object({ person: nullable(string), mark: number, reason: text, higher: text })),
})
export type ReportMark = Decoded<typeof mark>

const statement = object({
  phase: nullable(string),
  title: or(words, none),
  text,
  version: count,
  by: nullable(string),
  at: nullable(number),
  approvals: many(object({ name: text, agree: boolean, reason: text })),
})
export type ReportStatement = Decoded<typeof statement>

const action = object({ text, owner: nullable(string), due: nullable(string), personal: yes })
export type ReportAction = Decoded<typeof action>

const minority = object({
  phase: nullable(string),
  title: or(words, none),
  asked: count,
  kept: many(string),
  said: many(object({ name: text, text })),
})
export type ReportMinority = Decoded<typeof minority>

const homework = object({
  phase: nullable(string),
  title: or(words, none),
  questions: many(object({ title: or(words, none), answers: many(object({ name: text, text })) })),
})
export type ReportHomework = Decoded<typeof homework>
const badges = object({ phase: string, title: or(words, none), zones: many(object({ title: or(words, none), sorts: many(object({ title: or(words, none), names: many(text) })) })) })
export type ReportBadges = Decoded<typeof badges>

const turns = object({ phase: string, title: or(words, none), had: many(text) })
export type ReportTurns = Decoded<typeof turns>

const organisation = object({
  name: text,
  formal: yes,
  level: nullable(words),
  webber: yes,
  checked: nullable(string),
  links: many(object({ name: text, label: nullable(string) })),
})
export type ReportOrganisation = Decoded<typeof organisation>

const division = object({
  phase: nullable(string),
  title: or(words, none),
  turn: or(number, 1),
  groups: many(object({ zone: nullable(words), members: many(string), recorder: nullable(string), presenter: nullable(string) })),
})
export type ReportDivision = Decoded<typeof division>

const agreement = object({
  phase: nullable(string),
  title: or(words, none),
  parts: many(object({ title: or(words, none), text })),
  missing: many(words),
  approvals: many(object({ name: text, agree: boolean, reason: text })),
  needs: many(object({ whose: text, given: yes })),
})
export type ReportAgreement = Decoded<typeof agreement>

const source: Decoder<{ title: string; publisher: string; link: string }> = (value, path) => {
  if (value === null || value === undefined || typeof value === 'string') return { title: value ?? '', publisher: '', link: '' }
  return object({ title: text, publisher: text, link: text })(record(value, path), path)
}

const report = object({
  session,
  format: object({ id: text, title: or(words, none), source }),
  attendance: many(attendee),
  zones: many(zone),
  notesSetAside: count,
  phases: many(phase),
  votes: many(vote),
  minority: many(minority),
  homework: many(homework),
  network: many(organisation),
  groups: many(division),
  agreements: many(agreement),
  marks: many(mark),
  statements: many(statement),
  actions: many(action),
  reflections: many(object({ name: text, line: text })),
  badges: many(badges),
  turns: many(turns),
})
export type Report = Decoded<typeof report>

export const decodeReport: Decoder<Report> = report
