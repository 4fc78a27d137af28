export interface Ranked {
  id: string
  text: string
  total: number
  /** Equal totals share a place: 1, 2, 2, 4. */
  place: number
}

/** Notes by the stickers they got, most first; notes without stickers or without a text are left out. */
export function ranking(totals: Readonly<Record<string, number>>, textOf: (note: string) => string | null): Ranked[] {
  const sorted = Object.entries(totals)
    .flatMap(([id, total]) => {
      const text = textOf(id)
      return total > 0 && text ? [{ id, text, total }] : []
    })
    .sort((a, b) => b.total - a.total || a.text.localeCompare(b.text))
  return sorted.map((ranked) => ({ ...ranked, place: 1 + sorted.findIndex(({ total }) => total === ranked.total) }))
}
