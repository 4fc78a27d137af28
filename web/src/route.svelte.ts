/** Where the reader is. Pages are few and links between them load anew, except within a page, by fragment. */
export type Page = 'start' | 'join' | 'board' | 'screen' | 'result' | 'lost'

const pages: Record<string, Page> = { '/': 'start', '/mee': 'join', '/bord': 'board', '/scherm': 'screen', '/resultaat': 'result' }

export function pageAt(path: string): Page {
  return pages[path.length > 1 ? path.replace(/\/$/, '') : path] ?? 'lost'
}

const state = $state({ path: location.pathname, hash: location.hash })

export const route = {
  get page(): Page {
    return pageAt(state.path)
  },
  get hash(): string {
    return state.hash
  },
}

function look(): void {
  state.path = location.pathname
  state.hash = location.hash
}

addEventListener('popstate', look)
addEventListener('hashchange', look)

export function go(to: string): void {
  history.pushState(null, '', to)
  look()
  scrollTo(0, 0)
}

/** Takes a secret out of the address bar and the history once it was used. */
export function replace(to: string): void {
  history.replaceState(null, '', to)
  look()
}
