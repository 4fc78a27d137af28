import { pick, t } from '../words'
import type { Report, ReportAnswer } from './report'

const short = ['quarter', 'choice', 'choices']

/** The values of one answer, side by side. */
export function valueOf({ values }: ReportAnswer): string {
  return values.map((value) => pick(value)).filter(Boolean).join(', ')
}

/** When, and what was chosen. */
export function brief(card: readonly ReportAnswer[] | null): string {
  return (card ?? []).filter(({ kind }) => short.includes(kind)).map(valueOf).filter(Boolean).join(' · ')
}

/** All cards as rows with a heading each for the fields; none when there are no cards. */
export function cardRows(report: Pick<Report, 'zones'>): string[][] {
  const cards = report.zones.flatMap((zone) => zone.notes.flatMap((note) => (note.card ? [{ zone: pick(zone.title), note, card: note.card }] : [])))
  if (cards.length === 0) return []
  const fields = [...new Set(cards.flatMap(({ card }) => card.map(({ title }) => pick(title))))]
  const head = [t('cards.csvZone'), t('cards.csvHeading'), ...fields, t('cards.csvStickers'), t('cards.csvAuthor')]
  const rows = cards.map(({ zone, note, card }) => [
    zone,
    note.text,
    ...fields.map((field) => card.filter(({ title }) => pick(title) === field).map(valueOf).join(', ')),
    note.stickers === null ? '' : String(note.stickers),
    note.author ?? '',
  ])
  return [head, ...rows]
}
