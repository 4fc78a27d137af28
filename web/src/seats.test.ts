import { beforeEach, expect, test } from 'vitest'
import { forgetSeat, keepScreen, keepSeat, keptSeats, myScreen, readSeat, type KeptSeat } from './seats'
import { mySeat } from './wire/seat'

const seat = (session: string, at: number): KeptSeat => ({ session, person: 'p1', role: 'participant', token: `t-${session}`, title: 'Noord', name: 'Anna', code: 'BLAUW-4217', at })

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

test('seats are offered again, the newest first', () => {
  keepSeat(seat('a', 1))
  keepSeat(seat('b', 2))
  expect(keptSeats().map(({ session }) => session)).toEqual(['b', 'a'])
  expect(mySeat()?.token).toBe('t-b')
})

test('a forgotten seat is gone', () => {
  keepSeat(seat('a', 1))
  forgetSeat('a')
  expect(keptSeats()).toEqual([])
  expect(mySeat()).toBeNull()
})

test('what cannot be read is no seat', () => {
  expect(readSeat('{')).toBeNull()
  expect(readSeat('{"session":"a"}')).toBeNull()
  expect(readSeat('{"session":"a","token":"t","person":"p"}')).toMatchObject({ role: 'participant', title: '' })
})

test('a screen does not take the chair of the facilitator in the same browser', () => {
  keepSeat(seat('a', 1))
  keepScreen({ session: 'a', token: 'screen' })
  expect(myScreen()?.token).toBe('screen')
  expect(mySeat()?.token).toBe('t-a')
})
