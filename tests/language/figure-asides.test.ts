import { describe, expect, it } from 'vitest'
import { withoutAsides } from '../../src/language/figure-asides.js'

describe('withoutAsides', () => {
  it.each([
    ['50 (Met)', '50 ()'],
    ['50 not met', '50 '],
    ['12 children', '12 '],
    ['88% Green', '88% '],
    ['50 referrals', '50 referrals'],
  ])('leaves of %j', (cell, rest) => {
    expect(withoutAsides(cell)).toBe(rest)
  })
})
