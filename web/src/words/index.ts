export { date, fullDate, language, list, number, pick, speak, speakHere, t, time, type Key } from './language.svelte'
export { dayOf, formatClock } from './format'
export type { Language, Translation, Words } from './types'
