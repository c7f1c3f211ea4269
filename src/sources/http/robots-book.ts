import { type AskingSettings, askOften } from './ask-often.js'
import { isRedirect } from './exchange.js'
import type { FetchFailure, FetchResult } from './fetch-failure.js'
import type { HostRules } from './host-rules.js'
import { hostRefusal, MOST_REDIRECTS } from './redirects.js'
import { noRules, ROBOTS_LIMIT, type RobotsRules, robotsRules } from './robots-rules.js'
import { productName } from './user-agent.js'
import { redirectTarget } from './web-address.js'

export interface RobotsSettings extends AskingSettings {
  readonly rules: HostRules
  readonly pause: number
  readonly tries: number
}

/** The robots.txt of each site, asked for once. */
export class RobotsBook {
  readonly #settings: RobotsSettings
  /** By scheme, host and port, as robots.txt is. */
  readonly #known = new Map<string, Promise<FetchResult<RobotsRules>>>()

  constructor(settings: RobotsSettings) {
    this.#settings = settings
  }

  /** What the site of an address says, or why that cannot be known: then nothing of it may be asked. */
  rulesFor(url: URL): Promise<FetchResult<RobotsRules>> {
    const known = this.#known.get(url.origin)
    if (known) return known
    const asked = this.#ask(new URL('/robots.txt', url.origin))
    this.#known.set(url.origin, asked)
    return asked
  }

  /**
   * None (4xx) means no rules; one that cannot be had means that nothing may be asked (RFC 9309, 2.3.1.4), for it might
   * forbid it.
   */
  async #ask(first: URL): Promise<FetchResult<RobotsRules>> {
    const { pause, tries, rules } = this.#settings
    let url = first
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const asking = { method: 'GET', maxBytes: ROBOTS_LIMIT, pause, tries, headers: {} } as const
      const answer = await askOften(url, asking, this.#settings)
      if (!answer.ok) return isMissing(answer.failure) ? found(noRules) : failed(answer.failure)
      if (!isRedirect(answer.value)) {
        return found(robotsRules(first, new TextDecoder().decode(answer.value.bytes), productName()))
      }
      const target = redirectTarget(answer.value.header('location'), url)
      if (!target.ok) return found(noRules)
      const refusal = hostRefusal(target.value, rules, true)
      if (refusal !== null) return failed(refusal)
      url = target.value
    }
    return found(noRules)
  }
}

function isMissing({ status }: FetchFailure): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 429
}

function found(rules: RobotsRules): FetchResult<RobotsRules> {
  return { ok: true, value: rules }
}

/** What is asked for may be there: it is the robots.txt before it that cannot be had. */
function failed(failure: FetchFailure): FetchResult<RobotsRules> {
  const isReached = !['bad-address', 'private-address', 'no-connection'].includes(failure.cause)
  const message = isReached ? `robots.txt: ${failure.message}` : failure.message
  return { ok: false, failure: { ...failure, message } }
}
