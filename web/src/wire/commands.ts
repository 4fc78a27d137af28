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
  | { type: 'person.forget'; person: string; texts: boolean }
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

export type GroupCommand =
  | { type: 'badge.place'; sort: string; zone: string; x?: number; y?: number }
  | { type: 'badge.move'; badge: string; zone: string; x?: number; y?: number }
  | { type: 'badge.take'; badge: string }
  | { type: 'groups.make' | 'groups.turn' }
  | { type: 'groups.join'; group: string }
  | { type: 'groups.put'; person: string; group: string }
  | { type: 'groups.charge'; group: string; recorder?: string; presenter?: string }
  | { type: 'round.start'; order?: string[] }
  | { type: 'round.next' | 'round.back' | 'round.finish' }
  | { type: 'round.pass'; speaker: string }

export type CardCommand =
  | { type: 'card.add'; zone: string; slice?: string; text: string; answers: Record<string, string[]> }
  | { type: 'card.fill'; note: string; answers: Record<string, string[]>; base: number }
  | { type: 'minority.cut'; top: number }
  | { type: 'minority.say'; text: string }
  | { type: 'homework.answer'; question: string; text: string; phase?: string }
  | { type: 'homework.share'; phase?: string }

export type NetworkCommand =
  | { type: 'organisation.add'; name: string; formal: boolean; level?: string; x?: number; y?: number }
  | { type: 'organisation.edit'; organisation: string; name: string; formal: boolean; level?: string; base: number }
  | { type: 'organisation.move'; organisation: string; x: number; y: number }
  | { type: 'organisation.remove'; organisation: string; confirmed?: boolean }
  | { type: 'organisation.mark'; organisation: string; webber: boolean }
  | { type: 'organisation.contact'; organisation: string; name: string; reach: string; checked: string }
  | { type: 'link.add'; from: string; to: string; label?: string }
  | { type: 'link.remove'; link: string }
  | { type: 'network.arrange' }

export type AgreementCommand =
  | { type: 'agreement.fill'; ingredient: string; text: string; base: number }
  | { type: 'agreement.approve'; version: number; agree: boolean; reason?: string }
  | { type: 'need.add'; whose: string }
  | { type: 'need.settle'; need: string; given: boolean }
  | { type: 'need.drop'; need: string }

export type Command = GroupCommand | CardCommand | NetworkCommand | AgreementCommand | PeopleCommand | AgendaCommand | PosterCommand | NoteCommand | DecideCommand | CloseCommand

/** What somebody without a device cannot do alone: facilitator and notetaker send these in that person's name. */
const inSomebodysName = new Set<Command['type']>([
  'person.introduce', 'ready.say', 'note.write', 'note.edit', 'note.place', 'note.recolour', 'note.delete', 'score.give',
  'vote.place', 'vote.take', 'vote.move', 'statement.propose', 'statement.approve', 'action.add', 'reflect.say',
  'badge.place', 'badge.move', 'badge.take', 'groups.join', 'card.add', 'card.fill', 'minority.say', 'homework.answer', 'homework.share',
  'agreement.approve', 'organisation.add',
])

export function actsInName(command: Command): boolean {
  return inSomebodysName.has(command.type)
}

/** The words somebody typed that this command carries, to give back when it is refused. */
export function typedText(command: Command): string | null {
  if ('text' in command) return command.text
  if (command.type === 'organisation.add' || command.type === 'organisation.edit') return command.name
  if (command.type === 'organisation.contact') return [command.name, command.reach].filter(Boolean).join('\n') || null
  if (command.type === 'link.add') return command.label ?? null
  if (command.type === 'reflect.say') return command.line
  if (command.type === 'need.add') return command.whose
  if (command.type === 'agreement.approve') return command.reason ?? null
  if (command.type === 'score.give') return [command.reason, command.higher].filter(Boolean).join('\n') || null
  return null
}
