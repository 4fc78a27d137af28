import { formatSummary, type FormatSummary } from '../api'
import { phasesPath, totalMinutes } from './format'
import { at, isTree, listAt, type Tree } from './tree'

/** An own format as the list of formats shows one; null while it is too broken for that. */
export function summaryOf(id: string, tree: Tree): FormatSummary | null {
  const slices = at(tree, ['poster', 'slices'])
  const follows = at(tree, ['follows', 'format'])
  const max = typeof slices === 'number' && slices > 1 ? slices : 0
  try {
    const phases = listAt(tree, phasesPath).map((phase) => (isTree(phase) ? { ...phase } : phase))
    return formatSummary({ ...tree, id, phases, minutes: totalMinutes(tree), slices: max > 0 ? { max } : null, follows: typeof follows === 'string' ? follows : null }, 'own')
  } catch {
    return null
  }
}
