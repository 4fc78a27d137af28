import { language, t, type Key } from '../words'
import { titleIn } from './text'
import { at, type Tree } from './tree'
import { toPath } from './place'

/** What the fields of a file are called on the page. */
const names = {
  title: 'editor.fTitle', summary: 'editor.fSummary', source: 'editor.fSource', publisher: 'editor.fPublisher', link: 'editor.fLink', minutes: 'editor.fMinutes',
  goal: 'editor.fGoal', explanation: 'editor.fExplanation', questions: 'editor.fQuestions', colour: 'editor.fColour', optional: 'editor.fOptional', step: 'editor.fStep',
  activity: 'editor.fActivity', type: 'editor.w_type', poster: 'editor.poster', layout: 'editor.w_layout', slices: 'editor.slices', rows: 'editor.rows',
  columns: 'editor.columns', zone: 'editor.w_zones', zones: 'editor.w_zones', hint: 'editor.p_hint', kind: 'editor.w_kind', place: 'editor.w_place', tone: 'editor.w_tone',
  parts: 'editor.w_parts', id: 'editor.w_id', follows: 'editor.w_follows', format: 'editor.followsFormat', carry: 'editor.carry', sharing: 'editor.p_sharing', max: 'editor.p_max', previous: 'editor.p_previous',
  subjects: 'editor.p_subjects', subject: 'editor.p_subjectTitle', budget: 'editor.p_budget', badges: 'editor.p_badges', who: 'editor.p_who', seconds: 'editor.p_seconds',
  groups: 'editor.p_groups', fields: 'editor.p_fields', vote: 'editor.p_vote', top: 'editor.p_top', levels: 'editor.p_levels', ingredients: 'editor.p_ingredients',
  confirm: 'editor.p_confirm', required: 'editor.p_required', options: 'editor.p_options', mix: 'editor.p_mix', rotate: 'editor.p_rotate', size: 'editor.p_size',
  keep: 'editor.p_keep', phases: 'editor.agenda', nl: 'editor.w_nl', en: 'editor.w_en',
} as const satisfies Record<string, Key>

/** A place as people say it: `phases[3].minutes` is "Fase 4 “Kennismaken”, Minuten". */
export function inWords(tree: Tree, place: string): string {
  const path = toPath(place)
  const words: string[] = []
  path.forEach((step, i) => {
    const before = path[i - 1]
    if (typeof step === 'number') {
      const title = titleIn(at(tree, [...path.slice(0, i + 1), 'title']), language())
      const nth = before === 'phases' ? t('editor.w_phase', { n: step + 1 }) : before === 'zones' && i === 2 ? t('editor.w_zone', { n: step + 1 }) : t('editor.w_item', { n: step + 1 })
      words.push(title ? `${nth} “${title}”` : nth)
    } else if (!listName(path, i) && !(step === 'poster' && path.length > 1) && !(step === 'activity' && path.length > i + 1)) {
      words.push(Object.hasOwn(names, step) ? t(names[step as keyof typeof names]) : `“${step}”`)
    }
  })
  return words.length > 0 ? words.join(', ') : t('editor.w_file')
}

/** The lists whose items say by themselves what they are. */
function listName(path: readonly (string | number)[], i: number): boolean {
  return typeof path[i + 1] === 'number' && ((path[i] === 'phases' && i === 0) || (path[i] === 'zones' && i === 1))
}
