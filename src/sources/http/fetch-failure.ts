import type { SourceFailure } from '../paper-source.js'

/** The closed list of why an address gave nothing. */
export type FetchCause =
  | 'bad-address'
  | 'other-host'
  | 'private-address'
  | 'robots'
  | 'status'
  | 'timeout'
  | 'cut-off'
  | 'no-connection'
  | 'broken-answer'
  | 'too-large'
  | 'too-many-redirects'
  | 'error-page'
  | 'unexpected-answer'

/** A fetch that gave nothing: what a user is told, and what decides about trying again. */
export interface FetchFailure extends SourceFailure {
  readonly outcome: 'fetch-failed'
  readonly cause: FetchCause
  /** The HTTP status that ended it, where there was one. */
  readonly status: number | null
}

export type FetchResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FetchFailure }

/**
 * A failure with its one clear line; `hint` says what to do next. Servers' own words may stand in both: what could
 * steer a terminal is taken out.
 */
export function fetchFailure(
  cause: FetchCause,
  message: string,
  hint: string | null = null,
  status: number | null = null,
): FetchFailure {
  return { outcome: 'fetch-failed', cause, message: plain(message), hint: hint && plain(hint), status }
}

function plain(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]+/gu, ' ')
}

/** What the statuses mean that sites of papers answer with. */
const statusNames: Readonly<Record<number, readonly [string, string | null]>> = {
  401: ['it wants a sign-in', 'download the paper by hand and name the file'],
  403: ['it refuses this program', 'ask the site’s owner, or download the paper by hand and name the file'],
  404: ['there is nothing at this address', 'check the address'],
  410: ['it was taken away', null],
  429: ['too many requests', 'try again later, or with a lower --rate'],
  500: ['the server failed', 'try again later'],
  502: ['the server failed', 'try again later'],
  503: ['the server is not available', 'try again later'],
  504: ['the server failed', 'try again later'],
}

/** The failure of an answer that is no success. */
export function statusFailure(status: number): FetchFailure {
  const [meaning, hint] = statusNames[status] ?? [null, null]
  return fetchFailure('status', `the server answered ${status}${meaning ? `: ${meaning}` : ''}`, hint, status)
}

const passing: ReadonlySet<FetchCause> = new Set(['timeout', 'cut-off', 'no-connection', 'broken-answer'])
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Whether the same request may succeed a little later. */
export function mayPass({ cause, status }: FetchFailure): boolean {
  return cause === 'status' ? passingStatuses.has(status ?? 0) : passing.has(cause)
}
