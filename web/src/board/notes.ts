import { pick, t } from '../words'
import type { Note, Zone } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'
import { inShort } from './cards'
import { shown } from './stickers'

/** What a screen reader says of a post-it: its text first, then what else there is to know. */
export function noteName(store: SessionStore, note: Note): string {
  const stickers = shown(store, note.id)
  const text = note.state === 'hidden' ? t('board.asideNote') : (note.text ?? t('board.faceDown'))
  return [
    // First what the post-it shows, in the order in which it shows it: who speaks to the computer says what is seen.
    text,
    inShort(store, note.id),
    note.author ? store.name(note.author) : '',
    t(`common.${note.colour}`),
    note.state === 'down' && note.text !== null ? t('board.faceDownOwn') : '',
    note.cluster ? store.view.clusters.get(note.cluster)?.title : '',
    stickers > 0 ? t('common.stickers', { n: stickers }) : '',
  ].filter(Boolean).join(', ')
}

/** The notes of a zone in reading order: piece by piece, then as they came. */
export function notesIn(store: SessionStore, zone: Zone): Note[] {
  const order = zone.parts.map((part) => part.slice)
  const rank = (note: Note) => (note.slice === null ? -1 : order.indexOf(note.slice))
  return store.notes.filter((note) => note.zone === zone.id && note.x !== null && note.state !== 'private').sort((a, b) => rank(a) - rank(b))
}

/** Private notes of the acting person, the newest first. */
export function privateNotes(store: SessionStore): Note[] {
  return store.notes.filter((note) => note.state === 'private' && store.isMine(note)).reverse()
}

export function zoneTitle(store: SessionStore, zone: string | null): string {
  return pick(store.view.format?.poster.zones.find((one) => one.id === zone)?.title)
}
