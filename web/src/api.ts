// The server's HTTP side, H1–H13 of docs/protocol.md. Every failure is a Problem that carries words for the reader.
import { boolean, list, nullable, number, object, oneOf, or, record, string, type Decoded, type Decoder } from './wire/decode'
import { colour, role, singles, words, type Format } from './wire/kinds'
import type { Tree } from './editor/tree'
import { decodeReport, type Report } from './result/report'
import { language, t } from './words'

/** Something wrong with a format file: where (`phases[3].minutes`), and what, in the reader's language. */
const flaw = object({ place: string, code: string, message: string })
export type Flaw = Decoded<typeof flaw>

/** Something the server would not or could not do. `message` is meant for the reader. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly field: string | null = null,
    /** What is wrong with a format file. */
    readonly flaws: readonly Flaw[] = [],
  ) {
    super(message)
    this.name = 'Problem'
  }
}

const phaseSummary = object({
  id: string,
  step: or(string, ''),
  title: words,
  minutes: number,
  optional: or(boolean, false),
  colour: or(colour, 'yellow'),
  activity: or(activityName, ''),
})
export type PhaseSummary = Decoded<typeof phaseSummary>

export const formatSummary = object({
  id: string,
  title: words,
  summary: words,
  source: sourceLine,
  minutes: number,
  phases: list(phaseSummary),
  slices: nullable(object({ max: number })),
  /** The format that came before it. */
  follows: nullable(string),
})
export type FormatSummary = Decoded<typeof formatSummary>

const step = object({ id: string, title: words, goal: words, format: string, phases: list(string), parallel: boolean })
export type TrajectoryStep = Decoded<typeof step>
const trajectory = object({ id: string, title: words, summary: words, source: sourceLine, steps: list(step) })
export type Trajectory = Decoded<typeof trajectory>

const created = object({
  session: string,
  code: string,
  person: string,
  token: string,
  links: object({ facilitator: string, screen: string, join: string, return: nullable(string) }),
})
export type Created = Decoded<typeof created>

const codeInfo = object({ title: words, organisation: or(string, ''), anonymous: boolean, retentionDays: number })
export type CodeInfo = Decoded<typeof codeInfo>

const joined = object({ session: string, person: string, role, token: string, links: or(object({ return: nullable(string) }), { return: null }) })
export type Joined = Decoded<typeof joined>

const chair = object({ session: string, person: string, role, token: string })
const screen = object({ session: string, token: string })
const invitation = object({ role, title: words })
export type Entered =
  | ({ kind: 'chair' } & Decoded<typeof chair>)
  | ({ kind: 'screen' } & Decoded<typeof screen>)
  | ({ kind: 'invitation' } & Decoded<typeof invitation>)

const info = object({
  session: string,
  title: string,
  code: string,
  links: or(object({ facilitator: nullable(string), screen: nullable(string), join: nullable(string) }), { facilitator: null, screen: null, join: null }),
})
export type SessionInfo = Decoded<typeof info>

const poster: Decoder<Format['poster']> = (value, path) => singles.format({ id: '', title: '', poster: value }, path).poster
const checked = object({ minutes: number, poster })
export type Checked = Decoded<typeof checked>

export interface NewSession {
  format?: string
  /** A whole format file, instead of the name of one. */
  own?: Tree
  title: string
  organisation?: string
  anonymous: boolean
  slices: string[]
  without: string[]
  language: 'nl' | 'en'
  name: string
  practice?: boolean
  trajectory?: { id: string; step: string }
  /** Tokens of a facilitator of the meetings before it. */
  after?: string[]
}

export interface Joining {
  code?: string
  link?: string
  name: string
  organisation?: string
  job?: string
}

/** The whole activity or only its name. */
function activityName(value: unknown, path: string): string {
  return typeof value === 'string' ? value : string(record(value, path).type, `${path}.type`)
}

/** A line that names the source, or its parts. */
function sourceLine(value: unknown, path: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  const { title, publisher } = object({ title: or(string, ''), publisher: or(string, '') })(value, path)
  return [title, publisher].filter(Boolean).join(', ')
}

const entered: Decoder<Entered> = (value, path) => {
  const kind = oneOf('chair', 'screen', 'invitation')(record(value, path).kind, `${path}.kind`)
  if (kind === 'chair') return { kind, ...chair(value, path) }
  if (kind === 'screen') return { kind, ...screen(value, path) }
  return { kind, ...invitation(value, path) }
}

