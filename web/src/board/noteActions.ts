import type { MenuItem } from '../parts/menu'
import { t } from '../words'
import type { Note } from '../wire/kinds'
import type { Desk, DeskDialog } from './desk.svelte'
import { mine, left, votes } from './stickers'

/** Everything this reader may do with a post-it: the same from the poster, the list and the phone. */
export function noteActions(desk: Desk, note: Note): MenuItem[] {
  const { store } = desk
  const items: MenuItem[] = []
  const ask = (about: Extract<DeskDialog, { note: string }>['about']) => () => (desk.dialog = { about, note: note.id })
  const discussing = store.phase?.activity.type === 'discuss' || store.phase?.activity.type === 'groups'
  const readable = note.text !== null && note.state !== 'hidden'

  if (votes(store, note.zone) && note.state === 'open') {
    const room = left(store) > 0 && mine(store, note.id) < (store.round?.max ?? 0)
    items.push({ label: t('board.stickerOn'), icon: 'sticker', disabled: !room, onselect: () => store.send({ type: 'vote.place', note: note.id }) })
    items.push({ label: t('board.stickerOff'), icon: 'minus', disabled: mine(store, note.id) === 0, onselect: () => store.send({ type: 'vote.take', note: note.id }) })
  }
  if (readable) items.push({ label: t('board.readLarge'), icon: 'zoomIn', onselect: ask('read') })
  if (store.mayEdit(note)) items.push({ label: t('board.edit'), icon: 'edit', onselect: ask('edit') })
  if (store.mayMove(note)) items.push({ label: t('board.moveTo'), icon: 'move', onselect: ask('place') })
  if (store.isMine(note) && discussing && store.open) items.push({ label: t('board.recolour'), icon: 'note', onselect: ask('recolour') })
  if (note.state === 'open' && store.mayArrange(note) && store.phase?.activity.type !== 'cards') {
    if (note.cluster === null) items.push({ label: t('board.clusterWith'), icon: 'cluster', onselect: ask('gather') })
    else items.push({ label: t('board.clusterLeave'), icon: 'cluster', onselect: () => store.send({ type: 'cluster.leave', note: note.id }) })
  }
  if (store.facilitates && store.open && note.state !== 'private') {
    if (note.state === 'hidden') items.push({ label: t('board.showAgain'), icon: 'eye', onselect: () => store.send({ type: 'note.show', note: note.id }) })
    else items.push({ label: t('board.setAside'), icon: 'hidden', onselect: ask('aside') })
  }
  if (store.mayDelete(note)) items.push({ label: t('board.remove'), icon: 'trash', negative: true, onselect: ask('remove') })
  return items
}
