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
 * redirect, or a failure that does not pass.
 */
export async function askOften(
  url: URL,
  asking: Asking,
  settings: AskingSettings,
): Promise<FetchResult<Answer>> {
  const { clock, queue, onNote, dispatcher, wholeTimeout } = settings
  const { method, maxBytes, tries, pause } = asking
  const headers = { 'user-agent': userAgent(), accept: '*/*', 'accept-encoding': 'gzip', ...asking.headers }
  for (let tried = 1; ; tried += 1) {
    const outcome = await queue.turn(url.host, pause, () =>
      exchange(url, { dispatcher, method, headers, maxBytes, wholeTimeout }),
    )
    const result = outcome.ok && !isRedirect(outcome.value) ? successOf(outcome.value) : outcome
    if (result.ok || !mayPass(result.failure)) return result
    const retryAfter = outcome.ok ? outcome.value.header('retry-after') : null
    const wait = retryWait(tried, retryAfter, clock.today())
    if (wait === null) return failed(result.failure, '; it asks for a longer pause than a run waits for')
    if (tried >= tries) return tries === 1 ? result : failed(result.failure, ` (tried ${tries} times)`)
    onNote(`${url.host}: ${result.failure.message}; trying again in ${Math.ceil(wait / 1000)} s`)
    queue.holdOff(url.host, wait)
  }
}

function failed(failure: FetchFailure, more: string): FetchResult<Answer> {
  return { ok: false, failure: { ...failure, message: failure.message + more } }
}
