import { getContext, setContext, tick } from 'svelte'
import { api, asProblem, type Checked, type Flaw } from '../api'
import { announce } from '../parts/announcer.svelte'
import { language, t } from '../words'
import { amended, begun, changed, redone, undone, type History } from './history'
import { nearest, toPath, toPlace, within } from './place'
import { keepOwn, ownKey, readOwn, type Own } from './store'
import { readText, titleIn, writeText } from './text'
import { at, listAt, put, stringAt, type Path, type Tree } from './tree'

export type Part = 'about' | 'poster' | 'agenda'
type Checking = 'busy' | 'good' | 'broken' | 'unchecked'

const pause = 600
const later = 10_000

/** A format that is being edited: every change is kept at once, and looked at by the server after a pause. */
export class Draft {
  #history = $state.raw<History<Tree>>(begun({}))
  #timer: ReturnType<typeof setTimeout> | undefined
  #round = 0

  readonly id: string
  kept = $state(true)
  checking = $state<Checking>('busy')
  flaws = $state.raw<readonly Flaw[]>([])
  seen = $state.raw<Checked | null>(null)
  problem = $state<string | null>(null)

  part = $state<Part>('about')
  phase = $state<number | null>(null)
  zone = $state<number | null>(null)

  constructor(own: Own) {
    this.id = own.id
    this.#history = begun(own.tree)
    void this.check()
  }

  get tree(): Tree {
    return this.#history.now
  }

  get title(): string {
    return titleIn(this.tree.title, language()) || t('editor.untitled')
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0
  }

  at(path: Path): unknown {
    return at(this.tree, path)
  }

  list(path: Path): readonly unknown[] {
    return listAt(this.tree, path)
  }

  string(path: Path): string {
    return stringAt(this.tree, path)
  }

  /** A text in the language of the reader, and in the other one for a placeholder. */
  text(path: Path): string {
    return readText(this.at(path), language())
  }

  called(path: Path): string {
    return titleIn(this.at([...path, 'title']), language()) || t('editor.noTitle')
  }

  setText(path: Path, text: string): void {
    this.set(path, writeText(this.at(path), language(), text))
  }

  /** Changes one place, as one step to undo. */
  put(path: Path, value: unknown): void {
    this.change(put(this.tree, path, value))
  }

  /** The same while somebody types: typing on is no new step. */
  set(path: Path, value: unknown): void {
    if (this.at(path) !== value) this.change(put(this.tree, path, value), toPlace(path))
  }

  /** What follows from the last change, and is undone with it. */
  amend(next: Tree): void {
    if (next !== this.tree) this.#take(amended(this.#history, next))
  }

  change(next: Tree, place = ''): void {
    if (next !== this.tree) this.#take(changed(this.#history, next, place, Date.now()))
  }

  undo(): void {
    if (!this.canUndo) return
    this.#take(undone(this.#history))
    announce(t('editor.undone'))
  }

  redo(): void {
    if (!this.canRedo) return
    this.#take(redone(this.#history))
    announce(t('editor.redone'))
  }

  /** What another tab made of it. */
  follow(event: StorageEvent): void {
    const own = event.key === ownKey(this.id) ? readOwn(this.id, event.newValue) : null
    if (!own || JSON.stringify(own.tree) === JSON.stringify(this.tree)) return
    this.#history = changed(this.#history, own.tree, '', Date.now())
    this.#checkSoon(pause)
  }

  #take(history: History<Tree>): void {
    this.#history = history
    this.kept = keepOwn(this.id, history.now)
    this.#checkSoon(pause)
  }

  #checkSoon(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.check(), wait)
  }

  async check(): Promise<void> {
    clearTimeout(this.#timer)
    const round = ++this.#round
    this.checking = 'busy'
    try {
      const seen = await api.check(this.tree)
      if (round !== this.#round) return
      this.seen = seen
      this.flaws = []
      this.problem = null
      this.checking = 'good'
    } catch (cause) {
      if (round !== this.#round) return
      const problem = asProblem(cause)
      if (problem.flaws.length > 0) {
        this.flaws = problem.flaws
        this.problem = null
        this.checking = 'broken'
      } else {
        this.problem = problem.message
        this.checking = 'unchecked'
        if (problem.status === 0 || problem.status === 429 || problem.status >= 500) this.#checkSoon(later)
      }
    }
  }

  close(): void {
    this.#round++
    clearTimeout(this.#timer)
  }

  /** What is wrong with a field: with itself and, where it shows all that is in it, with what is in it. */
  error(path: Path, whole = false): string | undefined {
    const place = toPlace(path)
    const own = this.flaws.filter((flaw) => (whole ? within(flaw.place, place) : [place, `${place}.nl`, `${place}.en`].includes(flaw.place)))
    return own.length > 0 ? own.map((flaw) => flaw.message).filter((message, i, all) => all.indexOf(message) === i).join(' ') : undefined
  }

  hasFlaw(path: Path): boolean {
    return this.flaws.some((flaw) => within(flaw.place, toPlace(path)))
  }

  /** Opens what holds the flaw and goes to its field. */
  async goTo(flaw: Flaw): Promise<void> {
    const path = toPath(flaw.place)
    const index = path.find((step) => typeof step === 'number')
    this.part = path[0] === 'phases' ? 'agenda' : path[0] === 'poster' ? 'poster' : 'about'
    if (path[0] === 'phases' && index !== undefined) this.phase = index
    if (path[0] === 'poster' && path[1] === 'zones' && index !== undefined) this.zone = index
    await tick()
    const fields = [...document.querySelectorAll<HTMLElement>('[data-place]')]
    const place = nearest(flaw.place, fields.map((field) => field.dataset.place ?? ''))
    const field = fields.find((one) => one.dataset.place === place)
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }
}

const key = Symbol('draft')

export function provideDraft(draft: Draft): void {
  setContext(key, draft)
}

export function useDraft(): Draft {
  return getContext<Draft>(key)
}
