import type { ActivityType } from '../wire/kinds'
import { t } from '../words'
import { colours, type Choice, type ParamName } from './activities'
import type { Path } from './tree'

export function paramLabel(name: ParamName, type: ActivityType | null, holder: Path): string {
  if (name === 'max' && type === 'vote') return t('editor.p_voteMax')
  if (name === 'max' && holder.includes('badges')) return t('editor.p_badgeMax')
  return t(`editor.p_${name}`)
}

export function choiceLabel(value: Choice, name: ParamName): string {
  const colour = colours.find((each) => each === value)
  if (colour) return t(`common.${colour}`)
  if (name === 'mix' && value === 'place') return t('editor.c_placeMix')
  if (name === 'mix' && value === 'choice') return t('editor.c_choiceMix')
  return t(`editor.c_${value as Exclude<Choice, (typeof colours)[number]>}`)
}
