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

test.each<[string, Tree]>([
  ['nothing', {}],
  ['other things', { title: 5, summary: [], source: 'x', poster: [1], phases: 'geen' }],
  ['lists of anything', { poster: { layout: 7, zones: [null, 3, { id: 3, title: { nl: 4 }, parts: 'x', questions: {} }] }, phases: [null, 5, { activity: 'x', questions: 9 }, { activity: { type: 'toString' } }] }],
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
