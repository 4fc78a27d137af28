// Leafing by hand, with the arrow keys or the clicker of who presents: a page that is asked for stays its whole time.
const state = $state({ by: 0 })

export const leafed = {
  /** How far this screen is ahead of the others, in milliseconds. */
  get by(): number {
    return state.by
  },
  /** To the page after, or before, the one that has its turn now. */
  go(now: number, pages: 1 | -1, time: number): void {
    state.by += pages * time - ((now + state.by) % time)
  },
  /** Starts listening; what comes back stops it. */
  watch(now: () => number, time: number): () => void {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'ArrowRight' || event.key === 'PageDown') leafed.go(now(), 1, time)
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') leafed.go(now(), -1, time)
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
      state.by = 0
    }
  },
}
