import type { Dispatcher } from 'undici'
import type { Clock } from './clock.js'
import { type Answer, exchange, isRedirect, successOf } from './exchange.js'
import { type FetchFailure, type FetchResult, mayPass } from './fetch-failure.js'
import type { HostQueue } from './host-queue.js'
import { retryWait } from './retry-wait.js'
import { userAgent } from './user-agent.js'

/** What all requests of a client share. */
export interface AskingSettings {
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  readonly queue: HostQueue
  readonly wholeTimeout: number
  readonly onNote: (line: string) => void
}

export interface Asking {
  readonly method: 'GET' | 'HEAD'
  readonly maxBytes: number
  /** Milliseconds that the host is left alone afterwards. */
  readonly pause: number
  readonly tries: number
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Asks when the host's turn comes, and again until there is an answer that another try would not change: a success, a
 * redirect, or a failure that does not pass. All tries together take no longer than one may.
 */
export async function askOften(
  url: URL,
  asking: Asking,
  settings: AskingSettings,
): Promise<FetchResult<Answer>> {
  const { clock, queue, onNote, dispatcher, wholeTimeout } = settings
  const { method, maxBytes, tries, pause } = asking
  const headers = { 'user-agent': userAgent(), accept: '*/*', 'accept-encoding': 'gzip', ...asking.headers }
  // Waiting for the host's turn is no fault of the server: its time begins with the first request.
  let deadline: number | null = null
  for (let tried = 1; ; tried += 1) {
    const outcome = await queue.turn(url.host, pause, () => {
      deadline ??= clock.elapsed() + wholeTimeout
      const left = Math.ceil(Math.max(deadline - clock.elapsed(), 1))
      return exchange(url, { dispatcher, method, headers, maxBytes, wholeTimeout: left })
    })
    const result = outcome.ok && !isRedirect(outcome.value) ? successOf(outcome.value) : outcome
    if (result.ok || !mayPass(result.failure)) return result
    const retryAfter = outcome.ok ? outcome.value.header('retry-after') : null
    const wait = retryWait(tried, retryAfter, clock.today())
    if (wait === null) return failed(result.failure, '; it asks for a longer pause than a run waits for')
    const over = deadline !== null && clock.elapsed() + wait >= deadline
    if (over && tried < tries) return failed(result.failure, `; no time is left after ${counted(tried)}`)
    if (tried >= tries) return tries === 1 ? result : failed(result.failure, ` (tried ${tries} times)`)
    onNote(`${url.host}: ${result.failure.message}; trying again in ${Math.ceil(wait / 1000)} s`)
    queue.holdOff(url.host, wait)
  }
}

function counted(tries: number): string {
  return tries === 1 ? 'one try' : `${tries} tries`
}

function failed(failure: FetchFailure, more: string): FetchResult<Answer> {
  return { ok: false, failure: { ...failure, message: failure.message + more } }
}
