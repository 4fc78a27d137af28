import { t } from '../words'
import type { Action } from '../wire/kinds'

/** Whose action it is; of somebody whose data were erased no name is left. */
export function ownerName(name: (person: string | null) => string, action: Pick<Action, 'owner'>): string {
  return action.owner === null ? '' : name(action.owner) || t('common.somebody')
}

/** What is to be done; what somebody was going to do themselves goes with their data. */
export function actionText(action: Pick<Action, 'text'>): string {
  return action.text || t('common.erased')
}

/** What this person was going to do themselves. */
export function actionsByThemselves(actions: ReadonlyMap<string, Action>, person: string): Set<string> {
  return new Set([...actions.values()].filter((action) => action.personal && action.owner === person).map(({ id }) => id))
}
