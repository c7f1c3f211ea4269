import { describe, expect, it } from 'vitest'
import { followingOf, rateAfter } from '../../src/language/quantity-unit.js'

describe('rateAfter', () => {
  it.each([
    [' per 1,000', 'per_1000', ''],
    [' per 10,000 children in care', 'per_10000', ' in care'],
    ['/100,000', 'per_100000', ''],
    ['per 100,000)', 'per_100000', ')'],
    [' per hundred thousand residents a year', 'per_100000', ' a year'],
    [' in every thousand', 'per_1000', ''],
    [' for every ten thousand of the local population', 'per_10000', ''],
    [' per 100k', 'per_100000', ''],
    [' crimes recorded here per 1,000', 'per_1000', ''],
    [' crimes that were recorded here per 1,000', null, ''],
    [' per 1,500', null, ''],
    [' per 100', null, ''],
    [' 1,000', null, ''],
  ])('reads %j as %s', (text, unit, rest) => {
    const rate = rateAfter(`12${text}`, 2)
    expect(rate?.unit ?? null).toBe(unit)
    if (rate !== null) expect(`12${text}`.slice(rate.reach)).toBe(rest)
  })
})

describe('followingOf', () => {
  it.each([
    ['12 nights', true, 'days', 'night'],
    ['12 bed nights', true, 'days', 'night'],
    ['3 FTE', true, null, 'fte'],
    ['3 FTE posts', true, 'fte', 'fte'],
    ['3.5 FTE', false, 'fte', 'fte'],
    ['3 full-time equivalents', true, 'fte', 'fte'],
  ])('%j (whole: %s) is in %s, a count of %s', (text, exact, unit, noun) => {
    const end = /^[\d.]+/.exec(text)?.[0].length ?? 0
    const following = followingOf(text, end, exact)
    expect(following.unit).toBe(unit)
    expect(following.noun).toBe(noun)
  })

  it.each([
    ['36 young people were seen', 'people'],
    ['36 completed assessments', 'assessment'],
    ['36 foster carer households in all', 'household'],
    ['36 families', 'family'],
    ['36 children’s homes', 'home'],
    ['36 staff', 'staff'],
    ['36 of the calls', null],
    ['36, and calls', null],
    ['36 call answered', 'call'],
    ['12 in house beds were released', 'bed'],
    ['12 in the beds', null],
  ])('names what %j counts: %s', (text, noun) => {
    expect(followingOf(text, 2, true).noun).toBe(noun)
  })
})
