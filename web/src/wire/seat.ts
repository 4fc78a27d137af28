// Which chair this browser has in which session. Tokens stay in the browser's own storage, never in an address.
import type { Role } from './kinds'

export interface Seat {
  session: string
  /** Null for a screen. */
  person: string | null
  role: Role
  token: string
}

const current = 'taartbord.session'
const seatOf = (session: string) => `taartbord.seat.${session}`

export function takeSeat(seat: Seat): void {
  localStorage.setItem(seatOf(seat.session), JSON.stringify(seat))
  localStorage.setItem(current, seat.session)
  sessionStorage.setItem(current, seat.session)
}

export function leaveSeat(session: string): void {
  localStorage.removeItem(seatOf(session))
  if (localStorage.getItem(current) === session) localStorage.removeItem(current)
  sessionStorage.removeItem(current)
}

/** The chair of this tab, or else the one taken last in this browser. */
export function mySeat(): Seat | null {
  const session = sessionStorage.getItem(current) ?? localStorage.getItem(current)
  const kept = session && localStorage.getItem(seatOf(session))
  if (!session || !kept) return null
  sessionStorage.setItem(current, session)
  try {
    return JSON.parse(kept) as Seat
  } catch {
    return null
  }
}
