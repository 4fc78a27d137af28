// How large the text of a post-it can be. Reckoned from the widths of Noto Sans, so that a hundred notes cost no layout.

export interface Fitted {
  size: number
  lines: number
  /** Even at the smallest size not all of it fits. */
  clipped: boolean
}

const lineHeight = 1.22
const narrow = /[iljtfrI1.,:;'!|()[\] ]/
const wide = /[mwMWØÆ@%—…]|\p{Extended_Pictographic}|[\u2e80-\u9fff]/u

function widthOf(word: string): number {
  let sum = 0
  for (const sign of word) sum += narrow.test(sign) ? 0.34 : wide.test(sign) ? 0.94 : sign >= 'A' && sign <= 'Z' ? 0.68 : 0.585
  return sum
}

/** Lines the text takes when a line holds `room` em. */
export function linesIn(text: string, room: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines++
    for (const word of paragraph.split(/\s+/)) {
      const length = widthOf(word)
      if (used > 0 && used + 0.27 + length > room) {
        lines++
        used = 0
      }
      // A word longer than a line is broken.
      lines += Math.max(0, Math.ceil(length / room) - 1)
      used = length > room ? length % room : used + (used > 0 ? 0.27 : 0) + length
    }
  }
  return lines
}

/** The lines of a title, broken as the server reckoned: between words, and in a word that is longer than a line. */
export function wrapTitle(text: string, width: number, size: number): string[] {
  const most = Math.max(4, Math.floor(width / size / 0.58))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    let rest = [...word]
    if (line && [...line].length + 1 + rest.length > most) {
      lines.push(line)
      line = ''
    }
    while (rest.length > most) {
      lines.push(rest.slice(0, most).join(''))
      rest = rest.slice(most)
    }
    line += (line ? ' ' : '') + rest.join('')
  }
  return [...lines, line]
}

export function fitText(text: string, width: number, height: number, largest: number, smallest: number): Fitted {
  const step = (largest - smallest) / 12
  // A long word makes the text smaller, up to a point; beyond it the word is broken.
  const patience = largest * 0.62
  for (let size = largest; size >= smallest - 0.001; size -= step) {
    const lines = linesIn(text, width / size)
    const long = text.split(/\s+/).some((word) => widthOf(word) * size > width)
    if (lines * size * lineHeight <= height && (!long || size - step < patience)) return { size, lines, clipped: false }
  }
  return { size: smallest, lines: Math.max(1, Math.floor(height / (smallest * lineHeight))), clipped: true }
}
