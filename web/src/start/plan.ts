import type { FormatSummary, PhaseSummary } from '../api'
import { t } from '../words'

/** "2 uur en 30 minuten" */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return t('common.minutes', { n: rest })
  return rest === 0 ? t('start.hours', { hours }) : t('start.hoursMinutes', { hours, n: rest })
}

export function optionalPhases(format: FormatSummary): PhaseSummary[] {
  return format.phases.filter((phase) => phase.optional)
}

/** Planned minutes of a format without the phases that were left out. */
export function planned(format: FormatSummary, without: readonly string[]): number {
  return format.phases.filter((phase) => !without.includes(phase.id)).reduce((sum, phase) => sum + phase.minutes, 0)
}

/** The titles of slices that count: filled in, each once; fewer than two cut nothing. */
export function usedSlices(titles: readonly string[]): string[] {
  const used = [...new Set(titles.map((title) => title.trim()).filter(Boolean))]
  return used.length < 2 ? [] : used
}
