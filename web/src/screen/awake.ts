/** Keeps the screen from going to sleep while it is shown, where the browser can. What comes back lets it sleep again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let done = false

  async function ask() {
    if (done || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
    } catch {
      // Low battery or a policy: the room touches the mouse now and then.
    }
  }

  const onVisible = () => void ask()
  document.addEventListener('visibilitychange', onVisible)
  void ask()
  return () => {
    done = true
    document.removeEventListener('visibilitychange', onVisible)
    void lock?.release()
  }
}
