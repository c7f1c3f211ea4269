import { setTimeout as sleep } from 'node:timers/promises'

/** Time as the client sees it; tests give their own, so that no test waits. */
export interface Clock {
  /** Milliseconds that only ever grow: a clock that is set back must not make a request wait for hours. */
  elapsed(): number
  /** Milliseconds since 1970, for dates that servers state. */
  today(): number
  wait(milliseconds: number): Promise<void>
}

export const systemClock: Clock = {
  elapsed: () => performance.now(),
  today: () => Date.now(),
  wait: async (milliseconds) => {
    await sleep(milliseconds)
  },
}
