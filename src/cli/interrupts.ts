/** Two stages of being told to stop. */
export interface Interrupts {
  /** After the first signal: finish what is begun. */
  readonly stop: AbortSignal
  /** After the second: give it up. */
  readonly abandon: AbortSignal
  /** Leaves signals to what they do of themselves. */
  close(): void
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Listens for the interrupt key, for the polite signal by which schedulers end a job, and for a terminal that is closed. */
export function listenForInterrupts(onFirst: () => void): Interrupts {
  const stop = new AbortController()
  const abandon = new AbortController()
  const onSignal = (): void => {
    if (stop.signal.aborted) abandon.abort()
    else {
      stop.abort()
      onFirst()
    }
  }
  for (const signal of signals) process.on(signal, onSignal)
  return {
    stop: stop.signal,
    abandon: abandon.signal,
    close() {
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
