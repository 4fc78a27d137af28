import { api } from '../api'
import type { Report } from '../result/report'
import { keptSeats, type KeptSeat } from '../seats'

/** The sessions that this browser leads and that are such; what cannot be asked is left out. */
export async function ledWhere(fits: (report: Report) => boolean): Promise<KeptSeat[]> {
  const led = keptSeats().filter((seat) => seat.role === 'facilitator')
  const such = await Promise.all(led.map((seat) => api.report(seat.token).then(fits, () => false)))
  return led.filter((_, index) => such[index])
}
