import { type FetchFailure, fetchFailure } from './fetch-failure.js'
import type { HostRules } from './host-rules.js'

/** RFC 9309 asks for at least five. */
export const MOST_REDIRECTS = 5

/** Why a host may not be asked, or null where it may. */
export function hostRefusal(url: URL, rules: HostRules, isRedirected: boolean): FetchFailure | null {
  if (rules.permits(url)) return null
  const message = isRedirected
    ? `the server redirects to another host (${url.host})`
    : `${url.host} is not a host that was named`
  return fetchFailure('other-host', message, `allow it with --allow-host ${url.host}`)
}
