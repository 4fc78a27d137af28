import { describe, expect, it } from 'vitest'
import type { Person } from '../wire/kinds'
import { notYet, voices } from './agreements'

const person = (id: string, organisation: string | null, more: Partial<Person> = {}) => ({ id, name: id, organisation, role: 'participant', removed: false, ...more }) as Person
const yes = { agree: true, reason: null, enteredBy: null }
const no = { agree: false, reason: 'te vaag', enteredBy: null }
const people = [person('anna', 'Noord'), person('ben', ' noord '), person('carla', 'Zuid'), person('dirk', ' '), person('els', null), person('weg', 'Oost', { removed: true }), person('fatima', 'Kennis', { role: 'facilitator' })]

describe('who has not approved yet', () => {
  it('is asked of each person', () => {
    expect(notYet(people, { anna: yes, ben: no, weg: yes }, 'people').map(({ name }) => name)).toEqual(['carla', 'dirk', 'els'])
  })

  it('is asked of each organisation once, and of people without one', () => {
    expect(notYet(people, {}, 'organisations').map(({ name }) => name)).toEqual(['Noord', 'Zuid', 'dirk', 'els'])
    expect(notYet(people, { ben: yes, els: yes }, 'organisations').map(({ name }) => name)).toEqual(['Zuid', 'dirk'])
  })

  it('takes the last word of an organisation', () => {
    const noord = (approvals: Parameters<typeof voices>[1]) => voices(people, approvals, 'organisations').find(({ name }) => name === 'Noord')?.word
    expect(noord({ anna: yes, ben: no })).toEqual({ person: 'ben', ...no })
    expect(noord({ ben: no, anna: yes })).toEqual({ person: 'anna', ...yes })
  })

  it('counts who leads only when they say something, and who left no more', () => {
    expect(voices(people, { fatima: yes, weg: yes }, 'organisations').map(({ key }) => key)).toEqual(['o:noord', 'o:zuid', 'p:dirk', 'p:els', 'o:kennis'])
  })
})
