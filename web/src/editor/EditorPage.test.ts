import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { speak } from '../words'
import EditorPage from './EditorPage.svelte'
import { startFormat } from './start'
import { ownFormat } from './store'
import type { Tree } from './tree'

beforeEach(() => {
  speak('nl')
  localStorage.clear()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
})
afterEach(() => vi.unstubAllGlobals())

function opened(tree: Tree, look: (page: HTMLElement) => void) {
  const target = document.createElement('div')
  document.body.append(target)
  const app = mount(EditorPage, { target, props: { own: { id: 'x', at: 0, tree } } })
  flushSync()
  look(target)
  void unmount(app)
  target.remove()
}

function press(page: HTMLElement, selector: string, index = 0) {
  page.querySelectorAll<HTMLElement>(selector)[index]?.click()
  flushSync()
}

function type(page: HTMLElement, place: string, text: string) {
  const field = page.querySelector<HTMLInputElement>(`[data-place="${place}"]`)
  if (!field) throw new Error(`no field for ${place}`)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  flushSync()
}

test('every change is kept at once, and can be undone', () => {
  opened(startFormat(), (page) => {
    type(page, 'title', 'Taart van Noord')
    expect(ownFormat('x')?.tree.title).toBe('Taart van Noord')
    expect(page.querySelector('h1')?.textContent).toBe('Taart van Noord')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true }))
    flushSync()
    expect(ownFormat('x')?.tree.title).toBe('Mijn werkvorm')
  })
})

test('a number that is none stays as it was typed', () => {
  opened(startFormat(), (page) => {
    press(page, '[role="tab"]', 2)
    press(page, '.toggle', 1)
    type(page, 'phases[1].minutes', 'tien')
    expect(ownFormat('x')?.tree).toMatchObject({ phases: [{}, { minutes: 'tien' }, {}, {}, {}, {}, {}] })
    expect(page.querySelectorAll('.toggle')[1]?.getAttribute('aria-expanded')).toBe('true')
  })
})

test('a follow-up says what it follows and what comes along, and errors stand at the field', async () => {
  const flaws = [
    { place: 'follows.format', code: 'id', message: 'Gebruik 1 tot 40 kleine letters.' },
    { place: 'follows.carry[0]', code: 'choice', message: 'Kies uit de lijst.' },
  ]
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ type: 'about:blank', status: 422, code: 'format.broken', title: 'x', flaws }), { status: 422, headers: { 'content-type': 'application/problem+json' } })))
  const target = document.createElement('div')
  document.body.append(target)
  const app = mount(EditorPage, { target, props: { own: { id: 'x', at: 0, tree: { ...startFormat(), follows: { format: 'Geen Naam', carry: ['geheimen', 'notes'] } } } } })
  flushSync()
  const group = (place: string) => target.querySelector(`[data-place="${place}"]`)
  const ticks = () => [...(group('follows.carry')?.querySelectorAll<HTMLInputElement>('input') ?? [])]
  await vi.waitFor(() => expect(group('follows.carry')?.textContent).toContain('Kies uit de lijst.'))
  expect(document.getElementById(group('follows.format')?.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toContain('Gebruik 1 tot 40 kleine letters.')
  expect(ticks().map((tick) => tick.checked)).toEqual([true, false, false, false, false, false, false, false, false, true])
  ticks().at(-1)?.click()
  ticks()[4]?.click()
  flushSync()
  expect(ownFormat('x')?.tree.follows).toEqual({ format: 'Geen Naam', carry: ['notes', 'actions'] })
  group('follows')?.querySelector<HTMLInputElement>('input')?.click()
  flushSync()
  expect(ownFormat('x')?.tree).not.toHaveProperty('follows')
  group('follows')?.querySelector<HTMLInputElement>('input')?.click()
  flushSync()
  expect(ownFormat('x')?.tree.follows).toEqual({ format: startFormat().id, carry: ['notes', 'actions'] })
  void unmount(app)
  target.remove()
})

test.each<[string, Tree]>([
  ['nothing', {}],
  ['other things', { title: 5, summary: [], source: 'x', poster: [1], phases: 'geen' }],
  ['lists of anything', { poster: { layout: 7, zones: [null, 3, { id: 3, title: { nl: 4 }, parts: 'x', questions: {} }] }, phases: [null, 5, { activity: 'x', questions: 9 }, { activity: { type: 'toString' } }] }],
  ['a follow-up of anything', { follows: { format: 7, carry: [null, 'x', 'x', { a: 1 }] } }],
  ['a follow-up that is none', { follows: 'vorige keer' }],
  ['activities of anything', { phases: ['write', 'vote', 'groups', 'cards', 'agreement', 'reflect', 'minority'].map((type) => ({ activity: { type, zones: [1, null, 'a', 'a'], fields: [null, 'x', { options: 4 }], subject: 3, keep: 4, ingredients: {} } })) }],
])('opens a file with %s, and changes nothing by looking', (_, tree) => {
  opened(tree, (page) => {
    for (const tab of [1, 2]) {
      press(page, '[role="tab"]', tab)
      page.querySelectorAll('.toggle').forEach((_, i) => press(page, '.toggle', i))
    }
    expect(page.querySelector('h1')?.textContent).not.toBe('')
    expect(ownFormat('x')).toBeNull()
  })
})
