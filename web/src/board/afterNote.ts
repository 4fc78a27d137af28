/**
 * Where focus goes when this post-it is gone: to the next one of its zone, else the one before, else to the zone. Ask before it goes;
 * what comes back moves focus, unless it is somewhere already.
 */
export function afterNote(id: string): () => void {
  const item = [...document.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)].find((one) => one.checkVisibility?.() ?? true)
  const beside = [item?.nextElementSibling, item?.previousElementSibling].find((one) => one?.matches('[data-note]'))
  const heading = item?.closest('section')?.querySelector<HTMLElement>('h2, h3')
  return () => {
    if (document.activeElement && document.activeElement !== document.body) return
    const next = beside?.isConnected ? beside.querySelector<HTMLElement>('button') : heading
    if (next && next === heading) next.tabIndex = -1
    next?.focus({ preventScroll: true })
  }
}
