import { beforeEach, expect, test } from 'vitest'
import { Camera } from './camera.svelte'

let camera: Camera
beforeEach(() => {
  camera = new Camera()
  camera.width = 800
  camera.height = 600
})

test('shows a box whole and in the middle', () => {
  camera.fit({ x: 100, y: 100, width: 1520, height: 400 })
  expect(camera.scale).toBe(0.5)
  expect(camera.toPoster({ x: 400, y: 300 })).toEqual({ x: 860, y: 300 })
})

test('zooms around the point under the pointer', () => {
  camera.fit({ x: 0, y: 0, width: 3200, height: 2000 })
  const before = camera.toPoster({ x: 120, y: 80 })
  camera.zoom(2, { x: 120, y: 80 })
  const after = camera.toPoster({ x: 120, y: 80 })
  expect(after.x).toBeCloseTo(before.x)
  expect(after.y).toBeCloseTo(before.y)
})

test('never gets lost in the very small or the very large', () => {
  camera.zoom(1e6)
  expect(camera.scale).toBe(4)
  camera.zoom(1e-6)
  expect(camera.scale).toBe(0.08)
})

test('waits until it knows how large the window is', () => {
  camera.width = 0
  const before = camera.transform
  camera.fit({ x: 0, y: 0, width: 10, height: 10 })
  expect(camera.transform).toBe(before)
})
