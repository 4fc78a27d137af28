/** Further than this and somebody draws back: the press counts for nothing (WCAG 2.5.2). In pixels. */
const slip = 12
const pressed = 'button, summary, label, a[href], [type="checkbox"], [type="radio"]'

/**
 * A press is for what it began on, also when others make the page move under the pointer: a list above it grows while the mouse
 * is down, and without this the browser finds another element under it on the way up and drops the click.
 */
export function holdPresses(page: Document): void {
  page.addEventListener(
    'pointerdown',
    (down) => {
      const target = down.target instanceof Element ? down.target.closest(pressed) : null
      // Fingers hold by themselves.
      if (!target || down.button !== 0 || down.pointerType === 'touch') return
      target.setPointerCapture(down.pointerId)
      const over = new AbortController()
      const moved = (to: PointerEvent) => {
        if (to.pointerId !== down.pointerId || Math.hypot(to.clientX - down.clientX, to.clientY - down.clientY) <= slip) return
        over.abort()
        if (target.hasPointerCapture(down.pointerId)) target.releasePointerCapture(down.pointerId)
      }
      page.addEventListener('pointermove', moved, { signal: over.signal })
      for (const end of ['pointerup', 'pointercancel'] as const) page.addEventListener(end, () => over.abort(), { signal: over.signal })
    },
    { capture: true },
  )
}
