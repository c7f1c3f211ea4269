/** Values that come at once or over time, one after the other. */
export async function* iteratorOf<T>(values: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* values
}

/** What is waited for, or null when the waiting is given up; the work itself goes on unheard. */
export function unlessStopped<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T | null> {
  if (!stop) return work
  if (stop.aborted) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const give = (): void => resolve(null)
    stop.addEventListener('abort', give, { once: true })
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', give))
  })
}
