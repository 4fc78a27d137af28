import { describe, expect, test } from 'vitest'
import type { Activity, Phase } from '../../wire/kinds'
import { following, next, type Stand } from './next'

const phase = (id: string, activity: Activity, skipped = false): Phase => ({
  id, activity, skipped, step: '', title: { nl: id, en: id }, goal: { nl: '', en: '' }, explanation: { nl: '', en: '' },
  questions: [], minutes: 8, colour: 'green', optional: false, visited: false,
})
const write = phase('write', { type: 'write', zones: ['z'], sharing: 'reveal', max: 5 })
const vote = phase('vote', { type: 'vote', zones: ['z'], budget: 6, max: 3 })
const score = phase('score', { type: 'score', subjects: [] })
const round = phase('round', { type: 'round', who: 'people', seconds: 60, groups: null })
const pause = phase('pause', { type: 'break' })
const stand = (current: Phase, more: Partial<Stand> = {}): Stand => ({
  phases: [current, phase('skipped', { type: 'break' }, true), phase('after', { type: 'lobby' })],
  current: current.id, ended: false, timer: 'idle', everybodyReady: false, notes: [], written: 0, scores: [], round: null, turns: null, division: null, ...more,
})

describe('what most likely comes next', () => {
  test('writing starts with its minutes', () => {
    expect(next(stand(write))).toMatchObject({ say: 'start', of: 'write', minutes: 8, command: { type: 'timer.start', seconds: 480 } })
  })

  test('after writing the notes are revealed; while the time runs that is no more than offered', () => {
    const notes = [{ phase: 'write', state: 'down' as const }]
    expect(next(stand(write, { timer: 'running', notes, written: 1 }))).toMatchObject({ say: 'reveal', likely: false })
    expect(next(stand(write, { timer: 'running', notes, written: 1, everybodyReady: true }))).toMatchObject({ say: 'reveal', likely: true })
    expect(next(stand(write, { timer: 'expired', notes, written: 1 }))).toMatchObject({ say: 'reveal', likely: true })
  })

  test('what nobody placed is not waited for: it stays with its writer', () => {
    const notes = [{ phase: 'write', state: 'private' as const }]
    expect(next(stand(write, { timer: 'expired', notes, written: 1 }))).toMatchObject({ say: 'phase' })
    expect(next(stand(write, { timer: 'expired', notes: [...notes, { phase: 'write', state: 'down' }], written: 2 }))).toMatchObject({ say: 'reveal' })
  })

  test('once all lie open the next phase follows, and what is skipped is passed over', () => {
    const open = stand(write, { timer: 'expired', notes: [{ phase: 'write', state: 'open' }], written: 1 })
    expect(next(open)).toMatchObject({ say: 'phase', phase: { id: 'after' }, command: { type: 'phase.next' } })
    expect(following(open)?.id).toBe('after')
  })

  test('a vote is closed before going on', () => {
    expect(next(stand(vote, { round: { state: 'open' } }))).toMatchObject({ say: 'closeVote', command: { type: 'work.end' } })
    expect(next(stand(vote, { round: { state: 'closed' }, ended: true }))).toMatchObject({ say: 'phase' })
  })

  test('marks are shown once there are any', () => {
    expect(next(stand(score))).toMatchObject({ say: 'phase' })
    expect(next(stand(score, { scores: [{ phase: 'score', revealed: false, given: ['p1'] }] }))).toMatchObject({ say: 'marks' })
  })

  test('cards start with their minutes, and go on when there are some', () => {
    const cards = phase('cards', { type: 'cards', zones: ['z'], fields: [], max: 5 })
    expect(next(stand(cards))).toMatchObject({ say: 'start', of: 'other', minutes: 8 })
    expect(next(stand(cards, { written: 2 }))).toMatchObject({ say: 'phase' })
  })

  test('turns are started, go on one by one, and once over the next phase follows', () => {
    expect(next(stand(round))).toMatchObject({ say: 'turns', command: { type: 'round.start' }, likely: true })
    expect(next(stand(round, { timer: 'running', turns: { finished: false } }))).toMatchObject({ say: 'turn', command: { type: 'round.next' }, likely: false })
    expect(next(stand(round, { timer: 'expired', turns: { finished: false } }))).toMatchObject({ say: 'turn', likely: true })
    expect(next(stand(round, { turns: { finished: true } }))).toMatchObject({ say: 'phase' })
  })

  test('groups are made, get their time, and change as long as that brings something new', () => {
    const pairs = (rotate: 'none' | 'join' | 'circle') => phase('groups', { type: 'groups', size: 2, mix: 'random', rotate, zones: [], keep: null })
    const group = (id: string, ...members: string[]) => ({ id, members, zone: null, recorder: null, presenter: null })
    const two = [group('g1', 'a', 'b'), group('g2', 'c', 'd')]
    expect(next(stand(pairs('none')))).toMatchObject({ say: 'groups', command: { type: 'groups.make' }, likely: true })
    expect(next(stand(pairs('join'), { division: { turn: 1, groups: two } }))).toMatchObject({ say: 'start', of: 'other' })
    expect(next(stand(pairs('join'), { timer: 'expired', division: { turn: 1, groups: two } }))).toMatchObject({ say: 'regroup', command: { type: 'groups.turn' }, likely: false })
    expect(next(stand(pairs('join'), { timer: 'expired', division: { turn: 2, groups: [group('g1', 'a', 'b', 'c', 'd')] } }))).toMatchObject({ say: 'phase' })
    expect(next(stand(pairs('circle'), { timer: 'running', division: { turn: 2, groups: two } }))).toMatchObject({ say: 'regroup' })
    expect(next(stand(pairs('circle'), { timer: 'expired', division: { turn: 3, groups: two } }))).toMatchObject({ say: 'phase' })
    expect(next(stand(pairs('none'), { timer: 'expired', division: { turn: 1, groups: two } }))).toMatchObject({ say: 'phase' })
  })

  test('a break runs its minutes first', () => {
    expect(next(stand(pause))).toMatchObject({ say: 'start', of: 'break' })
    expect(next(stand(pause, { timer: 'expired' }))).toMatchObject({ say: 'phase' })
  })

  test('after the last phase the session is closed', () => {
    expect(next({ ...stand(score), phases: [score] })).toEqual({ say: 'close', likely: true })
  })
})
