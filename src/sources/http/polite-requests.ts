import type { Dispatcher } from 'undici'
import type { Clock } from './clock.js'
import { type ConditionalCache, conditionalHeaders, type KeptAnswer } from './conditional-cache.js'
import { type Answer, exchange, isRedirect, successOf } from './exchange.js'
import { type FetchFailure, type FetchResult, fetchFailure, mayPass, statusFailure } from './fetch-failure.js'
import type { HostQueue } from './host-queue.js'
import type { HostRules } from './host-rules.js'
import { retryWait } from './retry-wait.js'
import { noRules, ROBOTS_LIMIT, type RobotsRules, robotsRules } from './robots-rules.js'
import { productName, userAgent } from './user-agent.js'
import { redirectTarget, webAddress } from './web-address.js'

/** RFC 9309 asks for at least five. */
const MOST_REDIRECTS = 5

/** What an address gave. */
export interface Fetched {
  readonly bytes: Uint8Array
  /** Where it came from in the end, after redirects. */
  readonly url: string
  /** The content type as the server stated it, or null. */
  readonly type: string | null
  /** Whether the server said that what was kept of an earlier run is still current. */
  readonly unchanged: boolean
}

export interface RequestSettings {
  readonly dispatcher: Dispatcher
  readonly rules: HostRules
  readonly clock: Clock
  readonly queue: HostQueue
  /** Milliseconds between two requests to a host. */
  readonly pause: number
  readonly maxBytes: number
  readonly tries: number
  readonly wholeTimeout: number
  readonly cache: ConditionalCache | null
  readonly onNote: (line: string) => void
}

interface Attempt {
  readonly method: 'GET' | 'HEAD'
  readonly maxBytes: number
  readonly pause: number
  readonly tries: number
}

/** An answer, where it came from, and what was kept of that address before. */
interface Arrived {
  readonly answer: Answer
  readonly url: URL
  readonly kept: KeptAnswer | null
}

/** Requests with all manners: robots.txt, turns, tries, redirects, validators. */
export class PoliteRequests {
  readonly #settings: RequestSettings
  /** By scheme, host and port, as robots.txt is. */
  readonly #robots = new Map<string, Promise<FetchResult<RobotsRules>>>()

  constructor(settings: RequestSettings) {
    this.#settings = settings
  }

  async get(text: string, limit = Number.POSITIVE_INFINITY): Promise<FetchResult<Fetched>> {
    const { maxBytes, tries } = this.#settings
    const arrived = await this.#follow(text, { method: 'GET', maxBytes: Math.min(maxBytes, limit), tries })
    if (!arrived.ok) return arrived
    const { answer, url, kept } = arrived.value
    if (answer.status === 304) {
      if (kept === null) return failed(statusFailure(304))
      return found({ bytes: kept.bytes, url: url.href, type: kept.type, unchanged: true })
    }
    const type = answer.header('content-type')
    await this.#keep(url, answer, type)
    return found({ bytes: answer.bytes, url: url.href, type, unchanged: false })
  }

  async size(text: string): Promise<number | null> {
    const { maxBytes } = this.#settings
    const arrived = await this.#follow(text, { method: 'HEAD', maxBytes, tries: 1 })
    if (!arrived.ok || arrived.value.answer.header('content-encoding') !== null) return null
    const length = arrived.value.answer.header('content-length') ?? ''
    return /^\d{1,15}$/u.test(length) ? Number(length) : null
  }

