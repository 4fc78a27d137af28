// Light or dark: a choice of this screen, by button, by the key D, or by #donker in the address.
const kept = 'taartbord.screen.dark'
const state = $state({ dark: recall() })

function recall(): boolean {
  return location.hash === '#donker' || localStorage.getItem(kept) === 'yes'
}

function paint(): void {
  document.body.classList.toggle('taartbord-theme--dark', state.dark)
}

function onKey(event: KeyboardEvent): void {
  if (event.key.toLowerCase() === 'd' && !event.ctrlKey && !event.metaKey && !event.altKey) darkness.turn()
}

export const darkness = {
  get on(): boolean {
    return state.dark
  },
  turn(): void {
    state.dark = !state.dark
    localStorage.setItem(kept, state.dark ? 'yes' : 'no')
    paint()
  },
  /** Starts listening; what comes back stops it. */
  watch(): () => void {
    paint()
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
      document.body.classList.remove('taartbord-theme--dark')
    }
  },
}
