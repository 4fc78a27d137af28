import type { Trajectory, TrajectoryStep } from '../api'

/** The meeting of a trajectory that is being prepared. */
export interface Course {
  trajectory: Trajectory
  step: TrajectoryStep
  /** Tokens of a facilitator of the meetings it takes things over from. */
  after: string[]
}

const state = $state<{ chosen: Course | null }>({ chosen: null })

export const course = {
  get chosen(): Course | null {
    return state.chosen
  },
  choose(next: Course | null): void {
    state.chosen = next
  },
}

/** The steps that can come after this one: the next, and the same again where several meetings are held for it. */
export function stepsAfter(trajectory: Trajectory, step: string): TrajectoryStep[] {
  const at = trajectory.steps.findIndex((one) => one.id === step)
  const same = trajectory.steps[at]
  const next = trajectory.steps[at + 1]
  return [...(next ? [next] : []), ...(same?.parallel ? [same] : [])]
}
