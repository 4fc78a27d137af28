/** The secret of a link, from the fragment of the address: `#l=…`. */
export function secretIn(hash: string): string | null {
  const secret = new URLSearchParams(hash.replace(/^#/, '')).get('l')
  return secret ? secret : null
}

/** What people type as a code, the way the server writes it: "blauw 4217" is BLAUW-4217. */
export function tidyCode(typed: string): string {
  const parts = /^\s*([a-z]+)[^a-z0-9]*([0-9]+)\s*$/i.exec(typed)
  return parts ? `${parts[1]}-${parts[2]}`.toUpperCase() : typed.trim().toUpperCase()
}

/** The code in `/mee#BLAUW-4217`; a secret is no code. */
export function codeIn(hash: string): string {
  const text = decodeURIComponent(hash.replace(/^#/, ''))
  return text.includes('=') ? '' : tidyCode(text)
}

/** A link as people pass it on: with the address of the server in front. */
export function whole(link: string, origin: string = location.origin): string {
  return new URL(link, origin).href
}

/** The address without `https://`, to read out in a room. */
export function spoken(link: string): string {
  return link.replace(/^https?:\/\//, '').replace(/#.*$/, '')
}
