// What a phase still lacks, for who leads. Computed from what everybody may see: it counts people and never names who hesitates.
import { notYet } from '../agreements'
import type { ActivityOf, ActivityType, Agreement, Kinds, Kind, Person, Phase, Words, Zone } from '../../wire/kinds'

/** The things of the view that are looked at. */
export type Sight = { readonly [K in Kind]: ReadonlyMap<string, Kinds[K]> }

export interface Field {
  phase: Phase
  zones: readonly Zone[]
  sight: Sight
  anonymous: boolean
  /** Server time in milliseconds. */
  now: number
}

/** One thing that is missing. `n` counts, `zone` and `what` are titles of the format, `who` is an organisation. */
export type Missing =
  | { lack: 'introduced' | 'nothingWritten' | 'unplaced' | 'marks' | 'stickers' | 'voices' | 'approvals' | 'lines' | 'turns' | 'ungrouped' | 'recorders' | 'personalActions' | 'unowned' | 'homework' | 'needs' | 'badges'; n: number }
  | { lack: 'notes' | 'groups' | 'cards' | 'statement' | 'organisations' | 'webbers' | 'actions' }
  | { lack: 'empty'; zone: Words }
  | { lack: 'knowledge'; zone: Words; what: Words }
  | { lack: 'ingredient'; what: Words }
  | { lack: 'contact' | 'oldContact'; who: string }

/** Contact data older than this wants checking, in days. */
export const stale = 180

export function radar(field: Field): Missing[] {
  const look = looks[field.phase.activity.type] as (field: Field, activity: typeof field.phase.activity) => Missing[]
  return look(field, field.phase.activity)
}

const none = () => []

const looks: { [T in ActivityType]: (field: Field, activity: ActivityOf<T>) => Missing[] } = {
  lobby: none,
  explain: none,
  break: none,
  introduce: (field) => short('introduced', people(field).filter((person) => !person.introduced).length),
  write: (field, activity) => [...(field.anonymous ? [] : short('nothingWritten', people(field).filter((person) => !person.written[field.phase.id]).length)), ...short('unplaced', unplaced(field.sight, field.phase.id)), ...empty(field, activity.zones)],
  discuss: (field, activity) => [...short('unplaced', unplaced(field.sight)), ...empty(field, activity.zones)],
  score: marks,
  reflect: (field) => [...marks(field), ...short('lines', people(field).filter((person) => !field.sight.reflections.has(person.id)).length)],
  vote(field) {
    const round = [...field.sight.rounds.values()].findLast((one) => one.phase === field.phase.id)
    return round?.state === 'open' ? short('stickers', people(field).filter((person) => (round.placed[person.id] ?? 0) < round.budget).length) : []
  },
  statement(field) {
    const statement = field.sight.statements.get(field.phase.id)
    return statement?.text ? short('approvals', unapproved(field, statement.approvals)) : [{ lack: 'statement' }]
  },
  actions(field) {
    const actions = [...field.sight.actions.values()]
    if (actions.length === 0) return [{ lack: 'actions' }]
    const owners = new Set(actions.filter((action) => action.personal).map((action) => action.owner))
    return [
      ...short('unowned', actions.filter((action) => action.owner === null || action.due === null).length),
      ...short('personalActions', people(field).filter((person) => !owners.has(person.id)).length),
    ]
  },
  badge(field, activity) {
    const stuck = [...field.sight.badges.values()].filter((badge) => badge.phase === field.phase.id)
    const total = activity.badges.reduce((sum, sort) => sum + sort.max, 0)
    const thin = activity.zones.flatMap((zone) =>
      activity.badges.flatMap((sort): Missing[] =>
        stuck.some((badge) => badge.zone === zone && badge.sort === sort.id) ? [] : [{ lack: 'knowledge', zone: title(field, zone), what: sort.title }],
      ),
    )
    return [...short('badges', people(field).filter((person) => stuck.filter((badge) => badge.person === person.id).length < total).length), ...thin]
  },
  groups(field) {
    const division = field.sight.groups.get(field.phase.id)
    if (!division) return [{ lack: 'groups' }]
    const inside = new Set(division.groups.flatMap((group) => group.members))
    return [
      ...short('ungrouped', people(field).filter((person) => !inside.has(person.id)).length),
      ...short('recorders', division.groups.filter((group) => group.members.length > 0 && group.recorder === null).length),
    ]
  },
  round(field) {
    const rota = field.sight.turns.get(field.phase.id)
    return rota && !rota.finished ? short('turns', rota.order.filter((one) => !rota.had.includes(one) && one !== rota.speaker).length) : []
  },
  cards(field, activity) {
    const made = [...field.sight.cards.keys()].map((id) => field.sight.notes.get(id)).filter((note) => note?.phase === field.phase.id)
    return made.length === 0 ? [{ lack: 'cards' }] : empty(field, activity.zones)
  },
  minority(field) {
    const minority = field.sight.minority.get(field.phase.id)
    return minority ? short('voices', minority.asked - minority.said.length) : []
  },
  network(field) {
    const all = [...field.sight.organisations.values()]
    if (all.length === 0) return [{ lack: 'organisations' }]
    const webbers = all.filter((one) => one.webber)
    if (webbers.length === 0) return [{ lack: 'webbers' }]
    const old = (checked: string) => field.now - Date.parse(checked) > stale * 86_400_000
    return webbers.flatMap((one): Missing[] => {
      if (one.checked === null) return [{ lack: 'contact', who: one.name }]
      return old(one.checked) ? [{ lack: 'oldContact', who: one.name }] : []
    })
  },
  agreement(field, activity) {
    const agreement: Agreement | undefined = field.sight.agreements.get(field.phase.id)
    const filled = (id: string) => Boolean(agreement?.parts[id]?.text)
    const lacking = activity.ingredients.filter((one) => one.required && !filled(one.id)).map((one): Missing => ({ lack: 'ingredient', what: one.title }))
    if (lacking.length > 0 || !agreement) return lacking
    return [...short('approvals', notYet(people(field), agreement.approvals, activity.confirm).length), ...short('needs', agreement.needs.filter((need) => !need.given).length)]
  },
  homework: (field) => short('homework', people(field).filter((person) => !field.sight.homework.get(`${field.phase.id}/${person.id}`)?.shared).length),
}

