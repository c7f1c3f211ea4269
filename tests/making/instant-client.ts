import type { Clock } from '../../src/sources/http/clock.js'
import {
  createHttpClient,
  type HttpClient,
  type HttpClientOptions,
} from '../../src/sources/http/http-client.js'

/** A clock that waits by moving on: its waits are over at once and are written down. */
export function leapingClock(
  today = Date.parse('2024-03-21T09:00:00Z'),
): Clock & { readonly waits: number[] } {
  const waits: number[] = []
  let elapsed = 0
  return {
    waits,
    elapsed: () => elapsed,
    today: () => today + elapsed,
    wait: async (milliseconds) => {
      waits.push(Math.round(milliseconds))
      elapsed += milliseconds
    },
  }
}

/** A client that may ask this site and never really waits. */
export function instantClient(url: string, options: Partial<HttpClientOptions> = {}): HttpClient {
  return createHttpClient({ named: [url], clock: leapingClock(), ...options })
}
