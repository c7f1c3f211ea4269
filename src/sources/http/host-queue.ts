import type { Clock } from './clock.js'

interface HostState {
  last: Promise<unknown>
  /** No request starts before it, on the clock that only grows. */
  notBefore: number
}

/** One request at a time for each host, with a pause after each. */
export class HostQueue {
  readonly #clock: Clock
  readonly #hosts = new Map<string, HostState>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Runs `task` when the host's turn comes; the next one starts `pause` milliseconds after it ended, or later. */
  async turn<T>(host: string, pause: number, task: () => Promise<T>): Promise<T> {
    const state = this.#stateOf(host)
    const before = state.last
    const run = async (): Promise<T> => {
      await before
      try {
        await this.#untilFree(state)
        return await task()
      } finally {
        state.notBefore = Math.max(state.notBefore, this.#clock.elapsed() + pause)
      }
    }
    const result = run()
    state.last = result.catch(() => undefined)
    return result
  }

  /** Leaves the host alone for so many milliseconds, as it asked for: every request to it waits. */
  holdOff(host: string, milliseconds: number): void {
    const state = this.#stateOf(host)
    state.notBefore = Math.max(state.notBefore, this.#clock.elapsed() + milliseconds)
  }

  async #untilFree(state: HostState): Promise<void> {
    const wait = state.notBefore - this.#clock.elapsed()
    if (wait > 0) await this.#clock.wait(wait)
  }

  #stateOf(host: string): HostState {
    const known = this.#hosts.get(host)
    if (known) return known
    const state: HostState = { last: Promise.resolve(), notBefore: 0 }
    this.#hosts.set(host, state)
    return state
  }
}
