/** Two soft tones at the end of the time. Silent where the browser has not yet been touched or has no sound. */
export function ring(): void {
  if (typeof AudioContext === 'undefined') return
  const audio = new AudioContext()
  if (audio.state !== 'running') return void audio.close()
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
