import type { IconName } from './icons'

export interface MenuItem {
  label: string
  icon?: IconName
  disabled?: boolean
  negative?: boolean
  onselect: () => void
}

/** Where the focus goes in a list of `count` on a key; null when the key means nothing here. */
export function focusAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowUp':
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** The next item that starts with the letter typed. */
export function focusOnLetter(letter: string, at: number, labels: readonly string[]): number | null {
  if (letter.length !== 1 || letter === ' ') return null
  for (let step = 1; step <= labels.length; step++) {
    const index = (at + step) % labels.length
    if (labels[index]?.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())) return index
  }
  return null
}

/** The top left corner of a box of `size` that opens from `anchor` and stays inside the window. */
export function placeMenu(anchor: { left: number; right: number; top: number; bottom: number }, size: { width: number; height: number }, view: { width: number; height: number }): { left: number; top: number } {
  const gap = 4
  const right = anchor.left + size.width <= view.width - gap
  const below = anchor.bottom + gap + size.height <= view.height - gap
  const left = right ? anchor.left : anchor.right - size.width
  const top = below ? anchor.bottom + gap : anchor.top - gap - size.height
  return { left: Math.max(gap, left), top: Math.max(gap, top) }
}
