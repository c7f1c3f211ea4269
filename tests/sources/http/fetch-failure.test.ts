import { describe, expect, it } from 'vitest'
import { fetchFailure, mayPass, statusFailure } from '../../../src/sources/http/fetch-failure.js'

describe('mayPass', () => {
  it.each([
    [408, true],
    [429, true],
    [503, true],
    [404, false],
    [403, false],
    [501, false],
  ])('of an answer %d is %s', (status, expected) => expect(mayPass(statusFailure(status))).toBe(expected))

  it.each([
    ['timeout', true],
    ['cut-off', true],
    ['no-connection', true],
    ['robots', false],
    ['too-large', false],
    ['private-address', false],
  ] as const)('of %s is %s', (cause, expected) => expect(mayPass(fetchFailure(cause, ''))).toBe(expected))
})

describe('fetchFailure', () => {
  it('lets no words of a server steer a terminal or begin a new line', () => {
    const { message, hint } = fetchFailure('status', 'gone\u001b[2J\r\nOK\u2028x', 'ask\u0007 \u202eagain')
    for (const text of [message, hint]) expect(text).not.toMatch(/[\p{C}\u2028\u2029]/u)
    expect(message).toBe('gone [2J OK x')
  })
})

describe('statusFailure', () => {
  it('says what a known status means, and of another its number alone', () => {
    expect(statusFailure(410)).toMatchObject({
      message: 'the server answered 410: it was taken away',
      hint: null,
    })
    expect(statusFailure(418)).toMatchObject({ message: 'the server answered 418', status: 418 })
  })
})
