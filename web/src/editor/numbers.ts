/** What somebody typed where a whole number belongs: the number, nothing, or the text itself for the server to be told of. */
export function typedNumber(text: string): number | string | undefined {
  const tidy = text.trim().replace('−', '-')
  if (tidy === '') return undefined
  const number = Number(tidy.replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(tidy) && Number.isFinite(number) ? number : text
}

export function asTyped(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}
