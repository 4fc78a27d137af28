// Which part of the poster is looked at. Screen = poster × scale + offset; both in pixels of the viewport.

export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export interface Point {
  x: number
  y: number
}

const smallest = 0.08
const largest = 4
/** Pixels around what is looked at. */
export const margin = 20
const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The scale at which all of a box is in sight. */
export function fitting(box: Box, sight: { width: number; height: number }): number {
  return Math.min((sight.width - 2 * margin) / box.width, (sight.height - 2 * margin) / box.height)
}

export class Camera {
  x = $state(0)
  y = $state(0)
  scale = $state(0.25)
  width = $state(0)
  height = $state(0)
  /** The reader chose this view; do not take it away unasked. */
  chosen = $state(false)

  get transform(): string {
    return `translate(${this.x}px, ${this.y}px) scale(${this.scale})`
  }

  get percent(): number {
    return Math.round(this.scale * 100)
  }

  toPoster(point: Point): Point {
    return { x: (point.x - this.x) / this.scale, y: (point.y - this.y) / this.scale }
  }

  fit(box: Box, nearest = largest): void {
    if (this.width === 0 || this.height === 0 || box.width === 0 || box.height === 0) return
    this.look(box.x + box.width / 2, box.y + box.height / 2, Math.min(fitting(box, this), nearest))
  }

  look(centreX: number, centreY: number, scale: number): void {
    this.scale = within(scale, smallest, largest)
    this.x = this.width / 2 - centreX * this.scale
    this.y = this.height / 2 - centreY * this.scale
  }

  zoom(factor: number, at: Point = { x: this.width / 2, y: this.height / 2 }): void {
    const fixed = this.toPoster(at)
    this.scale = within(this.scale * factor, smallest, largest)
    this.x = at.x - fixed.x * this.scale
    this.y = at.y - fixed.y * this.scale
    this.chosen = true
  }

  pan(dx: number, dy: number): void {
    this.x += dx
    this.y += dy
    this.chosen = true
  }
}
