import { pick } from '../words'
import type { ReportNote } from './report'

export interface NoteGroup {
  slice: string
  cluster: string
  notes: ReportNote[]
}

/** The notes of a zone per slice, then per cluster; within those the most stickers first, else as they came. */
export function groups(notes: readonly ReportNote[]): NoteGroup[] {
  const found: NoteGroup[] = []
  for (const note of notes) {
    const slice = pick(note.slice)
    const cluster = note.cluster ?? ''
    const group = found.find((each) => each.slice === slice && each.cluster === cluster)
    if (group) group.notes.push(note)
    else found.push({ slice, cluster, notes: [note] })
  }
  for (const group of found) group.notes.sort((a, b) => (b.stickers ?? 0) - (a.stickers ?? 0))
  const slices = [...new Set(found.map((group) => group.slice))]
  return found.sort((a, b) => slices.indexOf(a.slice) - slices.indexOf(b.slice) || Number(a.cluster === '') - Number(b.cluster === ''))
}