/** How many notes were written and never placed, of a phase or of all: what is counted less what everybody has in view. */
export function unplaced({ progress, notes }: Pick<Sight, 'progress' | 'notes'>, phase?: string): number {
  const counted = [...progress].filter(([id]) => phase === undefined || id === phase)
  const phases = new Set(counted.map(([id]) => id))
  const placed = [...notes.values()].filter((note) => note.state !== 'private' && phases.has(note.phase)).length
  return Math.max(0, counted.reduce((sum, [, { written }]) => sum + written, 0) - placed)
}

/** Who takes part: everybody but those who lead, and those who were removed. */
function people({ sight }: Field): Person[] {
  return [...sight.people.values()].filter((person) => !person.removed && (person.role === 'participant' || person.role === 'notetaker'))
}

function marks(field: Field): Missing[] {
  const asked = [...field.sight.scores.values()].filter((score) => score.phase === field.phase.id && !score.revealed)
  return short('marks', Math.max(0, ...asked.map((score) => people(field).filter((person) => !score.given.includes(person.id)).length)))
}

function unapproved(field: Field, approvals: Record<string, unknown>): number {
  return people(field).filter((person) => !(person.id in approvals)).length
}

/** Where nothing lies; of one zone alone that is said of the phase. */
function empty(field: Field, zones: readonly string[]): Missing[] {
  const bare = zones.filter((zone) => (field.sight.zones.get(zone)?.count ?? 0) === 0)
  if (zones.length < 2) return bare.length > 0 ? [{ lack: 'notes' }] : []
  return bare.map((zone): Missing => ({ lack: 'empty', zone: title(field, zone) }))
}

function title(field: Field, zone: string): Words {
  return field.zones.find((one) => one.id === zone)?.title ?? { nl: zone, en: zone }
}

type Counted = Extract<Missing, { n: number }>['lack']
function short(lack: Counted, n: number): Missing[] {
  return n > 0 ? [{ lack, n }] : []
}
