import type { Attachment } from 'svelte/attachments'

const controls = ':is(input:checked, textarea, select, input):not(:disabled)'

/** Focus never gets lost: when what had it goes away or is switched off, it moves along with its note, or to the field of its form or the heading above it,
 * never to a neighbouring button: whoever presses once more would do something else. */
export const keepFocus: Attachment<HTMLElement> = (element) => {
  let held: HTMLElement | null = null
  let around: Element[] = []
  let note: string | undefined

  const hold = (event: FocusEvent) => {
    held = event.target instanceof HTMLElement ? event.target : null
    around = []
    note = held?.closest<HTMLElement>('[data-note]')?.dataset.note
    for (let one = held?.parentElement; one && one !== element; one = one.parentElement) if (one.matches('form, section')) around.push(one)
    around.push(element)
  }
  const release = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Element && !element.contains(event.relatedTarget)) held = null
  }
  // A moment later: a button may be switched off for no longer than an answer is on its way.
  const look = () => {
    if (!held || (held.isConnected && !held.matches(':disabled'))) return
    if (document.activeElement !== document.body && document.activeElement !== held) return
    // A note that was moved is drawn anew where it is now.
    const moved = note && element.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"] button`)
    if (moved) return moved.focus()
    for (const one of around.filter(({ isConnected }) => isConnected)) {
      const next = one.querySelector<HTMLElement>(one.matches('section') || one === element ? ':is(h2, h3):not(.visually-hidden)' : controls)
      if (!next) continue
      if (next.matches('h2, h3')) next.tabIndex = -1
      return next.focus({ preventScroll: one === element })
    }
  }
  let coming: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver(() => {
    clearTimeout(coming)
    coming = setTimeout(look, 100)
  })
  element.addEventListener('focusin', hold)
  element.addEventListener('focusout', release)
  observer.observe(element, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  return () => {
    observer.disconnect()
    clearTimeout(coming)
    element.removeEventListener('focusin', hold)
    element.removeEventListener('focusout', release)
  }
}
