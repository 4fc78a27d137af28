// What most likely comes next. The draaiboek proposes; the facilitator decides.
import type { Command } from '../../wire/commands'
import type { Division, Note, Phase, Rota, Round, Score, Timer } from '../../wire/kinds'
import { asksTurn } from '../groups'

export interface Stand {
  phases: readonly Phase[]
  current: string
  ended: boolean
  timer: Timer['state']
  everybodyReady: boolean
  notes: readonly Pick<Note, 'phase' | 'state'>[]
  written: number
  scores: readonly Pick<Score, 'phase' | 'revealed' | 'given'>[]
  round: Pick<Round, 'state'> | null
  turns: Pick<Rota, 'finished'> | null
  division: Pick<Division, 'turn' | 'groups'> | null
}

export type Next =
  | { say: 'start'; seconds: number; minutes: number; of: 'write' | 'break' | 'other'; command: Command; likely: boolean }
  | { say: 'reveal' | 'marks' | 'closeVote' | 'groups' | 'regroup' | 'turns' | 'turn'; command: Command; likely: boolean }
  | { say: 'phase'; phase: Phase; command: Command; likely: boolean }
  | { say: 'close'; likely: boolean }

export function following({ phases, current }: Pick<Stand, 'phases' | 'current'>): Phase | null {
  const at = phases.findIndex((phase) => phase.id === current)
  return phases.slice(at + 1).find((phase) => !phase.skipped) ?? null
}

export function next(stand: Stand): Next {
  const phase = stand.phases.find((one) => one.id === stand.current)
  if (!phase) return { say: 'close', likely: false }
  return within(stand, phase) ?? onward(stand)
}

/** Something to do before this phase is over. */
function within(stand: Stand, phase: Phase): Next | null {
  const { activity } = phase
  const mine = stand.notes.filter((note) => note.phase === phase.id)
  // What is still in somebody's hand is not revealed.
  const placed = mine.filter((note) => note.state !== 'private')
  const hidden = activity.type === 'write' && activity.sharing === 'reveal' && placed.some((note) => note.state === 'down')
  const over = stand.timer === 'expired' || stand.ended || stand.everybodyReady
  switch (activity.type) {
    case 'write':
      if (stand.timer === 'idle' && !stand.ended && stand.written === 0) return start(phase, 'write')
      if (hidden || (activity.sharing === 'reveal' && stand.timer === 'running' && placed.length === 0)) return { say: 'reveal', command: { type: 'notes.reveal', phase: phase.id }, likely: over || stand.timer === 'idle' }
      return null
    case 'score':
    case 'reflect': {
      const score = stand.scores.find((one) => one.phase === phase.id && !one.revealed && one.given.length > 0)
      return score ? { say: 'marks', command: { type: 'scores.reveal', phase: phase.id }, likely: over || stand.timer === 'idle' } : null
    }
    case 'vote':
      return stand.round?.state === 'open' && !stand.ended ? { say: 'closeVote', command: { type: 'work.end' }, likely: over || stand.timer === 'idle' } : null
    case 'cards':
      return stand.timer === 'idle' && !stand.ended && stand.written === 0 ? start(phase, 'other') : null
    case 'groups': {
      if (stand.division === null) return { say: 'groups', command: { type: 'groups.make' }, likely: true }
      const first = stand.timer === 'idle' && !stand.ended && stand.written === 0 && stand.division.turn === 1 ? start(phase, 'other') : null
      // How many turns there are is for who leads: the next one is offered, and the next phase is a press further.
      return first ?? (asksTurn(activity, stand.division) ? { say: 'regroup', command: { type: 'groups.turn' }, likely: false } : null)
    }
    case 'break':
      return stand.timer === 'idle' ? start(phase, 'break') : null
    case 'round':
      if (stand.turns?.finished) return null
      return stand.turns ? { say: 'turn', command: { type: 'round.next' }, likely: stand.timer === 'expired' } : { say: 'turns', command: { type: 'round.start' }, likely: true }
    case 'lobby':
    case 'explain':
    case 'introduce':
    case 'discuss':
    case 'statement':
    case 'actions':
    case 'badge':
    case 'minority':
    case 'network':
    case 'agreement':
    case 'homework':
      return null
  }
}

function start(phase: Phase, of: 'write' | 'break' | 'other'): Next | null {
  if (phase.minutes === 0) return null
  const seconds = phase.minutes * 60
  return { say: 'start', seconds, minutes: phase.minutes, of, command: { type: 'timer.start', seconds }, likely: true }
}

function onward(stand: Stand): Next {
  const phase = following(stand)
  return phase ? { say: 'phase', phase, command: { type: 'phase.next' }, likely: stand.timer !== 'running' } : { say: 'close', likely: stand.timer !== 'running' }
}
