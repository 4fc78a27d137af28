// What a board may ask (docs/protocol.md, "Commands").
import type { Colour, Role } from './kinds'

interface Card {
  name: string
  organisation?: string
  job?: string
}
interface Place {
  zone: string
  slice?: string
  x?: number
  y?: number
}

export type PeopleCommand =
  | ({ type: 'person.introduce' } & Card)
  | ({ type: 'person.add' } & Card)
  | { type: 'person.remove'; person: string }
  | { type: 'person.role'; person: string; role: Role }
  | { type: 'ready.say'; ready: boolean }

export type AgendaCommand =
  | { type: 'phase.enter'; phase: string }
  | { type: 'phase.next' | 'phase.back' }
  | { type: 'phase.skip'; phase: string; skipped: boolean }
  | { type: 'phase.plan'; phase: string; minutes: number }
  | { type: 'phase.move'; phase: string; to: number }
  | { type: 'phase.repeat'; phase: string }
  | { type: 'work.end' | 'work.reopen' }
  | { type: 'timer.start'; seconds: number; stopsWork?: boolean }
  | { type: 'timer.pause' | 'timer.resume' | 'timer.stop' }
  | { type: 'timer.extend'; seconds: number }

export type PosterCommand =
  | { type: 'poster.lock'; locked: boolean }
  | { type: 'poster.gather'; zone: string }
  | { type: 'poster.gather'; x: number; y: number; scale: number }

export type NoteCommand =
  | ({ type: 'note.write'; text: string; colour?: Colour } & Partial<Place>)
  | { type: 'note.edit'; note: string; text: string; base: number }
  | ({ type: 'note.place'; note: string } & Place)
  | { type: 'note.recolour'; note: string; colour: Colour }
  | { type: 'note.delete'; note: string; confirmed?: boolean }
  | { type: 'note.hide'; note: string; reason: string }
  | { type: 'note.show'; note: string }
  | { type: 'notes.reveal'; phase?: string; person?: string }
  | { type: 'cluster.make'; notes: string[]; title?: string }
  | { type: 'cluster.title'; cluster: string; title: string }
  | ({ type: 'cluster.place'; cluster: string } & Place)
  | { type: 'cluster.dissolve'; cluster: string }
  | { type: 'cluster.leave'; note: string }
  | { type: 'undo' }

export type DecideCommand =
  | { type: 'score.give'; subject: string; mark: number; reason?: string; higher?: string }
  | { type: 'scores.reveal'; phase?: string }
  | { type: 'vote.open'; zones?: string[]; budget?: number; max?: number }
  | { type: 'vote.place' | 'vote.take'; note: string }
  | { type: 'vote.move'; from: string; to: string }
  | { type: 'statement.save'; text: string; base: number }
  | { type: 'statement.propose'; text: string }
  | { type: 'statement.approve'; version: number; agree: boolean; reason?: string }

export type CloseCommand =
  | { type: 'action.add'; text: string; owner?: string; due?: string; personal?: boolean }
  | { type: 'action.edit'; action: string; text: string; owner?: string; due?: string; base: number }
  | { type: 'action.remove'; action: string }
  | { type: 'reflect.say'; line: string }
  | { type: 'explain.show'; title?: string; link?: string; picture?: string }
  | { type: 'session.rename'; title: string }
  | { type: 'session.close' | 'session.reopen' }

export type Command = PeopleCommand | AgendaCommand | PosterCommand | NoteCommand | DecideCommand | CloseCommand

/** What somebody without a device cannot do alone: facilitator and notetaker send these in that person's name. */
const inSomebodysName = new Set<Command['type']>([
  'person.introduce', 'ready.say', 'note.write', 'note.edit', 'note.place', 'note.recolour', 'note.delete', 'score.give',
  'vote.place', 'vote.take', 'vote.move', 'statement.propose', 'statement.approve', 'action.add', 'reflect.say',
])

export function actsInName(command: Command): boolean {
  return inSomebodysName.has(command.type)
}

/** The words somebody typed that this command carries, to give back when it is refused. */
export function typedText(command: Command): string | null {
  if ('text' in command) return command.text
  if (command.type === 'reflect.say') return command.line
  if (command.type === 'score.give') return [command.reason, command.higher].filter(Boolean).join('\n') || null
  return null
}
