// What the screen looks at when a whole poster of sheets is too small to read from the back of the room: sheet after sheet, and of a
// full sheet stretch after stretch. The places come from the server; here is only how close to come and what to leave out.
import { fitting, margin, type Box } from '../board/camera.svelte'
import { fitText } from '../board/fit'
import { boxAround } from '../board/zones'
import { pick } from '../words'
import type { Format, Note, Zone } from '../wire/kinds'

/** Letters of a post-it on the screen, in pixels of 1920 × 1080. */
export const legible = 24
/** A post-it is no larger than this where its text is short: what lies around it stays in sight. */
const comfortable = 210
/** With much text it may come so near: more does not read better. */
const largest = 320
/** Air around the post-its of a stretch, in poster units. */
const air = 12
const sheet = new Set<Zone['place']>(['column', 'cell', 'flap', 'left', 'right'])

export interface Sheet {
  zone: Zone
  /** What can be read on it, in reading order. */
  notes: readonly Note[]
  /** Side of its post-its, in poster units. */
  size: number
}

/** One thing to look at. */
export interface Look {
  zones: readonly string[]
  notes: readonly Note[]
  box: Box
  /** Closer than this is of no use. */
  nearest: number
}

/** What there is to see them through: the poster's part of the screen, and how large one pixel of 1920 × 1080 is there. */
export interface Glass {
  width: number
  height: number
  unit: number
}

/** Do all of these zones hang as sheets? What is round is one picture. */
export function areSheets(zones: readonly Zone[]): boolean {
  return zones.length > 0 && zones.every((zone) => sheet.has(zone.place))
}

/** One look after another at these sheets. `listed`: whether these notes can be listed beside it in one go. */
export function looks(poster: Format['poster'], sheets: readonly Sheet[], glass: Glass, listed: (notes: readonly Note[]) => boolean = () => true): Look[] {
  const used = sheets.filter(({ notes }) => notes.length > 0)
  if (used.length === 0 || glass.width <= 0 || glass.height <= 0) return []
  const together = lookAt(sheets, boxAround(poster, sheets.map(({ zone }) => zone.id)), glass)
  if (shows(together, sheets, glass) && listed(together.notes)) return [together]
  return used.flatMap((one) => {
    const whole = lookAt([one], one.zone, glass)
    return shows(whole, [one], glass) && listed(one.notes) ? [whole] : stretches(one, glass, listed)
  })
}

/** A full sheet from the top down: as many of its post-its as can be read in one look. */
function stretches(one: Sheet, glass: Glass, listed: (notes: readonly Note[]) => boolean): Look[] {
  const pages: Note[][] = []
  const bare = (notes: readonly Note[]) => lookAt([{ ...one, notes }], spread(one, notes), glass)
  const titled = (notes: readonly Note[]) => ({ ...bare(notes), box: around([spread(one, notes), title(one, notes)]) })
  // With the title, unless the post-its below it would not be legible then.
  const lookOf = (notes: readonly Note[]) => (shows(titled(notes.slice(0, 1)), [{ ...one, notes: notes.slice(0, 1) }], glass) ? titled(notes) : bare(notes))
  const fits = (notes: readonly Note[]) => shows(lookOf(notes), [{ ...one, notes }], glass) && listed(notes)
  for (const note of inRows(one)) {
    const page = pages.at(-1)
    if (page && fits([...page, note])) page.push(note)
    else pages.push([note])
  }
  return pages.map(lookOf).map((look) => untorn(look, one, glass))
}

/** Moved a little where the upper edge would go right through a title. */
function untorn(look: Look, { zone }: Sheet, glass: Glass): Look {
  const { box } = look
  const scale = Math.min(fitting(box, glass), look.nearest)
  const height = glass.height / scale
  const top = box.y + (box.height - height) / 2
  const torn = [zone.label, ...zone.parts.map(({ label }) => label)].filter((label) => label !== null).find((label) => top > above(label) && top < below(label))
  if (!torn) return look
  const y = box.y + box.height <= above(torn) + height ? above(torn) : Math.min(below(torn), box.y)
  const air = margin / scale
  return { ...look, box: { ...box, y: y + air, height: height - 2 * air } }
}

const above = ({ y, size }: { y: number; size: number }) => y - size * 1.2
const below = ({ y, size }: { y: number; size: number }) => y + size * 0.4

/** Piece by piece, and in a piece row by row: so the notes of a stretch lie together. */
function inRows({ zone, notes, size }: Sheet): Note[] {
  const order = zone.parts.map(({ slice }) => slice)
  const row = (note: Note) => Math.round((note.y ?? 0) / size)
  const rank = (note: Note) => (note.slice === null ? -1 : order.indexOf(note.slice))
  return notes.toSorted((a, b) => rank(a) - rank(b) || row(a) - row(b) || (a.x ?? 0) - (b.x ?? 0))
}

function lookAt(sheets: readonly Sheet[], box: Box, glass: Glass): Look {
  return {
    zones: sheets.map(({ zone }) => zone.id),
    notes: sheets.flatMap(({ notes }) => notes),
    box,
    nearest: Math.max(...sheets.map(({ notes, size }) => Math.max((comfortable * glass.unit) / size, needed(notes, size, glass)))),
  }
}

/** Are these notes large enough to read when the whole box is in sight? */
function shows({ box }: Look, sheets: readonly Sheet[], glass: Glass): boolean {
  const scale = fitting(box, glass)
  return sheets.every(({ notes, size }) => scale >= needed(notes, size, glass))
}

/** How near its smallest letters want to be seen; nothing comes nearer than is of use. */
function needed(notes: readonly Note[], size: number, { unit }: Glass): number {
  const letters = notes.map(({ text }) => fitText(text ?? '', size * 0.86, size * 0.66, size * 0.165, size * 0.085).size)
  return Math.min(largest / size, legible / Math.min(size, ...letters)) * unit
}

function spread({ size }: Sheet, notes: readonly Note[]): Box {
  const side = size + 2 * air
  return around(notes.map(({ x, y }) => ({ x: (x ?? 0) - side / 2, y: (y ?? 0) - side / 2, width: side, height: side })))
}

/** The title above these notes: of the piece where they begin, or of the sheet. Nothing of it where they lie far below. */
function title(sheet: Sheet, notes: readonly Note[]): Box {
  const { zone, size } = sheet
  const part = zone.parts.find(({ slice }) => slice === notes[0]?.slice)
  const label = part?.label ?? zone.label
  const all = spread(sheet, notes)
  if (all.y - label.y > size) return all
  const letters = pick(part?.label ? part.title : zone.title).length
  return { x: label.x, y: above(label), width: Math.min(zone.width, letters * label.size * 0.6), height: below(label) - above(label) }
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
