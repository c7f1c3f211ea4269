import { type Clock, systemClock } from './clock.js'
import type { ConditionalCache } from './conditional-cache.js'
import type { FetchResult } from './fetch-failure.js'
import { guardedAgent, type Resolver } from './guarded-connection.js'
import { HostQueue } from './host-queue.js'
import { hostRules } from './host-rules.js'
import { type Fetched, PoliteRequests } from './polite-requests.js'
import { webAddress } from './web-address.js'

export type { Fetched }

/** The only way by which this program asks other machines. */
export interface HttpClient {
  /**
   * Fetches an address; every failure that a network or a server can cause is a value.
   *
   * @param maxBytes a limit below the client's own, for what is small by nature
   */
  get(url: string, maxBytes?: number): Promise<FetchResult<Fetched>>
  /** Bytes that the address would give, asked without fetching it; null where the server does not tell. */
  size(url: string): Promise<number | null>
  close(): Promise<void>
}

export interface HttpClientOptions {
  /** Addresses that the user named: nothing is asked of any other host. */
  readonly named: readonly string[]
  /** Hosts that the user allowed besides, as `www.example.org` or `example.org:8080`. */
  readonly allowHosts?: readonly string[]
  /** Requests a second to one host, at most; default 1. robots.txt may ask for fewer. */
  readonly rate?: number
  /** Largest answer in bytes; default 250 MB. */
  readonly maxBytes?: number
  /** How often a request is tried in all; default 5. */
  readonly tries?: number
  readonly cache?: ConditionalCache
  /** Told in one line about waits and other things that are good to know. */
  readonly onNote?: (line: string) => void
  readonly timeouts?: Partial<Timeouts>
  readonly clock?: Clock
  readonly resolve?: Resolver
}

/** Milliseconds. */
export interface Timeouts {
  readonly connect: number
  readonly headers: number
  /** Between two parts of an answer. */
  readonly body: number
  /** For all tries together. */
  readonly whole: number
}

const usualTimeouts: Timeouts = { connect: 15_000, headers: 60_000, body: 60_000, whole: 15 * 60_000 }

/**
 * A polite and wary client: it says who it is, obeys robots.txt, asks one thing at a time of a host with a pause
 * between, tries again when a server is busy, and never leaves the hosts that the user named.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const clock = options.clock ?? systemClock
  const timeouts = { ...usualTimeouts, ...options.timeouts }
  const named = options.named.flatMap((text) => {
    const address = webAddress(text)
    return address.ok ? [address.value] : []
  })
  const rules = hostRules(named, options.allowHosts ?? [])
  const agent = guardedAgent(rules, timeouts, options.resolve)
  const requests = new PoliteRequests({
    dispatcher: agent,
    rules,
    clock,
    queue: new HostQueue(clock),
    pause: 1000 / (options.rate ?? 1),
    maxBytes: options.maxBytes ?? 250_000_000,
    tries: options.tries ?? 5,
    wholeTimeout: timeouts.whole,
    cache: options.cache ?? null,
    onNote: options.onNote ?? (() => undefined),
  })
  return {
    get: (url, maxBytes) => requests.get(url, maxBytes),
    size: (url) => requests.size(url),
    close: () => agent.destroy(),
  }
}
