export type NoteColour = 'yellow' | 'green' | 'blue' | 'pink' | 'orange' | 'lilac'

/** The corner sign of every post-it colour, as path data on a grid of 16: colour never speaks alone. */
export const signs: Record<NoteColour, { d: string; filled: boolean }> = {
  yellow: { d: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z', filled: true },
  green: { d: 'M2.5 6.5h11v3h-11z', filled: true },
  blue: { d: 'M1.5 9.5c2.2-4 4.3-4 6.5-1s4.3 3 6.5-1', filled: false },
  pink: { d: 'M8 2.5 13.5 8 8 13.5 2.5 8z', filled: true },
  orange: { d: 'M8 3 14 13H2z', filled: true },
  lilac: { d: 'M8 2.5v11M2.5 8h11', filled: false },
}
