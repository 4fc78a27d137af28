import type { Language } from '../words'
import { isTree } from './tree'

const side = (value: unknown, language: Language): string => {
  const text = isTree(value) ? value[language] : value
  return typeof text === 'string' ? text : ''
}

/** A text in the language that is edited; a plain one stands for both. */
export function readText(value: unknown, language: Language): string {
  return side(value, language)
}

/** The text with this language changed. The other language stays what it was. */
export function writeText(value: unknown, language: Language, text: string): unknown {
  if (isTree(value)) {
    const nl = language === 'nl' ? text : side(value, 'nl')
    const en = language === 'en' ? text : side(value, 'en')
    if (en === '' || en === nl) return nl
    return { nl, en }
  }
  const was = side(value, 'nl')
  if (language === 'nl' || was.trim() === '' || was === text || text === '') return language === 'en' && text === '' ? was : text
  return { nl: was, en: text }
}

/** What to call something: the text in this language, or the other. */
export function titleIn(value: unknown, language: Language): string {
  return readText(value, language) || readText(value, 'nl') || readText(value, 'en')
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

export function readLines(values: readonly unknown[], language: Language): string[] {
  return values.map((value) => oneLine(titleIn(value, language)))
}

/** A list of texts from lines. Lines that did not change keep both languages, also when others came or went around them. */
export function writeLines(values: readonly unknown[], language: Language, lines: readonly string[]): unknown[] {
  const wanted = lines.map((line) => line.trimEnd()).filter((line) => line.trim() !== '')
  const old = readLines(values, language)
  let head = 0
  while (head < Math.min(old.length, wanted.length) && old[head] === wanted[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, wanted.length) - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++
  return wanted.map((line, i) => {
    if (i < head) return values[i]
    if (i >= wanted.length - tail) return values[old.length - (wanted.length - i)]
    return i < old.length - tail ? writeText(values[i], language, line) : line
  })
}
