import type { MenuItem } from '../../parts/menu'
import { t } from '../../words'
import type { Phase } from '../../wire/kinds'
import type { SessionStore } from '../../wire/session.svelte'

/** How the draaiboek can be changed at one phase while the session runs. */
export function phaseActions(store: SessionStore, phase: Phase): MenuItem[] {
  const at = store.phases.findIndex((one) => one.id === phase.id)
  const current = phase.id === store.phase?.id
  const plan = (minutes: number) => () => store.send({ type: 'phase.plan', phase: phase.id, minutes: Math.min(240, Math.max(0, minutes)) })
  return [
    { label: t('board.phaseEnter'), icon: 'next', disabled: current, onselect: () => store.send({ type: 'phase.enter', phase: phase.id }) },
    { label: t('board.phaseLonger'), icon: 'plus', onselect: plan(phase.minutes + 5) },
    { label: t('board.phaseShorter'), icon: 'minus', disabled: phase.minutes === 0, onselect: plan(phase.minutes - 5) },
    { label: t('board.phaseUp'), icon: 'up', disabled: at === 0, onselect: () => store.send({ type: 'phase.move', phase: phase.id, to: at - 1 }) },
    { label: t('board.phaseDown'), icon: 'down', disabled: at === store.phases.length - 1, onselect: () => store.send({ type: 'phase.move', phase: phase.id, to: at + 1 }) },
    { label: t('board.phaseRepeat'), icon: 'repeat', onselect: () => store.send({ type: 'phase.repeat', phase: phase.id }) },
    { label: phase.skipped ? t('board.phaseUnskip') : t('board.phaseSkip'), icon: 'skip', disabled: current, onselect: () => store.send({ type: 'phase.skip', phase: phase.id, skipped: !phase.skipped }) },
  ]
}
