import { type FetchCause, type FetchFailure, fetchFailure } from './fetch-failure.js'
import { PrivateAddressError } from './guarded-connection.js'

type Explanation = readonly [FetchCause, string, string | null]

const timeout: Explanation = ['timeout', 'the server took too long to answer', 'try again later']
const cutOff: Explanation = ['cut-off', 'the answer was cut off', 'try again later']
const noConnection: Explanation = ['no-connection', 'the server cannot be reached', 'try again later']
const packed: Explanation = ['broken-answer', 'the answer cannot be unpacked', null]
const broken: Explanation = ['broken-answer', 'the server’s answer is not valid HTTP', null]

/** What the codes of Node's and undici's errors mean. */
const byCode: Readonly<Record<string, Explanation>> = {
  UND_ERR_CONNECT_TIMEOUT: ['timeout', 'the server cannot be reached in time', 'try again later'],
  UND_ERR_HEADERS_TIMEOUT: timeout,
  UND_ERR_BODY_TIMEOUT: ['timeout', 'the answer stopped coming', 'try again later'],
  ETIMEDOUT: timeout,
  UND_ERR_SOCKET: cutOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: cutOff,
  ECONNRESET: cutOff,
  EPIPE: cutOff,
  ERR_STREAM_PREMATURE_CLOSE: cutOff,
  Z_BUF_ERROR: cutOff,
  UND_ERR_HEADERS_OVERFLOW: broken,
  ENOTFOUND: ['bad-address', 'no such host', 'check the address'],
  EAI_AGAIN: ['no-connection', 'the host’s name cannot be looked up', 'check the network'],
  ECONNREFUSED: noConnection,
  EHOSTUNREACH: noConnection,
  ENETUNREACH: noConnection,
}

/**
 * The failure behind an error of the network; undefined for an error that is none of it, which is a bug.
 */
export function networkFailure(error: unknown): FetchFailure | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof PrivateAddressError) {
    return fetchFailure(
      'private-address',
      `${error.hostname} is in a private network (${error.address})`,
      `allow it with --allow-host ${error.hostname} if it is yours`,
    )
  }
  // Both addresses of a host failed: the first says why.
  if (error instanceof AggregateError && error.errors.length > 0) return networkFailure(error.errors[0])
  if (error.name === 'TimeoutError') return fetchFailure(...timeout)
  const code = 'code' in error ? String(error.code) : ''
  const known = byCode[code]
  if (known) return fetchFailure(...known)
  // zlib's codes begin with Z_, those of its Brotli with two underscores.
  if (/^Z_|^ERR__/u.test(code)) return fetchFailure(...packed)
  if (/^HPE_|^UND_ERR_(?!INVALID_ARG)/u.test(code)) return fetchFailure(...broken)
  if (/CERT|SELF_SIGNED|UNABLE_TO_|^ERR_(?:TLS|SSL)/u.test(code)) {
    const hint = 'check the address; the certificate is the server’s matter'
    return fetchFailure('bad-address', `the server’s certificate is not valid (${code})`, hint)
  }
  return 'syscall' in error || code === 'EPROTO'
    ? fetchFailure('no-connection', `the server cannot be reached (${code})`, 'try again later')
    : undefined
}
