/** Rows as a file that a Dutch Excel opens well: semicolons, a byte order mark, quotes where needed. */
export function csv(rows: readonly (readonly string[])[]): string {
  return '\ufeff' + rows.map((row) => row.map(cell).join(';') + '\r\n').join('')
}

function cell(text: string): string {
  // A text that starts like a formula must stay a text.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
