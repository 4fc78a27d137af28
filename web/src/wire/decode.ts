// Decoders for what comes over the wire: the right type comes out, or Malformed says where it went wrong.

export class Malformed extends Error {
  constructor(path: string, expected: string) {
    super(`${path}: expected ${expected}`)
    this.name = 'Malformed'
  }
}

export type Decoder<T> = (value: unknown, path: string) => T
export type Decoded<D> = D extends Decoder<infer T> ? T : never
type Shape = Record<string, Decoder<unknown>>

export const string: Decoder<string> = (value, path) => {
  if (typeof value !== 'string') throw new Malformed(path, 'a text')
  return value
}

export const number: Decoder<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Malformed(path, 'a number')
  return value
}

export const boolean: Decoder<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new Malformed(path, 'true or false')
  return value
}

/** Absent and null are the same on the wire. */
export function nullable<T>(inner: Decoder<T>): Decoder<T | null> {
  return (value, path) => (value === null || value === undefined ? null : inner(value, path))
}

/** For a field that may be left out and then has a value of its own. */
export function or<T>(inner: Decoder<T>, absent: T): Decoder<T> {
  return (value, path) => (value === null || value === undefined ? absent : inner(value, path))
}

export function oneOf<const T extends string>(...choices: T[]): Decoder<T> {
  return (value, path) => {
    const found = choices.find((choice) => choice === value)
    if (found === undefined) throw new Malformed(path, choices.join(' or '))
    return found
  }
}

export function list<T>(inner: Decoder<T>): Decoder<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new Malformed(path, 'a list')
    return value.map((item, index) => inner(item, `${path}[${index}]`))
  }
}

export function record(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed(path, 'an object')
  return value as Record<string, unknown>
}

export function dict<T>(inner: Decoder<T>): Decoder<Record<string, T>> {
  return (value, path) =>
    Object.fromEntries(Object.entries(record(value, path)).map(([key, item]) => [key, inner(item, `${path}.${key}`)]))
}

/** Fields that the shape does not name are left out: a newer server may send more. */
export function object<S extends Shape>(shape: S): Decoder<{ [K in keyof S]: Decoded<S[K]> }> {
  const fields = Object.entries(shape)
  return (value, path) => {
    const given = record(value, path)
    return Object.fromEntries(fields.map(([key, inner]) => [key, inner(given[key], `${path}.${key}`)])) as {
      [K in keyof S]: Decoded<S[K]>
    }
  }
}
