import type { Path } from './tree'

/** `phases[3].minutes`, as the server names a place. */
export function toPlace(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')
}

export function toPath(place: string): Path {
  return place
    .split(/\.|(?=\[)/)
    .filter(Boolean)
    .map((step) => (/^\[\d+\]$/.test(step) ? Number(step.slice(1, -1)) : step))
}

/** Whether `place` is this one or lies in it. */
export function within(place: string, outer: string): boolean {
  return place === outer || (place.startsWith(outer) && ['.', '['].includes(place[outer.length] ?? ''))
}

/** The field to go to for a flaw: the one that holds its place most closely, or else the first one in it. */
export function nearest(place: string, fields: readonly string[]): string | null {
  const around = fields.filter((field) => within(place, field)).sort((a, b) => b.length - a.length)[0]
  if (around !== undefined) return around
  const inner = fields.find((field) => within(field, place))
  if (inner !== undefined || place === '') return inner ?? fields[0] ?? null
  return nearest(toPlace(toPath(place).slice(0, -1)), fields)
}
