/** Waits before the second, third … try: doubled each time. Hosts get one request at a time, so no jitter is needed. */
const FIRST_WAIT = 1000
const LONGEST_BACK_OFF = 60_000
/** A server that asks for more than this is left alone for this run. */
export const LONGEST_WAIT = 5 * 60_000

/**
 * Milliseconds to wait before trying again, at least as long as the server asks for; null when it asks for more than
 * a run waits.
 *
 * @param tried how often it was tried already, from 1
 * @param retryAfter the header: seconds, or an HTTP date
 * @param today milliseconds since 1970
 */
export function retryWait(tried: number, retryAfter: string | null, today: number): number | null {
  const backOff = Math.min(FIRST_WAIT * 2 ** (tried - 1), LONGEST_BACK_OFF)
  const wait = Math.max(backOff, askedWait(retryAfter, today))
  return wait > LONGEST_WAIT ? null : wait
}

/** What `Retry-After` asks for in milliseconds; 0 where it asks for nothing that can be understood. */
export function askedWait(retryAfter: string | null, today: number): number {
  const text = retryAfter?.trim() ?? ''
  if (/^\d+$/u.test(text)) return Number(text) * 1000
  // Other texts that Date.parse takes, such as "2", are no HTTP dates (RFC 9110, 5.6.7).
  if (!/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /iu.test(text)) return 0
  const date = Date.parse(text)
  return Number.isNaN(date) ? 0 : Math.max(date - today, 0)
}
