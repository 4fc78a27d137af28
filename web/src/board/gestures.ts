// Hands on the poster: one pointer pans, two pinch, the wheel zooms; keys do the same.
import type { Attachment } from 'svelte/attachments'
import type { Camera, Point } from './camera.svelte'

const arrows: Record<string, [number, number]> = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }
const typing = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [role="menu"], [role="tablist"], [role="radiogroup"]') !== null

export function gestures(camera: Camera, whole: () => void, moved: (at: Point | null) => void): Attachment<HTMLElement> {
  return (element) => {
    const pointers = new Map<number, Point>()
    /** A finger on a note holds that note, until another finger makes it a pinch. */
    let resting: { id: number; at: Point } | null = null
    let space = false

    const at = (event: MouseEvent): Point => {
      const box = element.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }
    const onNote = (event: PointerEvent) => !space && event.target instanceof Element && event.target.closest('button, a, [data-drag]') !== null

    const down = (event: PointerEvent) => {
      if (event.button > 1) return
      if (event.isPrimary) resting = null
      if (onNote(event) && event.button === 0 && pointers.size === 0 && resting === null) {
        if (event.pointerType === 'touch') resting = { id: event.pointerId, at: at(event) }
        return
      }
      if (resting) take(resting.id, resting.at)
      resting = null
      take(event.pointerId, at(event))
    }
    const take = (id: number, point: Point) => {
      pointers.set(id, point)
      element.setPointerCapture(id)
      element.classList.add('panning')
    }
    const move = (event: PointerEvent) => {
      const to = at(event)
      if (resting?.id === event.pointerId) resting.at = to
      moved(camera.toPoster(to))
      const from = pointers.get(event.pointerId)
      if (!from) return
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
      if (other) {
        const before = Math.hypot(from.x - other.x, from.y - other.y)
        const after = Math.hypot(to.x - other.x, to.y - other.y)
        if (before > 0) camera.zoom(after / before, { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 })
        camera.pan((to.x - from.x) / 2, (to.y - from.y) / 2)
      } else camera.pan(to.x - from.x, to.y - from.y)
      pointers.set(event.pointerId, to)
    }
    const up = (event: PointerEvent) => {
      pointers.delete(event.pointerId)
      if (resting?.id === event.pointerId) resting = null
      if (pointers.size === 0) element.classList.remove('panning')
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      if (event.shiftKey) camera.pan(-event.deltaY - event.deltaX, 0)
      else camera.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), at(event))
    }
    const key = (event: KeyboardEvent) => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      const arrow = arrows[event.key]
      if (event.key === ' ' && !(event.target instanceof HTMLElement && event.target.closest('button, a'))) space = true
      else if (arrow) camera.pan(arrow[0] * 60, arrow[1] * 60)
      else if ((event.key === '+' || event.key === '=') && !onANote(event)) camera.zoom(1.25)
      else if (event.key === '-' && !onANote(event)) camera.zoom(0.8)
      else if (event.key === '0') whole()
      else return
      event.preventDefault()
    }
    const keyUp = (event: KeyboardEvent) => {
      if (event.key === ' ') space = false
    }
    const leave = () => moved(null)

    const own = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, pointerleave: leave } as const
    for (const [name, listener] of Object.entries(own)) element.addEventListener(name, listener as EventListener)
    element.addEventListener('wheel', wheel, { passive: false })
    addEventListener('keydown', key)
    addEventListener('keyup', keyUp)
    return () => {
      for (const [name, listener] of Object.entries(own)) element.removeEventListener(name, listener as EventListener)
      element.removeEventListener('wheel', wheel)
      removeEventListener('keydown', key)
      removeEventListener('keyup', keyUp)
    }
  }
}

/** On a post-it + and − are for stickers. */
function onANote(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-drag]') !== null
}
