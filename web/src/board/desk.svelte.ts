// What is on this reader's own desk: how the poster is looked at, which menu or dialog is open, what is being dragged.
import { SvelteMap } from 'svelte/reactivity'
import type { Note } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'
import { Camera, type Point } from './camera.svelte'
import { placeable } from './groups'
import { seenOnItsWay } from './inHand'
import { placeAt, type Place } from './zones'

export type DeskDialog =
  | { about: 'edit' | 'read' | 'place' | 'recolour' | 'gather' | 'aside' | 'remove'; note: string }
  | { about: 'organisation' | 'connect' | 'contact' | 'takeAway'; organisation: string }
  | { about: 'add' }
  | { about: 'cluster'; cluster: string }
  | { about: 'links' | 'settings' | 'help' | 'close' | 'person' | 'regroup' }

interface Drag extends Point {
  /** The post-it, the badge or the organisation. */
  note: string
  /** Where the pointer is in the window, for what is dragged in from beside the poster. */
  client: Point
  over: Place | null
}

function remembered(key: string): boolean {
  return localStorage.getItem(`taartbord.${key}`) !== 'off'
}

export class Desk {
  readonly camera = new Camera()
  readonly dropped = new SvelteMap<string, Point>()
  viewport = $state.raw<HTMLElement | null>(null)
  mode = $state<'poster' | 'list'>('poster')
  menu = $state.raw<{ note: string; anchor: HTMLElement } | null>(null)
  organisation = $state.raw<{ id: string; anchor: HTMLElement } | null>(null)
  peek = $state.raw<{ note: string; anchor: HTMLElement } | null>(null)
  dialog = $state.raw<DeskDialog | null>(null)
  drag = $state.raw<Drag | null>(null)
  #cursors = $state(remembered('cursors'))
  #sound = $state(remembered('sound'))

  constructor(readonly store: SessionStore) {}

  get cursors() { return this.#cursors }
  set cursors(on: boolean) {
    this.#cursors = on
    localStorage.setItem('taartbord.cursors', on ? 'on' : 'off')
    if (!on) this.store.live.show({ cursor: null })
  }
  get sound() { return this.#sound }
  set sound(on: boolean) {
    this.#sound = on
    localStorage.setItem('taartbord.sound', on ? 'on' : 'off')
  }

  /** A point of the window on the poster; null outside of it. */
  onPoster(client: Point): Point | null {
    const box = this.viewport?.getBoundingClientRect()
    if (!box || client.x < box.left || client.x > box.right || client.y < box.top || client.y > box.bottom) return null
    return this.camera.toPoster({ x: client.x - box.left, y: client.y - box.top })
  }

  dragTo(note: string, client: Point, grip: Point): void {
    const poster = this.store.view.format?.poster
    const at = this.onPoster(client)
    const spot = at ? { x: at.x - grip.x, y: at.y - grip.y } : { x: 0, y: 0 }
    const over = at && poster ? placeAt(poster, spot.x, spot.y) : null
    const refused = over !== null && this.store.view.notes.has(note) && !placeable(this.store).includes(over.zone)
    this.drag = { note, ...spot, client, over: refused ? null : over }
    // What nobody may read yet is not shown on its way either.
    if (at && seenOnItsWay(this.store.view, note)) this.store.live.show({ drag: { note, ...spot } })
  }

  drop(): void {
    const drag = this.drag
    this.drag = null
    this.store.live.show({ drag: null })
    if (!drag?.over) return
    this.dropped.set(drag.note, { x: drag.x, y: drag.y })
    if (this.store.view.badges.has(drag.note)) {
      this.store.send({ type: 'badge.move', badge: drag.note, zone: drag.over.zone, x: Math.round(drag.x), y: Math.round(drag.y) }, () => this.dropped.delete(drag.note))
      return
    }
    if (this.store.view.organisations.has(drag.note)) {
      this.store.send({ type: 'organisation.move', organisation: drag.note, x: Math.round(drag.x), y: Math.round(drag.y) }, () => this.dropped.delete(drag.note))
      return
    }
    this.store.send({ type: 'note.place', note: drag.note, ...drag.over, x: Math.round(drag.x), y: Math.round(drag.y) }, () => this.dropped.delete(drag.note))
  }

  place(note: Note, place: Place): void {
    this.store.send({ type: 'note.place', note: note.id, ...place })
  }
}
