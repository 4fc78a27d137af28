import { afterEach, describe, expect, test, vi } from 'vitest'
import { api, asProblem, Problem, problem } from './api'
import { speak } from './words'

speak('nl')

afterEach(() => vi.unstubAllGlobals())

function answers(status: number, body: string) {
  const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(() => Promise.resolve(new Response(body, { status })))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

describe('a problem', () => {
  test('speaks with the words of the server and names the field', () => {
    const refused = problem(400, { code: 'title.empty', title: 'De titel is leeg', detail: 'Vul een titel in.', field: 'title' })
    expect(refused.message).toBe('De titel is leeg. Vul een titel in.')
    expect(refused.code).toBe('title.empty')
    expect(refused.field).toBe('title')
  })
  test('says nothing twice', () => {
    expect(problem(404, { title: 'Deze link werkt niet meer.', detail: 'Deze link werkt niet meer.' }).message).toBe('Deze link werkt niet meer.')
  })
  test.each([
    [401, 'Je plek in deze sessie is niet meer geldig.'],
    [404, 'Dit is er niet'],
    [429, 'Dat waren veel pogingen'],
    [503, 'Er ging iets mis bij ons.'],
    [400, 'Hier klopt iets niet.'],
  ])('of status %i without a body gets words of our own', (status, start) => {
    expect(problem(status, null).message.startsWith(start)).toBe(true)
    expect(problem(status, '<html>').code).toBe(`http.${status}`)
  })
  test('of an unknown kind is still readable', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(asProblem(new TypeError('x')).message).toContain('Er ging iets mis')
  })
})

describe('a request', () => {
  test('without a line says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(api.formats()).rejects.toMatchObject({ code: 'offline', status: 0 })
  })
  test('keeps secrets out of the address', async () => {
    const fetched = answers(200, '{"kind":"screen","session":"s1","role":"screen","token":"t"}')
    expect(await api.enter('secret')).toEqual({ kind: 'screen', session: 's1', token: 't' })
    const [path, init] = fetched.mock.calls[0] ?? []
    expect(path).toBe('/api/enter')
    expect(init?.body).toBe('{"link":"secret"}')
  })
  test('with an answer of another shape is a problem, not a crash', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    answers(200, '{"hello":1}')
    await expect(api.formats()).rejects.toBeInstanceOf(Problem)
  })
  test('reads formats with activities and sources in short or in full', async () => {
    answers(
      200,
      JSON.stringify([
        {
          id: 'taart', title: { nl: 'Taart', en: 'Cake' }, summary: 'Samen', minutes: 150, slices: null,
          source: { title: 'Handreiking', publisher: 'Movisie', link: 'https://example.org' },
          phases: [{ id: 'lobby', step: '', title: 'Binnenkomen', minutes: 5, optional: false, activity: { type: 'lobby' } }],
        },
      ]),
    )
    const [format] = await api.formats()
    expect(format?.source).toBe('Handreiking, Movisie')
    expect(format?.phases[0]?.activity).toBe('lobby')
    expect(format?.summary).toEqual({ nl: 'Samen', en: 'Samen' })
  })
})
