import { afterEach, expect, test, vi } from 'vitest'
import { keepFocus } from './keepFocus'

let stop: (() => void) | void

function show(html: string): (id: string) => HTMLElement {
  document.body.innerHTML = `<div id="part">${html}</div>`
  const find = (id: string) => document.getElementById(id) ?? document.body
  stop = keepFocus(find('part'))
  return find
}
afterEach(() => stop?.())

test('what goes away hands focus to the heading of its section', async () => {
  const find = show('<h2>Deel</h2><section><h3 id="heading">Mijn post-its</h3><ul><li id="line"><button id="place">Plaats</button></li></ul></section>')
  find('place').focus()
  find('line').remove()
  await vi.waitFor(() => expect(document.activeElement).toBe(find('heading')))
})

test('a button that is switched off hands it to the field of its form', async () => {
  const find = show('<form><textarea id="field"></textarea><button id="send">Bewaar</button></form>')
  find('send').focus()
  find('send').setAttribute('disabled', '')
  await vi.waitFor(() => expect(document.activeElement).toBe(find('field')))
})

test('focus elsewhere is left alone', async () => {
  const find = show('<section><h3>Kop</h3><button id="gone">weg</button></section><textarea id="field"></textarea>')
  find('gone').focus()
  find('field').focus()
  find('gone').remove()
  await vi.waitFor(() => expect(document.activeElement).toBe(find('field')))
})

test('a note that moves to another zone keeps the focus', async () => {
  const find = show('<ul><li id="old" data-note="n1"><button id="held">Samen eten</button></li></ul><ul id="there"></ul>')
  find('held').focus()
  find('old').remove()
  find('there').innerHTML = '<li data-note="n1"><button id="moved">Samen eten</button></li>'
  await vi.waitFor(() => expect(document.activeElement).toBe(find('moved')))
})
