import { isTree, type Tree } from './tree'

/** A format of one's own, in this browser. */
export interface Own {
  id: string
  at: number
  tree: Tree
}

const prefix = 'taartbord.format.'

export function ownKey(id: string): string {
  return prefix + id
}

/** Newest first. */
export function ownFormats(): Own[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => ownFormat(key.slice(prefix.length)))
      .filter((own) => own !== null)
      .sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

export function ownFormat(id: string): Own | null {
  try {
    return readOwn(id, localStorage.getItem(ownKey(id)))
  } catch {
    return null
  }
}

export function readOwn(id: string, text: string | null): Own | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isTree(kept) && isTree(kept.tree) ? { id, at: typeof kept.at === 'number' ? kept.at : 0, tree: kept.tree } : null
  } catch {
    return null
  }
}

/** False when the browser has no room or keeps nothing. */
export function keepOwn(id: string, tree: Tree): boolean {
  try {
    localStorage.setItem(ownKey(id), JSON.stringify({ at: Date.now(), tree }))
    return true
  } catch {
    return false
  }
}

/** Keeps a new one; null when the browser does not. */
export function addOwn(tree: Tree): string | null {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  const id = [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')
  return keepOwn(id, tree) ? id : null
}

export function deleteOwn(id: string): void {
  localStorage.removeItem(ownKey(id))
}
