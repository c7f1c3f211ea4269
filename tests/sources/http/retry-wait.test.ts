import { describe, expect, it } from 'vitest'
import { askedWait, LONGEST_WAIT, retryWait } from '../../../src/sources/http/retry-wait.js'

const today = Date.parse('2024-03-21T09:00:00Z')

describe('retryWait', () => {
  it.each([
    [1, null, 1000],
    [2, null, 2000],
    [5, null, 16_000],
    [20, null, 60_000],
    [1, '30', 30_000],
    [3, '1', 4000],
    [1, '300', LONGEST_WAIT],
    [1, '301', null],
    [1, '99999999999999999999', null],
    [1, 'Fri, 22 Mar 2024 09:00:00 GMT', null],
  ])('after try %i with Retry-After %s is %s', (tried, retryAfter, wait) => {
    expect(retryWait(tried, retryAfter, today)).toBe(wait)
  })
})

describe('askedWait', () => {
  it.each([
    ['120', 120_000],
    ['Thu, 21 Mar 2024 09:02:00 GMT', 120_000],
    ['Thursday, 21-Mar-24 09:02:00 GMT', 120_000],
    ['Thu Mar 21 09:02:00 2024 GMT', 120_000],
    ['Thu, 21 Mar 2024 08:00:00 GMT', 0],
    ['-5', 0],
    ['2 minutes', 0],
    ['', 0],
  ])('of %j is %i ms', (header, wait) => expect(askedWait(header, today)).toBe(wait))
})
