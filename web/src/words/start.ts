import type { Translation } from './types'

export const nl = {
} as const

export const en: Translation<typeof nl> = {
}
