import { describe, expect, it } from 'vitest'
import type { Trajectory } from '../api'
import { stepsAfter } from './course.svelte'

const words = (text: string) => ({ nl: text, en: text })
const step = (id: string, parallel = false) => ({ id, parallel, title: words(id), goal: words(''), format: 'f', phases: [] })
const trajectory: Trajectory = { id: 't', title: words('t'), summary: words(''), source: '', steps: [step('one'), step('two', true), step('three')] }

describe('the steps that can come after a meeting', () => {
  it('is the next one', () => expect(stepsAfter(trajectory, 'one').map((one) => one.id)).toEqual(['two']))
  it('is also the same one where several meetings are held for it', () => expect(stepsAfter(trajectory, 'two').map((one) => one.id)).toEqual(['three', 'two']))
  it('is none after the last', () => expect(stepsAfter(trajectory, 'three')).toEqual([]))
})
