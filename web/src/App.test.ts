import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import App from './App.svelte'
import { go, pageAt } from './route.svelte'
import { speak } from './words'

speak('nl')

afterEach(() => {
  speak('nl')
  go('/')
})

function opened<T>(look: () => T): T {
  const app = mount(App, { target: document.body })
  flushSync()
  const seen = look()
  void unmount(app)
  return seen
}

test('the start page asks for a code', () => {
  const label = opened(() => document.querySelector('label')?.textContent)
  expect(label).toContain('Doe mee met een code')
  expect(document.title).toContain('Taartbord')
})

test('the page speaks the language that was chosen', () => {
  speak('en')
  expect(opened(() => document.documentElement.lang)).toBe('en')
  expect(opened(() => document.querySelector('h1')?.textContent)).toContain('One poster together')
})

test('an address that does not exist says so', () => {
  go('/taart')
  expect(opened(() => document.querySelector('h1')?.textContent)).toBe('Deze pagina bestaat niet')
})

test.each([
  ['/', 'start'],
  ['/mee', 'join'],
  ['/bord/', 'board'],
  ['/scherm', 'screen'],
  ['/resultaat', 'result'],
  ['/x', 'lost'],
])('%s is the page %s', (path, page) => expect(pageAt(path)).toBe(page))
