import { describe, expect, it } from 'vitest'
import type { Activity, Kinds, Person, Phase } from '../../wire/kinds'
import { radar, type Sight } from './radar'

const words = (text: string) => ({ nl: text, en: text })
const zone = (id: string) => ({ id, title: words(id) }) as never
const person = (id: string, more: Partial<Person> = {}) => ({ id, role: 'participant', removed: false, introduced: true, written: {}, ...more }) as Person
const kindsOfThings = ['people', 'notes', 'clusters', 'zones', 'progress', 'rounds', 'hands', 'scores', 'marks', 'statements', 'actions', 'reflections', 'explains', 'badges', 'groups', 'turns', 'cards', 'minority', 'voices', 'organisations', 'contacts', 'links', 'agreements', 'homework']
const people = { anna: person('anna'), ben: person('ben'), fatima: person('fatima', { role: 'facilitator' }), weg: person('weg', { removed: true }) }

type Things = { [K in keyof Kinds]?: Record<string, Partial<Kinds[K]>> }
function look(activity: Activity, things: Things = {}, anonymous = false) {
  const all: Record<string, unknown> = { people, ...things }
  const sight = Object.fromEntries(kindsOfThings.map((kind) => [kind, new Map(Object.entries((all[kind] ?? {}) as object))])) as unknown as Sight
  return radar({ phase: { id: 'p', activity } as Phase, zones: ['veiligheid', 'inkomen'].map(zone), sight, anonymous, now: Date.parse('2026-11-26') })
}

describe('what is still missing', () => {
  it('names each sort of knowledge that nobody has in a domain', () => {
    const activity: Activity = { type: 'badge', zones: ['veiligheid', 'inkomen'], badges: [{ id: 'diep', title: words('specifieke kennis'), colour: 'pink', max: 1 }] }
    expect(look(activity, { badges: { b: { phase: 'p', zone: 'inkomen', sort: 'diep', person: 'anna' } } })).toEqual([
      { lack: 'badges', n: 1 },
      { lack: 'knowledge', zone: words('veiligheid'), what: words('specifieke kennis') },
    ])
  })

  it('counts who wrote nothing, but not where nobody may learn who wrote what', () => {
    const activity: Activity = { type: 'write', zones: ['veiligheid'], sharing: 'reveal', max: 5 }
    const written = { people: { ...people, anna: person('anna', { written: { p: 2 } }) }, zones: { veiligheid: { count: 2 } } }
    expect(look(activity, written)).toEqual([{ lack: 'nothingWritten', n: 1 }])
    expect(look(activity, written, true)).toEqual([])
  })

  it('counts what was never placed, of the phase while writing and of all in the discussion after it', () => {
    const notes = { a: { phase: 'p', state: 'open' as const }, b: { phase: 'p', state: 'private' as const }, c: { phase: 'eerder.p', state: 'open' as const } }
    const things = { people: {}, progress: { p: { written: 4 }, q: { written: 2 } }, notes, zones: { veiligheid: { count: 1 } } }
    expect(look({ type: 'write', zones: ['veiligheid'], sharing: 'reveal', max: 5 }, things, true)).toEqual([{ lack: 'unplaced', n: 3 }])
    expect(look({ type: 'discuss', zones: ['veiligheid'] }, things)).toEqual([{ lack: 'unplaced', n: 5 }])
    expect(look({ type: 'discuss', zones: ['veiligheid'] }, { ...things, progress: { p: { written: 1 } } })).toEqual([])
  })

  it('names the cells that are empty', () => {
    expect(look({ type: 'discuss', zones: ['veiligheid', 'inkomen'] }, { zones: { inkomen: { count: 3 } } })).toEqual([{ lack: 'empty', zone: words('veiligheid') }])
  })

  it('finds the webber without contact and the one whose contact is old', () => {
    const organisation = (name: string, checked: string | null) => ({ name, webber: true, checked })
    const organisations = { a: organisation('Noord', null), b: organisation('Zuid', '2026-01-01'), c: organisation('Oost', '2026-11-01') }
    expect(look({ type: 'network', zone: 'kaart', levels: [] }, { organisations })).toEqual([
      { lack: 'contact', who: 'Noord' },
      { lack: 'oldContact', who: 'Zuid' },
    ])
  })

  it('tells which ingredient the covenant lacks, and only then whose approval', () => {
    const activity: Activity = { type: 'agreement', zone: 'z', confirm: 'people', ingredients: [{ id: 'a', title: words('de opgave'), hint: words(''), required: true }, { id: 'b', title: words('extra'), hint: words(''), required: false }] }
    expect(look(activity)).toEqual([{ lack: 'ingredient', what: words('de opgave') }])
    const agreements = { p: { parts: { a: { text: 'wij', version: 1, by: null, at: null } }, approvals: { anna: { agree: true, reason: null, enteredBy: null } }, needs: [{ id: 'n', whose: 'bestuur', given: false }] } }
    expect(look(activity, { agreements })).toEqual([{ lack: 'approvals', n: 1 }, { lack: 'needs', n: 1 }])
  })

  it('counts who is in no group and which group has no recorder', () => {
    const activity: Activity = { type: 'groups', size: 2, mix: 'random', rotate: 'none', zones: [], keep: null }
    expect(look(activity)).toEqual([{ lack: 'groups' }])
    const groups = { p: { groups: [{ id: 'g', members: ['anna'], zone: null, recorder: null, presenter: null }] } }
    expect(look(activity, { groups })).toEqual([{ lack: 'ungrouped', n: 1 }, { lack: 'recorders', n: 1 }])
  })

  it('says nothing of a phase that is complete', () => {
    const lines = { reflections: { anna: { person: 'anna', line: 'mooi' }, ben: { person: 'ben', line: 'goed' } } }
    expect(look({ type: 'reflect', subject: null }, lines)).toEqual([])
  })
})
