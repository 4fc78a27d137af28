import { t, type Language } from '../words'
import { en, nl } from '../words/editor'
import { fill } from '../words/format'
import { withName } from './follows'
import { idFrom } from './ids'
import { titleIn } from './text'
import { isTree, type Tree } from './tree'

/** A short format that is right already, in the reader's language. */
export function startFormat(): Tree {
  const phase = (id: string, title: string, minutes: number, activity: object, colour?: string) => ({ id, title, minutes, ...(colour ? { colour } : {}), activity })
  return {
    id: idFrom(t('editor.startTitle')),
    title: t('editor.startTitle'),
    summary: t('editor.startSummary'),
    source: { title: t('editor.startSource') },
    poster: {
      layout: 'rings',
      zones: [
        { id: 'wie', title: t('editor.startWho'), kind: 'people', tone: 'crust', place: 'ring' },
        { id: 'ideeen', title: t('editor.startIdeas'), kind: 'notes', tone: 'filling', place: 'ring' },
        { id: 'doel', title: t('editor.startHeart'), kind: 'statement', tone: 'heart', place: 'ring' },
        { id: 'acties', title: t('editor.startActions'), kind: 'actions', tone: 'paper', place: 'right' },
      ],
    },
    phases: [
      phase('inloop', t('editor.startLobby'), 10, { type: 'lobby' }),
      phase('kennismaken', t('editor.startMeet'), 10, { type: 'introduce', zone: 'wie' }),
      phase('schrijven', t('editor.startWrite'), 10, { type: 'write', zones: ['ideeen'] }, 'green'),
      phase('bespreken', t('editor.startDiscuss'), 20, { type: 'discuss', zones: ['ideeen'] }, 'green'),
      phase('samen', t('editor.startTogether'), 15, { type: 'statement', zone: 'doel' }),
      phase('acties', t('editor.startDo'), 15, { type: 'actions', zone: 'acties' }),
      phase('terugblik', t('editor.startEnd'), 10, { type: 'reflect' }),
    ],
  }
}

/** A version of one's own of a format, named as such in each language it has. */
export function copyOf(tree: Tree): Tree {
  const called = (words: { ownVersion: string }, language: Language) =>
    fill(language, words.ownVersion, { title: titleIn(tree.title, language).slice(0, 100) })
  const title = isTree(tree.title) ? { nl: called(nl, 'nl'), en: called(en, 'en') } : t('editor.ownVersion', { title: titleIn(tree.title, 'nl').slice(0, 100) })
  return { ...withName(tree, idFrom(titleIn(title, 'nl'))), title }
}
