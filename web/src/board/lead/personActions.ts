import type { MenuItem } from '../../parts/menu'
import { t } from '../../words'
import type { Person } from '../../wire/kinds'
import type { Desk } from '../desk.svelte'

/** What facilitator and notetaker may do about a person. */
export function personActions({ store }: Desk, person: Person, remove: () => void, forget: () => void): MenuItem[] {
  const items: MenuItem[] = []
  const forgetting: MenuItem = { label: t('board.forgetPerson'), icon: 'trash', negative: true, onselect: forget }
  if (store.looksOnly) return []
  if (!store.open) return store.facilitates && person.id !== store.person ? [forgetting] : items
  if (person.proxy) items.push({ label: t('board.enterForThis'), icon: 'edit', onselect: () => (store.inNameOf = person.id) })
  if (!store.facilitates) return items
  const down = store.notes.some((note) => note.state === 'down')
  if (store.phase?.activity.type === 'write' && down && !store.view.session?.anonymous)
    items.push({ label: t('board.revealPerson'), icon: 'eye', onselect: () => store.send({ type: 'notes.reveal', person: person.id }) })
  if (!person.proxy) {
    if (person.role !== 'facilitator') items.push({ label: t('board.makeFacilitator'), icon: 'flag', onselect: () => store.send({ type: 'person.role', person: person.id, role: 'facilitator' }) })
    if (person.role !== 'notetaker') items.push({ label: t('board.makeNotetaker'), icon: 'edit', onselect: () => store.send({ type: 'person.role', person: person.id, role: 'notetaker' }) })
    if (person.role !== 'participant') items.push({ label: t('board.makeParticipant'), icon: 'person', onselect: () => store.send({ type: 'person.role', person: person.id, role: 'participant' }) })
  }
  if (person.id !== store.person) items.push({ label: t('board.removePerson'), icon: 'trash', negative: true, onselect: remove }, forgetting)
  return items
}
