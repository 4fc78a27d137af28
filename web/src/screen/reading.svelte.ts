// What the room reads together: which post-its the column lists, and where the poster's camera is meanwhile.
import { innerHeight, innerWidth } from 'svelte/reactivity/window'
import { Camera } from '../board/camera.svelte'
import { cardsOf, inShort } from '../board/cards'
import { notesIn } from '../board/notes'
import { sheetOf } from '../board/turns'
import { subjectOf } from '../board/zones'
import type { Note, Zone } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'
import { list, pick } from '../words'
import { linesOf, paginate, turn } from './paging'
import { areSheets, looks, type Look } from './sheets'

/** Phases in which the column lists what lies on the poster. */
const listing = new Set(['write', 'discuss', 'cards', 'explain'])
/** Phases in which the poster itself is to be read. */
const reading = new Set([...listing, 'vote', 'groups', 'round'])
/** Letters of the heading of the column that fit on a line. */
const headingLine = 26

export class Reading {
  readonly camera = new Camera()
  /** Of the column, in pixels. */
  height = $state(0)
  width = $state(0)
  #store: SessionStore

  constructor(store: SessionStore) {
    this.#store = store
  }

  #unit = $derived(Math.min((innerWidth.current ?? 1920) / 1920, (innerHeight.current ?? 1080) / 1080))
  #activity = $derived.by(() => this.#store.phase?.activity)
  /** The zones that are talked about; of the group that presents, its own sheet. */
  zones = $derived.by<Zone[]>(() => {
    const { phase, phases, view } = this.#store
    if (!phase || !reading.has(phase.activity.type)) return []
    const speaker = view.turns.get(phase.id)?.speaker
    const own = phase.activity.type === 'round' && speaker ? sheetOf(this.#store, phase.activity, speaker) : null
    const asked = own === null ? subjectOf(phase, phases) : [own]
    return (view.format?.poster.zones ?? []).filter((zone) => zone.kind === 'notes' && asked.includes(zone.id))
  })
  #lists = $derived(listing.has(this.#activity?.type ?? ''))

  #notes(zone: Zone): Note[] {
    const phase = this.#store.phase
    const cards = phase?.activity.type === 'cards' ? cardsOf(this.#store, phase.id) : null
    return notesIn(this.#store, zone).filter((note) => note.state === 'open' && (cards?.includes(note) ?? true))
  }

  /** The same in every look, so that a longer title moves nothing. */
  headingLines = $derived.by(() => Math.min(2, Math.max(1, ...this.zones.map((zone) => linesOf(pick(zone.title), headingLine)), linesOf(this.#titles(this.zones.slice(0, 2)), headingLine))))

  #heightOf = (note: Note): number => {
    const unit = this.width / 600 || 1
    const perLine = this.width / (unit * 15.5) - 7
    const short = inShort(this.#store, note.id)
    return (linesOf(note.text ?? '', perLine) * 39 + (short ? linesOf(short, perLine) * 34 + 8 : 0) + 36 + (note.author ? 38 : 0) + 16) * unit
  }

  #listed = (notes: readonly Note[]) => !this.#lists || paginate(notes, this.#heightOf, this.height).length <= 1

  #looks = $derived.by(() => {
    const poster = this.#store.view.format?.poster
    if (!poster || !areSheets(this.zones)) return []
    const sheets = this.zones.map((zone) => ({ zone, notes: this.#notes(zone), size: this.#store.view.zones.get(zone.id)?.size ?? 120 }))
    return looks(poster, sheets, { width: this.camera.width, height: this.camera.height, unit: this.#unit }, this.#listed)
  })
  #pages = $derived.by(() =>
    this.#looks.length > 0 ? this.#looks.map(({ notes }) => notes) : this.#lists ? paginate(this.zones.flatMap((zone) => this.#notes(zone)), this.#heightOf, this.height) : [],
  )

  /** How many pages there are, and which one has its turn. */
  pages = $derived.by(() => this.#pages.length)
  at = $derived.by(() => turn(this.#store.now, this.#pages.length))
  notes = $derived.by<readonly Note[]>(() => this.#pages[this.at] ?? [])
  /** Where to look; null: at what the poster shows by itself. */
  look = $derived.by<Look | null>(() => this.#looks[this.at] ?? null)
  title = $derived.by(() => this.#titles(this.look ? this.zones.filter((zone) => this.look?.zones.includes(zone.id)) : this.zones))

  #titles(zones: readonly Zone[]): string {
    return list(zones.map((zone) => pick(zone.title)))
  }
}
