import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoMonth, monthOf, monthsBetween } from '../../src/language/calendar.js'
import {
  fourDigits,
  nearestMonth,
  pair,
  pairOf,
  plausibleYear,
  year,
  yearOf,
} from '../../src/language/period-spelling.js'

describe('a pair of years', () => {
  it.each([
    ['2013/14', { first: 2013, years: 1 }],
    ['1999-2000', { first: 1999, years: 1 }],
    ['1999/00', { first: 1999, years: 1 }],
    ['2013 – 16', { first: 2013, years: 3 }],
    ['24 / 25', { first: 2024, years: 1 }],
    ['24/26', null],
    ['03/04', null],
    ['2013/13', null],
    ['2013/40', null],
    ['2013', null],
    [undefined, null],
  ])('%j is read as %j', (printed, expected) => {
    expect(pairOf(printed)).toEqual(expected)
  })
})

describe('a year in two digits', () => {
  it.each([
    ['14', 2014, 2014],
    ['50', 2050, null],
    ['51', 1951, null],
    ['04', 2004, null],
    ['’04', 2004, 2004],
    ['1996', 1996, 1996],
    ['123', null, null],
    [undefined, null, null],
  ])('%j is %s, and %s where it could be a count', (printed, value, plausible) => {
    expect([yearOf(printed), plausibleYear(printed)]).toEqual([value, plausible])
  })
})

describe('the patterns', () => {
  it.each([
    ['a year before its noun', year('y'), '14', ' report', true],
    ['a year before people', year('y'), '14', ' children', false],
    ['a year of four digits before people', year('y'), '2014', ' children', true],
    ['a year with a per cent sign', fourDigits('y'), '2014', '%', false],
    ['a year with decimals', fourDigits('y'), '2014', '.5', false],
    ['a pair followed by another', pair('p'), '2013/14', '/15', false],
    ['a pair in a sentence', pair('p'), '2013/14', ', it', true],
  ])('take %s for one or not', (_, source, printed, after, expected) => {
    expect(new RegExp(`^${source}`, 'i').exec(printed + after)?.[0] === printed).toBe(expected)
  })
})

describe('nearestMonth', () => {
  it('is the latest such month up to the paper, or the next one from it on', () => {
    const months = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(months, months, (number, current) => {
        const asOf = `${isoMonth({ year: 2024, month: current })}-15`
        const back = monthsBetween(nearestMonth(number, asOf), monthOf(asOf))
        const ahead = monthsBetween(monthOf(asOf), nearestMonth(number, asOf, true))
        expect(back).toBe((current - number + 12) % 12)
        expect(ahead).toBe((number - current + 12) % 12)
        expect(nearestMonth(number, asOf).month).toBe(number)
      }),
    )
  })
})
