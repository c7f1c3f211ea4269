import { describe, expect, it } from 'vitest'
import { networkFailure } from '../../../src/sources/http/network-failure.js'

const failing = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more })

describe('networkFailure', () => {
  it.each([
    ['ENOTFOUND', 'bad-address', 'no such host'],
    ['EAI_AGAIN', 'no-connection', 'the host’s name cannot be looked up'],
    ['ECONNREFUSED', 'no-connection', 'the server cannot be reached'],
    ['ECONNRESET', 'cut-off', 'the answer was cut off'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'the server cannot be reached in time'],
    ['UND_ERR_HEADERS_OVERFLOW', 'broken-answer', 'the server’s answer is not valid HTTP'],
    ['HPE_INVALID_CONSTANT', 'broken-answer', 'the server’s answer is not valid HTTP'],
    ['Z_DATA_ERROR', 'broken-answer', 'the answer cannot be unpacked'],
    ['CERT_HAS_EXPIRED', 'bad-address', 'the server’s certificate is not valid (CERT_HAS_EXPIRED)'],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'bad-address',
      'the server’s certificate is not valid (DEPTH_ZERO_SELF_SIGNED_CERT)',
    ],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'bad-address',
      'the server’s certificate is not valid (ERR_TLS_CERT_ALTNAME_INVALID)',
    ],
  ])('explains %s', (code, cause, message) => {
    expect(networkFailure(failing(code))).toMatchObject({ outcome: 'fetch-failed', cause, message })
  })

  it('explains an error of the system that it has no words for by its code', () => {
    expect(networkFailure(failing('ENETDOWN', { syscall: 'connect' }))).toMatchObject({
      cause: 'no-connection',
    })
  })

  it('explains a host that could not be reached at any of its addresses by the first', () => {
    const all = new AggregateError([failing('ECONNREFUSED'), failing('ENETUNREACH')])
    expect(networkFailure(all)).toMatchObject({ cause: 'no-connection' })
  })

  it.each([[new TypeError('x is not a function')], [failing('UND_ERR_INVALID_ARG')], ['text'], [null]])(
    'leaves %s, which is a bug, to be thrown',
    (error) => expect(networkFailure(error)).toBeUndefined(),
  )
})
