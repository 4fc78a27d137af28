import type { Translation } from './types'

export const nl = {
  title: 'Bord',
} as const

export const en: Translation<typeof nl> = {
  title: 'Board',
}
