import { type AskingSettings, askOften } from './ask-often.js'
import { type ConditionalCache, conditionalHeaders, type KeptAnswer } from './conditional-cache.js'
import { type Answer, isRedirect } from './exchange.js'
import { type FetchFailure, type FetchResult, fetchFailure, statusFailure } from './fetch-failure.js'
import type { HostRules } from './host-rules.js'
import { hostRefusal, MOST_REDIRECTS } from './redirects.js'
import { RobotsBook } from './robots-book.js'
import { redirectTarget, webAddress } from './web-address.js'

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

export interface RequestSettings extends AskingSettings {
  readonly rules: HostRules
  /** Milliseconds between two requests to a host. */
  readonly pause: number
  readonly maxBytes: number
  readonly tries: number
  readonly cache: ConditionalCache | null
}

interface Wanted {
  readonly method: 'GET' | 'HEAD'
  readonly maxBytes: number
  readonly tries: number
}

/** An answer, where it came from, and what was kept of that address before. */
interface Arrived {
  readonly answer: Answer
  readonly url: URL
  readonly kept: KeptAnswer | null
}

/** Requests with all manners: hosts that may be asked, robots.txt, turns, tries, redirects, validators. */
export class PoliteRequests {
  readonly #settings: RequestSettings
  readonly #robots: RobotsBook

  constructor(settings: RequestSettings) {
    this.#settings = settings
    this.#robots = new RobotsBook(settings)
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
  async #follow(text: string, { method, maxBytes, tries }: Wanted): Promise<FetchResult<Arrived>> {
    const { rules, cache } = this.#settings
    let address = webAddress(text)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (!address.ok) return address
      const url = address.value
      const refusal = hostRefusal(url, rules, redirects > 0)
      if (refusal !== null) return failed(refusal)
      const robots = await this.#robots.rulesFor(url)
      if (!robots.ok) return robots
      if (!robots.value.allows(url)) return failed(forbidden(url))
      const kept = method === 'GET' && cache !== null ? await cache.get(url.href) : null
      const pause = Math.max(this.#settings.pause, robots.value.crawlDelay)
      const headers = conditionalHeaders(kept)
      const answer = await askOften(url, { method, maxBytes, pause, tries, headers }, this.#settings)
      if (!answer.ok) return answer
      if (!isRedirect(answer.value)) return found({ answer: answer.value, url, kept })
      address = redirectTarget(answer.value.header('location'), url)
    }
    const message = `the server redirects more than ${MOST_REDIRECTS} times`
    return failed(fetchFailure('too-many-redirects', message, 'check the address'))
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

function found<T>(value: T): FetchResult<T> {
  return { ok: true, value }
}

function failed<T>(failure: FetchFailure): FetchResult<T> {
  return { ok: false, failure }
}
