// The sessions this browser has a chair in, with what is needed to offer them again. The line itself uses wire/seat.ts.
import { leaveSeat, takeSeat, type Seat } from './wire/seat'

/** A chair and how to recognise it: title and code of the session, name of the person, when it was last used. */
export interface KeptSeat extends Seat {
  title: string
  name: string
  code: string
  at: number
}

const prefix = 'taartbord.seat.'
const screens = 'taartbord.screen'

export function keepSeat(seat: KeptSeat): void {
  takeSeat(seat)
}

/** Newest first. */
export function keptSeats(): KeptSeat[] {
  const kept: KeptSeat[] = []
  for (const key of Object.keys(localStorage)) {
    const seat = key.startsWith(prefix) ? readSeat(localStorage.getItem(key)) : null
    if (seat) kept.push(seat)
  }
  return kept.sort((a, b) => b.at - a.at)
}

export function forgetSeat(session: string): void {
  leaveSeat(session)
}

/** Makes this the chair of this tab. */
export function sitDown(seat: KeptSeat): void {
  takeSeat({ ...seat, at: Date.now() } as KeptSeat)
}

export function readSeat(text: string | null): KeptSeat | null {
  if (!text) return null
  try {
    const seat = JSON.parse(text) as Partial<KeptSeat>
    if (typeof seat.session !== 'string' || typeof seat.token !== 'string' || typeof seat.person !== 'string') return null
    const { session, token, person, role = 'participant', title = '', name = '', code = '', at = 0 } = seat
    return { session, token, person, role, title, name, code, at }
  } catch {
    return null
  }
}

/** A big screen has a place of its own: opening it must not take the facilitator's chair in the same browser. */
export interface ScreenPlace {
  session: string
  token: string
}

export function keepScreen(place: ScreenPlace): void {
  const text = JSON.stringify(place)
  sessionStorage.setItem(screens, text)
  localStorage.setItem(screens, text)
}

export function myScreen(): ScreenPlace | null {
  const text = sessionStorage.getItem(screens) ?? localStorage.getItem(screens)
  if (!text) return null
  try {
    const place = JSON.parse(text) as Partial<ScreenPlace>
    return typeof place.session === 'string' && typeof place.token === 'string' ? { session: place.session, token: place.token } : null
  } catch {
    return null
  }
}

export function leaveScreen(): void {
  sessionStorage.removeItem(screens)
  localStorage.removeItem(screens)
}
