const longest = 40

/** An id as the server wants it, made from a title: "Wie zijn wij?" gives `wie-zijn-wij`. */
export function idFrom(title: string, taken: readonly string[] = []): string {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
  return unique(cut(plain, longest) || fresh, taken)
}

function unique(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id
  for (let n = 2; ; n++) {
    const next = `${cut(id, longest - 1 - String(n).length)}-${n}`
    if (!taken.includes(next)) return next
  }
}

const cut = (id: string, length: number): string => id.slice(0, length).replace(/-+$/, '')

const fresh = 'nieuw'

/** For something without a title yet; it gives way to an id from the title. */
export function freshId(taken: readonly string[]): string {
  return unique(fresh, taken)
}

export function isFresh(id: string): boolean {
  return /^nieuw(-\d+)?$/.test(id)
}
