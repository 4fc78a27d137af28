import { describe, expect, test } from 'vitest'
import { ServerClock } from './clock'
import { minutesBehind, timeLeft } from './countdown'
import type { Agenda, Phase, Timer } from './kinds'

const hour = 3_600_000
const running: Timer = { state: 'running', endsAt: 100_000, remaining: null, total: 60_000, stopsWork: false }

describe('the timer', () => {
  test('T2: shows the same time left on boards whose clocks are an hour apart', () => {
    for (const wrong of [-hour, 0, hour]) {
      const clock = new ServerClock()
      clock.greeted(40_000, 40_000 + wrong)
      // The ping takes 80 ms in all; the server answers half-way.
      clock.heard(41_000 + wrong, 41_040, 41_080 + wrong)
      expect(timeLeft(running, 60_000 + wrong + clock.offset)).toBe(40_000)
    }
  })

  test('believes the fastest answer of the last eight', () => {
    const clock = new ServerClock()
    clock.heard(0, 1_000, 400)
    clock.heard(1_000, 2_005, 1_010)
    clock.heard(2_000, 3_300, 2_700)
    expect(clock.offset).toBe(1_000)
  })

  test('starts anew when the clock of this machine is set', () => {
    const clock = new ServerClock()
    clock.heard(0, 5, 10)
    clock.heard(hour, 5_010, hour + 20)
    expect(clock.offset).toBe(5_000 - hour)
  })

  test('never shows less than nothing, stands still when paused, and is silent when not set', () => {
    expect(timeLeft(running, 200_000)).toBe(0)
    expect(timeLeft({ ...running, state: 'paused', remaining: 7_000 }, 999_999)).toBe(7_000)
    expect(timeLeft({ ...running, state: 'expired' }, 0)).toBe(0)
    expect(timeLeft({ ...running, state: 'idle' }, 0)).toBeNull()
  })
})

describe('the plan', () => {
  const phase = (id: string, visited: boolean): Phase => ({
    id, visited, step: '', title: { nl: id, en: id }, goal: { nl: '', en: '' }, explanation: { nl: '', en: '' }, questions: [],
    minutes: 10, colour: 'yellow', optional: false, skipped: false, activity: { type: 'break' },
  })
  const agenda: Agenda = { phases: [phase('a', true), phase('b', true), phase('c', false)], current: 'b', enteredAt: 1_000_000, startedAt: 0, spent: {}, ended: false }

  test('counts what the left phases took more or less, and the current one once it is over its time', () => {
    expect(minutesBehind({ ...agenda, spent: { a: 13 * 60_000 } }, 1_000_000)).toBe(3)
    expect(minutesBehind({ ...agenda, spent: { a: 6 * 60_000 } }, 1_000_000 + 12 * 60_000)).toBe(-2)
  })

  test('says nothing before the start', () => {
    expect(minutesBehind({ ...agenda, startedAt: null }, 5)).toBeNull()
  })
})
