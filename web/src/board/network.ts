// The network as this board knows it: what is connected with what, where lines run, who is to be reached again.
import type { MenuItem } from '../parts/menu'
import { pick, t } from '../words'
import type { Activity, Contact, Link, Organisation, Phase, Words, Zone } from '../wire/kinds'
import type { SessionStore } from '../wire/session.svelte'
import type { Point } from './camera.svelte'
import type { Desk, DeskDialog } from './desk.svelte'

/** After so many days a contact is to be checked again. */
export const fresh = 180
const day = 86_400_000

const drawing = new Set<Activity['type']>(['network', 'groups', 'discuss'])

/** May this reader change the network now? */
export function mayDraw(store: SessionStore): boolean {
  return store.open && store.takesPart && drawing.has(store.phase?.activity.type ?? 'lobby') && (!store.view.session?.locked || store.enters)
}

/** All organisations, by name. */
export function organisationsOf(store: SessionStore): Organisation[] {
  return [...store.view.organisations.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

/** The levels that this workshop knows, of all phases with a network. */
export function levelsIn(phases: readonly Pick<Phase, 'activity'>[]): { id: string; title: Words }[] {
  const all = phases.flatMap(({ activity }) => (activity.type === 'network' ? activity.levels : []))
  return all.filter((level, at) => all.findIndex((other) => other.id === level.id) === at)
}

export function levelOf(store: SessionStore, organisation: Organisation): string {
  return pick(levelsIn(store.phases).find((level) => level.id === organisation.level)?.title)
}

export interface Tie {
  link: Link
  other: Organisation
}

/** The links of an organisation with what is at their other end, by name. */
export function tiesOf(id: string, links: Iterable<Link>, organisations: ReadonlyMap<string, Organisation>): Tie[] {
  return [...links]
    .filter((link) => link.from === id || link.to === id)
    .flatMap((link) => {
      const other = organisations.get(link.from === id ? link.to : link.from)
      return other ? [{ link, other }] : []
    })
    .toSorted((a, b) => a.other.name.localeCompare(b.other.name))
}

export function tiesIn(store: SessionStore, organisation: Organisation): Tie[] {
  return tiesOf(organisation.id, store.view.links.values(), store.view.organisations)
}

export function tieName({ link, other }: Tie): string {
  return link.label ? t('network.withLabel', { name: other.name, label: link.label }) : other.name
}

/** An organisation in words, for who does not see the card. */
export function inWords(store: SessionStore, organisation: Organisation): string {
  const sort = t(organisation.formal ? 'network.formal' : 'network.informal')
  return [organisation.name, sort, levelOf(store, organisation), organisation.webber ? t('network.webber') : ''].filter(Boolean).join(', ')
}

export interface Wanted {
  organisation: Organisation
  why: 'missing' | 'old'
}

/** The webbers whom nobody knows how to reach, or whose contact was not checked for long. */
export function wanted(organisations: Iterable<Organisation>, now: number): Wanted[] {
  return [...organisations].filter(({ webber }) => webber).flatMap((organisation): Wanted[] => {
    if (organisation.checked === null) return [{ organisation, why: 'missing' }]
    return now - Date.parse(organisation.checked) > (fresh + 1) * day ? [{ organisation, why: 'old' }] : []
  })
}

/** The day on the reader's calendar, as the wire writes it. */
export function today(now: number): string {
  const date = new Date(now)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Where a line from the middle of a card leaves it: cards are `size` high and three times as wide. */
export function leaving(from: Point, to: Point, size: number): Point {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const reach = Math.max(Math.abs(dx) / (1.5 * size), Math.abs(dy) / (0.5 * size))
  return reach <= 1 ? from : { x: from.x + dx / reach, y: from.y + dy / reach }
}

/** The middle of what is seen of the line between two cards. */
export function between(a: Point, b: Point, size: number): Point {
  const from = leaving(a, b, size)
  const to = leaving(b, a, size)
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
}

/** Where the card is now: in my hand, just laid down, in the hand of somebody else, or where the server has it. */
export function spotOf(desk: Pick<Desk, 'drag' | 'dropped'> | null, organisation: Organisation, others: Point | null = null): Point {
  const held = desk?.drag?.note === organisation.id ? desk.drag : null
  return held ?? desk?.dropped.get(organisation.id) ?? others ?? { x: organisation.x, y: organisation.y }
}

export function reachable(store: SessionStore, organisation: Organisation): Contact | undefined {
  return store.view.contacts.get(organisation.id)
}

/** Everything this reader may do with an organisation: the same from the poster, the list and the panel. */
export function organisationActions(desk: Desk, organisation: Organisation): MenuItem[] {
  const { store } = desk
  if (!mayDraw(store)) return []
  const { id, webber } = organisation
  const ask = (about: Extract<DeskDialog, { organisation: string }>['about']) => () => (desk.dialog = { about, organisation: id })
  return [
    { label: t('network.edit'), icon: 'edit', onselect: ask('organisation') },
    { label: t('network.connect'), icon: 'link', onselect: ask('connect') },
    {
      label: t(webber ? 'network.unmakeWebber' : 'network.makeWebber'),
      icon: 'cluster',
      onselect: () => store.send({ type: 'organisation.mark', organisation: id, webber: !webber }),
    },
    { label: t('network.contact'), icon: 'person', onselect: ask('contact') },
    { label: t('network.remove'), icon: 'trash', negative: true, onselect: ask('takeAway') },
  ]
}

/** Is one of these zones a network? */
export function hasNetwork(all: readonly Pick<Zone, 'id' | 'kind'>[], zones: readonly string[]): boolean {
  return all.some(({ id, kind }) => kind === 'network' && zones.includes(id))
}