  /** Follows redirects; each address on the way is held to the rules of the first. */
  async #follow(text: string, request: Omit<Attempt, 'pause'>): Promise<FetchResult<Arrived>> {
    let address = webAddress(text)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (!address.ok) return address
      const url = address.value
      const refusal = this.#refusal(url, redirects > 0)
      if (refusal !== null) return failed(refusal)
      const robots = await this.#robotsOf(url)
      if (!robots.ok) return robots
      if (!robots.value.allows(url)) return failed(forbidden(url))
      const kept = request.method === 'GET' ? ((await this.#settings.cache?.get(url.href)) ?? null) : null
      const pause = Math.max(this.#settings.pause, robots.value.crawlDelay)
      const answer = await this.#tryOften(url, { ...request, pause }, conditionalHeaders(kept))
      if (!answer.ok) return answer
      if (!isRedirect(answer.value)) return found({ answer: answer.value, url, kept })
      address = redirectTarget(answer.value.header('location'), url)
    }
    const message = `the server redirects more than ${MOST_REDIRECTS} times`
    return failed(fetchFailure('too-many-redirects', message, 'check the address'))
  }

  #refusal(url: URL, isRedirected: boolean): FetchFailure | null {
    if (this.#settings.rules.permits(url)) return null
    const message = isRedirected
      ? `the server redirects to another host (${url.host})`
      : `${url.host} is not a host that was named`
    return fetchFailure('other-host', message, `allow it with --allow-host ${url.host}`)
  }

  /** Asks until there is an answer that another try would not change. */
  async #tryOften(url: URL, attempt: Attempt, more: Record<string, string>): Promise<FetchResult<Answer>> {
    const { clock, queue, onNote, dispatcher, wholeTimeout } = this.#settings
    const { method, maxBytes, tries, pause } = attempt
    const headers = { 'user-agent': userAgent(), accept: '*/*', 'accept-encoding': 'gzip', ...more }
    for (let tried = 1; ; tried += 1) {
      const outcome = await queue.turn(url.host, pause, () =>
        exchange(url, { dispatcher, method, headers, maxBytes, wholeTimeout }),
      )
      const result =
        outcome.ok && !isRedirect(outcome.value) ? successOf(outcome.value) : (outcome as FetchResult<Answer>)
      if (result.ok || !mayPass(result.failure)) return result
      const retryAfter = outcome.ok ? outcome.value.header('retry-after') : null
      const wait = retryWait(tried, retryAfter, clock.today())
      if (wait === null) return failed(askedToStayAway(result.failure))
      if (tried >= tries) return tries === 1 ? result : failed(triedOften(result.failure, tries))
      onNote(`${url.host}: ${result.failure.message}; trying again in ${Math.ceil(wait / 1000)} s`)
      queue.holdOff(url.host, wait)
    }
  }

  #robotsOf(url: URL): Promise<FetchResult<RobotsRules>> {
    const known = this.#robots.get(url.origin)
    if (known) return known
    const asked = this.#askRobots(new URL('/robots.txt', url.origin))
    this.#robots.set(url.origin, asked)
    return asked
  }

  /**
   * The site's robots.txt. None (4xx) means no rules; one that cannot be had means that nothing may be asked (RFC 9309,
   * 2.3.1.4), for it might forbid it.
   */
  async #askRobots(first: URL): Promise<FetchResult<RobotsRules>> {
    const { pause, tries } = this.#settings
    let url = first
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const attempt: Attempt = { method: 'GET', maxBytes: ROBOTS_LIMIT, pause, tries }
      const answer = await this.#tryOften(url, attempt, {})
      if (!answer.ok) {
        const { status } = answer.failure
        if (status !== null && status >= 400 && status < 500 && status !== 429) return found(noRules)
        return failed(isUnreachable(answer.failure) ? answer.failure : ofRobots(answer.failure))
      }
      if (!isRedirect(answer.value)) {
        const text = new TextDecoder().decode(answer.value.bytes)
        return found(robotsRules(first, text, productName()))
      }
      const target = redirectTarget(answer.value.header('location'), url)
      if (!target.ok) return found(noRules)
      const refusal = this.#refusal(target.value, true)
      if (refusal !== null) return failed(ofRobots(refusal))
      url = target.value
    }
    return found(noRules)
  }

  /** Keeps an answer that can be asked for conditionally; a cache that cannot be written costs nothing but the cache. */
  async #keep(url: URL, answer: Answer, type: string | null): Promise<void> {
    const etag = answer.header('etag')
    const lastModified = answer.header('last-modified')
    const { cache, onNote } = this.#settings
    if (cache === null || (etag === null && lastModified === null)) return
    try {
      await cache.put(url.href, { etag, lastModified, type, bytes: answer.bytes })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : null
      if (code === null) throw error
      onNote(`an answer could not be kept for the next run (${code})`)
    }
  }
}

function forbidden(url: URL): FetchFailure {
  const message = `the site’s robots.txt forbids ${url.pathname}`
  return fetchFailure('robots', message, 'ask the site’s owner, or download the paper by hand')
}

/** What is asked for may be there: it is the robots.txt before it that cannot be had. */
function ofRobots(failure: FetchFailure): FetchFailure {
  return { ...failure, message: `robots.txt: ${failure.message}` }
}

/** Nothing of the host can be had: its robots.txt is not the matter. */
function isUnreachable({ cause }: FetchFailure): boolean {
  return cause === 'bad-address' || cause === 'private-address' || cause === 'no-connection'
}

function triedOften(failure: FetchFailure, tries: number): FetchFailure {
  return { ...failure, message: `${failure.message} (tried ${tries} times)` }
}

function askedToStayAway(failure: FetchFailure): FetchFailure {
  return { ...failure, message: `${failure.message}; it asks for a longer pause than a run waits for` }
}

function found<T>(value: T): FetchResult<T> {
  return { ok: true, value }
}

function failed<T>(failure: FetchFailure): FetchResult<T> {
  return { ok: false, failure }
}
