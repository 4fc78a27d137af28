import { describe, expect, test } from 'vitest'
import { csv } from './csv'
import { fileName } from './download'
import { pictureOf } from './picture'
import { decodeReport } from './report'

describe('a CSV', () => {
  test('keeps semicolons, quotes and lines inside a cell', () => {
    expect(csv([['a;b', 'zeg "ja"', 'x\ny']])).toBe('\ufeff"a;b";"zeg ""ja""";"x\ny"\r\n')
  })
  test.each(['=1+1', '+31', '-2', '@som', '\t=1', '\r=1'])('never starts a formula: %j', (text) => expect(csv([[text]])).toMatch(/^\ufeff"?'/))
  test('leaves other texts alone', () => expect(csv([['gewoon', '1-2', 'a@b']])).toBe('\ufeffgewoon;1-2;a@b\r\n'))
})

test.each([
  ['Taart wijkteam Noord', 'taart-wijkteam-noord'],
  ['Coöperatie: één!', 'cooperatie-een'],
  ['🎂', 'sessie'],
])('the file of %s is called %s', (title, name) => expect(fileName(title)).toBe(name))

test('a picture of the poster cannot run or load anything', () => {
  const picture = pictureOf(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10"><script>x</script><g onclick="x()"><text><textPath href="#arc">Dag</textPath></text></g><g href="https://elders.example"/></svg>',
  )
  expect(picture?.querySelector('script')).toBeNull()
  expect(picture?.querySelector('g')?.hasAttribute('onclick')).toBe(false)
  expect(picture?.outerHTML).not.toContain('elders')
  expect(picture?.querySelector('[href="#arc"]')).not.toBeNull()
  expect(picture?.textContent).toContain('Dag')
  expect(picture?.hasAttribute('width')).toBe(false)
})

test('a report is read with patience', () => {
  const report = decodeReport({ session: { title: 'Noord' }, format: { id: 'taart', title: { nl: 'Taart' } }, zones: [{ id: 'r1', notes: [{ text: 'Hoi' }] }] }, 'report')
  expect(report.session.title).toBe('Noord')
  expect(report.zones[0]?.notes[0]).toMatchObject({ text: 'Hoi', colour: 'yellow', author: null })
  expect(report.votes).toEqual([])
  expect(report.badges).toEqual([])
  expect(report.network).toEqual([])
})
