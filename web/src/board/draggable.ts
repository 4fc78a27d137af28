import type { Attachment } from 'svelte/attachments'
import type { Desk } from './desk.svelte'
import type { Point } from './camera.svelte'

const slip = 5

/** Lets a post-it be picked up. `centre` is where its middle is on the poster, or null when it comes from beside it. */
export function draggable(desk: Desk | null, note: string, may: () => boolean, centre: () => Point | null): Attachment<HTMLElement> {
  return (element) => {
    if (!desk) return
    const held: Desk = desk

    const down = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary || !may() || (centre() === null && event.pointerType === 'touch')) return
      const start = { x: event.clientX, y: event.clientY }
      const from = held.onPoster(start)
      const middle = centre()
      const grip = from && middle ? { x: from.x - middle.x, y: from.y - middle.y } : { x: 0, y: 0 }
      let lifted = false

      const move = (next: PointerEvent) => {
        if (next.pointerId !== event.pointerId) return
        if (!lifted && Math.hypot(next.clientX - start.x, next.clientY - start.y) < slip) return
        lifted = true
        held.peek = null
        held.dragTo(note, { x: next.clientX, y: next.clientY }, grip)
      }
      const end = (next: PointerEvent | KeyboardEvent) => {
        if (next instanceof KeyboardEvent ? next.key !== 'Escape' : (next.pointerId === event.pointerId) === (next.type === 'pointerdown')) return
        stop.abort()
        if (!lifted) return
        if (next.type !== 'pointerup' && held.drag) held.drag = { ...held.drag, over: null }
        held.drop()
        // The click that follows a drag opens nothing.
        element.addEventListener('click', (click) => click.stopImmediatePropagation(), { capture: true, once: true, signal: AbortSignal.timeout(50) })
      }
      const stop = new AbortController()
      addEventListener('pointermove', move, { signal: stop.signal })
      addEventListener('pointerup', end, { signal: stop.signal })
      addEventListener('pointercancel', end, { signal: stop.signal })
      // A second finger: this is a pinch.
      addEventListener('pointerdown', end, { signal: stop.signal, capture: true })
      addEventListener('keydown', end, { signal: stop.signal })
    }
    element.addEventListener('pointerdown', down)
    return () => element.removeEventListener('pointerdown', down)
  }
}
