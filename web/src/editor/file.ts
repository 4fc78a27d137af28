import { idFrom } from './ids'
import { isTree, type Tree } from './tree'

/** As much as the server takes. */
export const largest = 512 * 1024

export type Parsed = { tree: Tree } | { wrong: 'large' | 'json' | 'object'; line: number | null }

export function parseFormat(text: string): Parsed {
  if (new TextEncoder().encode(text).length > largest) return { wrong: 'large', line: null }
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return isTree(value) ? { tree: value } : { wrong: 'object', line: null }
  } catch (cause) {
    return { wrong: 'json', line: lineOf(text, cause instanceof Error ? cause.message : '') }
  }
}

/** Browsers tell the place in a broken file each in their own way, or not at all. */
export function lineOf(text: string, message: string): number | null {
  const line = /line (\d+)/i.exec(message)
  if (line) return Number(line[1])
  const position = /position (\d+)/i.exec(message)
  return position ? text.slice(0, Number(position[1])).split('\n').length : null
}

export function written(tree: Tree): string {
  return `${JSON.stringify(tree, null, 2)}\n`
}

export function fileName(title: string): string {
  return `${idFrom(title)}.json`
}

export function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
