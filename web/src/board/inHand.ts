// What somebody is dragging, seen by the others while it is on its way; nothing of it is stored before it is laid down.
import type { LivePerson } from '../wire/frames'
import type { View } from '../wire/view.svelte'
import type { Point } from './camera.svelte'

/** Where the others hold what they drag: post-its, badges and organisations. */
export type Held = Readonly<Record<string, Point>>

export function heldByOthers(people: Iterable<readonly [string, Pick<LivePerson, 'drag'>]>, me: string | null): Held {
  return Object.fromEntries([...people].flatMap(([id, { drag }]) => (drag && id !== me ? [[drag.note, { x: drag.x, y: drag.y }]] : [])))
}

/** May the others see it on its way? Not what nobody may read yet. */
export function seenOnItsWay(view: Pick<View, 'notes' | 'badges' | 'organisations'>, id: string): boolean {
  const note = view.notes.get(id)
  return note ? note.state !== 'private' : view.badges.has(id) || view.organisations.has(id)
}
