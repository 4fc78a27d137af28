const patience = 1_000

/** Whether this page may make a sound: browsers want it touched first. */
export async function mayRing(): Promise<boolean> {
  const audio = await open()
  void audio?.close()
  return audio !== null
}

/** Two soft tones at the end of the time. Silent where the browser has not yet been touched or has no sound. */
export async function ring(): Promise<void> {
  const audio = await open()
  if (!audio) return
  for (const [pitch, start] of [[659, 0], [523, 0.35]] as const) {
    const at = audio.currentTime + start
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0, at)
    volume.gain.linearRampToValueAtTime(0.12, at + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 1.4)
    tone.connect(volume).connect(audio.destination)
    tone.start(at)
    tone.stop(at + 1.5)
  }
  setTimeout(() => void audio.close(), 2_500)
}

/** Sound that runs, or null. A browser that forbids it does not say so: it lets whoever asks wait. */
async function open(): Promise<AudioContext | null> {
  if (typeof AudioContext === 'undefined') return null
  const audio = new AudioContext()
  await Promise.race([audio.resume().catch(() => undefined), new Promise((done) => setTimeout(done, patience))])
  if (audio.state === 'running') return audio
  void audio.close()
  return null
}