export const api = {
  formats: () => get('/api/formats', list(formatSummary)),
  format: (id: string): Promise<Tree> => get(`/api/formats/${encodeURIComponent(id)}`, record),
  check: (format: Tree) => send('POST', '/api/formats/check', checked, format),
  trajectories: () => get('/api/trajectories', list(trajectory)),
  earlier: (token: string, session: string): Promise<Report> => get(`/api/earlier/${encodeURIComponent(session)}`, decodeReport, token),
  async earlierPoster(token: string, session: string): Promise<string> {
    return (await request('GET', `/api/earlier/${encodeURIComponent(session)}/poster.svg`, undefined, token)).text()
  },
  /** How many people's homework came along, and how many meetings before this one are deleted. */
  homework: (token: string) => send('POST', '/api/earlier/homework', object({ brought: number, gone: number }), {}, token),
  onward: (token: string, session: string) => send('POST', '/api/onward', chair, { session }, token),
  create: (session: NewSession) => send('POST', '/api/sessions', created, session),
  code: (code: string) => get(`/api/codes/${encodeURIComponent(code)}`, codeInfo),
  join: (joining: Joining) => send('POST', '/api/join', joined, joining),
  enter: (link: string) => send('POST', '/api/enter', entered, { link }),
  returnLink: (token: string) => send('POST', '/api/return-link', object({ link: string }), {}, token),
  session: (token: string) => get('/api/session', info, token),
  report: (token: string): Promise<Report> => get('/api/report', decodeReport, token),
  async poster(token: string): Promise<string> {
    return (await request('GET', '/api/poster.svg', undefined, token)).text()
  },
  async reportFile(token: string): Promise<Blob> {
    return (await request('GET', '/api/report?download', undefined, token)).blob()
  },
  /** All that is stored of whoever asks (AVG). */
  async own(token: string): Promise<Blob> {
    return (await request('GET', '/api/own', undefined, token)).blob()
  },
  async trail(token: string): Promise<Blob> {
    return (await request('GET', '/api/trail', undefined, token)).blob()
  },
  putPicture: (token: string, picture: Blob) => send('PUT', '/api/picture', object({ picture: string }), picture, token),
  async picture(token: string, id: string): Promise<Blob> {
    return (await request('GET', `/api/picture/${encodeURIComponent(id)}`, undefined, token)).blob()
  },
  async deleteSession(token: string): Promise<void> {
    await request('DELETE', '/api/session', undefined, token)
  },
}

async function get<T>(path: string, decode: Decoder<T>, token?: string): Promise<T> {
  return decoded(await request('GET', path, undefined, token), decode)
}

async function send<T>(method: string, path: string, decode: Decoder<T>, body: object, token?: string): Promise<T> {
  return decoded(await request(method, path, body, token), decode)
}

async function decoded<T>(response: Response, decode: Decoder<T>): Promise<T> {
  try {
    return decode(await response.json(), 'answer')
  } catch (cause) {
    console.error(cause)
    throw new Problem(response.status, 'answer', t('common.errorServer'))
  }
}

async function request(method: string, path: string, body: object | undefined, token?: string): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': language() }
  if (token) headers.Authorization = `Bearer ${token}`
  if (body && !(body instanceof Blob)) headers['Content-Type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(path, { method, headers, body: body instanceof Blob || !body ? body : JSON.stringify(body), cache: 'no-store' })
  } catch {
    throw new Problem(0, 'offline', t('common.errorOffline'))
  }
  if (response.ok) return response
  throw problem(response.status, await response.json().catch(() => null))
}

const problemBody = object({ code: or(string, ''), title: or(string, ''), detail: or(string, ''), field: nullable(string), flaws: or(list(flaw), []) })

/** What the server said, or else words of our own for the status. */
export function problem(status: number, body: unknown): Problem {
  let said: Decoded<typeof problemBody>
  try {
    said = problemBody(body, 'problem')
  } catch {
    said = { code: '', title: '', detail: '', field: null, flaws: [] }
  }
  const message = [...new Set([said.title, said.detail].filter(Boolean).map(sentence))].join(' ')
  return new Problem(status, said.code || `http.${status}`, message || wordsFor(status), said.field, said.flaws)
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function wordsFor(status: number): string {
  if (status === 401 || status === 403) return t('common.errorSeat')
  if (status === 404 || status === 410) return t('common.errorMissing')
  if (status === 429) return t('common.errorSlow')
  return status >= 500 ? t('common.errorServer') : t('common.errorInput')
}

/** For a `catch`: what to tell the reader, whatever went wrong. */
export function asProblem(cause: unknown): Problem {
  if (cause instanceof Problem) return cause
  console.error(cause)
  return new Problem(0, 'unexpected', t('common.errorServer'))
}
