/** A format file as JSON, read and changed without trust in its shape: it may come from a file that somebody wrote by hand. */
export type Path = readonly (string | number)[]
export type Tree = Readonly<Record<string, unknown>>

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function at(value: unknown, path: Path): unknown {
  let here = value
  for (const step of path) {
    if (typeof step === 'number') here = Array.isArray(here) ? here[step] : undefined
    else here = isTree(here) && Object.hasOwn(here, step) ? here[step] : undefined
  }
  return here
}

export function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = at(value, path)
  return Array.isArray(found) ? found : []
}

export function stringAt(value: unknown, path: Path): string {
  const found = at(value, path)
  return typeof found === 'string' ? found : ''
}

/** The same with one place changed; undefined takes a field out. What is not on the way stays the very same object. */
export function put<T>(whole: T, path: Path, value: unknown): T {
  return putAt(whole, path, value) as T
}

function putAt(here: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(here) ? [...here] : []
    list[step] = putAt(list[step], rest, value)
    return list
  }
  const record = isTree(here) ? { ...here } : {}
  const next = putAt(Object.hasOwn(record, step) ? record[step] : undefined, rest, value)
  if (next === undefined) return omit(record, step)
  return { ...record, [step]: next }
}

export function omit(record: Tree, ...names: string[]): Tree {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
}

export function insert<T>(items: readonly T[], index: number, item: T): T[] {
  return [...items.slice(0, index), item, ...items.slice(index)]
}

export function without<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, i) => i !== index)
}

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from]
  return item === undefined || to < 0 || to >= items.length ? [...items] : insert(without(items, from), to, item)
}
