import { at, isTree, listAt, put, stringAt, type Path, type Tree } from './tree'

// Meetings that follow each other: which format comes before this one, and what comes along.

export const followsPath: Path = ['follows']
const carryPath: Path = ['follows', 'carry']

/** What a meeting can hand on, in the order of the form. */
export const carries = ['notes', 'cards', 'badges', 'statement', 'actions', 'agreement', 'network', 'homework', 'scores'] as const
export type Carry = (typeof carries)[number]

export function isCarry(value: unknown): value is Carry {
  return carries.some((carry) => carry === value)
}

/** A follow-up to begin with: another round of the same format. */
export function withFollows(tree: Tree, wanted: boolean): Tree {
  return put(tree, followsPath, wanted ? { format: stringAt(tree, ['id']), carry: ['notes', 'actions'] } : undefined)
}

/** In the order of the form; what a file names that no meeting can hand on comes last, so that it can be seen and taken out. */
export function carried(tree: Tree): string[] {
  const named = listAt(tree, carryPath).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
  return [...carries.filter((carry) => named.includes(carry)), ...named.filter((one, i) => !isCarry(one) && named.indexOf(one) === i)]
}

export function withCarry(tree: Tree, what: string, wanted: boolean): Tree {
  const now = carried(tree)
  const next = wanted ? [...now, what] : now.filter((one) => one !== what)
  return put(tree, carryPath, [...carries.filter((carry) => next.includes(carry)), ...next.filter((one) => !isCarry(one))])
}

/** A format that follows itself still does so under another name. */
export function withName(tree: Tree, id: string): Tree {
  const itself = isTree(at(tree, followsPath)) && stringAt(tree, ['follows', 'format']) === stringAt(tree, ['id'])
  const next = put(tree, ['id'], id)
  return itself ? put(next, ['follows', 'format'], id) : next
}
