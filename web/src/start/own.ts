import type { FormatSummary } from '../api'
import { ownFormats } from '../editor/store'
import { summaryOf } from '../editor/summary'
import type { Tree } from '../editor/tree'

export interface OwnChoice {
  summary: FormatSummary
  tree: Tree
}

/** Formats of one's own to choose from, under names that no other format has. */
export function ownChoices(): OwnChoice[] {
  return ownFormats().flatMap((own) => {
    const summary = summaryOf(`own.${own.id}`, own.tree)
    return summary ? [{ summary, tree: own.tree }] : []
  })
}

/** The one that the address asks for: `#nieuw=<id>`. */
export function chosenOwn(hash: string, own: readonly OwnChoice[]): string {
  const id = `own.${hash.replace(/^#nieuw=?/, '')}`
  return own.some((each) => each.summary.id === id) ? id : ''
}
