// What time it is on the server, from the answers to our pings.

interface Sample {
  offset: number
  trip: number
}
const remembered = 8
const jump = 2_000

export class ServerClock {
  #samples: Sample[] = []

  /** The offset of the fastest answer of late: the slower a trip, the less it says. Milliseconds, server minus here. */
  get offset(): number {
    const [head, ...rest] = this.#samples
    return head ? rest.reduce((best, sample) => (sample.trip < best.trip ? sample : best), head).offset : 0
  }

  /** A welcome tells the server's time without telling how long it travelled. */
  greeted(server: number, here: number): void {
    this.#samples = [{ offset: server - here, trip: jump }]
  }

  heard(sent: number, server: number, here: number): void {
    const trip = here - sent
    if (trip < 0) return
    const sample = { offset: server - (sent + here) / 2, trip }
    // This machine's clock was set while the page was open: what was measured before says nothing any more.
    if (Math.abs(sample.offset - this.offset) > jump + trip) this.#samples = []
    this.#samples = [...this.#samples, sample].slice(-remembered)
  }
}
