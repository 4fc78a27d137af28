import { afterEach, expect, test, vi } from 'vitest'
import { myDevice } from './device'

function storage(): Storage {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as unknown as Storage
}

afterEach(() => vi.unstubAllGlobals())

test('where there are no locks, a tab that was doubled gets an id of its own, and a reloaded one keeps its id', async () => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('localStorage', storage())
  const tab = storage()
  vi.stubGlobal('sessionStorage', tab)
  const first = await myDevice('s1', 'p1')
  // A doubled tab starts with a copy of what the first one kept.
  const copy = storage()
  copy.setItem('taartbord.device.s1.p1', first)
  vi.stubGlobal('sessionStorage', copy)
  const second = await myDevice('s1', 'p1')
  expect(second).not.toBe(first)
  expect(copy.getItem('taartbord.device.s1.p1')).toBe(second)
  // The page that held the third is gone: nobody answers for it.
  const reloaded = storage()
  reloaded.setItem('taartbord.device.s1.p1', 'd-of-a-page-before')
  vi.stubGlobal('sessionStorage', reloaded)
  expect(await myDevice('s1', 'p1')).toBe('d-of-a-page-before')
})
