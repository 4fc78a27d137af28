import type { Entry, Fill, Language, Words } from './types'

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** Numbers the Dutch way: 6,8. At most `digits` behind the comma. */
export function formatNumber(language: Language, value: number, digits = 1): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value)
}

/** "do 26 november"; with the year when it is not this one. */
export function formatDate(language: Language, when: Date, now: Date = new Date()): string {
  const year = when.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  const parts = new Intl.DateTimeFormat(locales[language], { weekday: 'short', day: 'numeric', month: 'long', year })
  return parts.format(when).replace(',', '').replace(/^(\p{L}+)\./u, '$1')
}

/** "26 november 2026" */
export function formatFullDate(language: Language, when: Date): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric' }).format(when)
}

/** "14:05" */
export function formatTime(language: Language, when: Date): string {
  return new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit' }).format(when)
}

/** What a timer shows: "07:42", "1:02:03". Rounded up, so that it ends at 00:00. */
export function formatClock(milliseconds: number): string {
  const all = Math.max(0, Math.ceil(milliseconds / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(all / 3600)
  const rest = `${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** A date as the wire writes it, "2026-11-26", read as a day on the local calendar. */
export function dayOf(due: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(due)
  return parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : null
}

/** Fills the gaps of an entry. Numbers get the language's notation. */
export function fill(language: Language, entry: Entry, args: Readonly<Record<string, Fill>> = {}): string {
  const text = typeof entry === 'string' ? entry : Number(args.n) === 1 ? entry.one : entry.other
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = args[name]
    if (value === undefined) return gap
    return typeof value === 'number' ? formatNumber(language, value) : value
  })
}

/** The text of a format in the reader's language; Dutch stands in for what was not translated. */
export function choose(language: Language, words: Words | string | null | undefined): string {
  if (!words) return ''
  if (typeof words === 'string') return words
  return words[language] || words.nl
}

/** "Anna, Bram en Chris" */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items)
}

/** The first of these browser languages that we speak; Dutch when there is none. */
export function firstKnown(tags: readonly string[]): Language {
  return tags.map((tag) => tag.split('-')[0]?.toLowerCase()).find((one) => one === 'nl' || one === 'en') ?? 'nl'
}
