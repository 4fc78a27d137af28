/**
 * The poster as the server draws it, ready to stand in the page. It comes from our own server with all texts escaped;
 * whatever could run or load something is taken out all the same.
 */
export function pictureOf(svg: string): SVGElement | null {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const root = parsed.documentElement
  if (root.nodeName !== 'svg' || parsed.querySelector('parsererror')) return null
  for (const bad of root.querySelectorAll('script, style, foreignObject, iframe, image, a, animate, set')) bad.remove()
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const leadsOut = /(^|:)href$/i.test(name) && !value.startsWith('#')
      if (/^on/i.test(name) || name === 'style' || leadsOut) element.removeAttribute(name)
    }
  }
  const picture = document.importNode(root, true) as unknown as SVGElement
  picture.removeAttribute('width')
  picture.removeAttribute('height')
  return picture
}
