import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOfRecord } from '../../src/checks/figure.js'
import { intervalText, inUnitOf, numberText, round, termsText } from '../../src/checks/print.js'
import { recordWith } from '../making/record.js'

const figures = (count: number) =>
  Array.from({ length: count }, (_, index) => figureOfRecord(recordWith({ text: ` ${index + 1} ` })))

describe('numberText', () => {
  it.each([
    [1234567.891, 2, '1,234,567.89'],
    [999, 2, '999'],
    [-1000, 0, '-1,000'],
    [-0.001, 2, '0'],
    [0.1 + 0.2, 2, '0.3'],
    [1234.5678, 0, '1,235'],
  ])('prints %d in %d decimals as %s', (value, decimals, expected) => {
    expect(numberText(value, decimals)).toBe(expected)
  })

  it('loses nothing of a whole number but its commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (value) => {
        expect(Number(numberText(value).replaceAll(',', ''))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})

describe('round', () => {
  it('sees through the binary noise of a half', () => {
    expect(round(1.005 * 1000, 0)).toBe(1005)
    expect(round(3 * 1.1, 2)).toBe(3.3)
  })
})

describe('intervalText', () => {
  it('names both ends', () => {
    expect(intervalText([999.5, 1000.456], 1)).toBe('between 999.5 and 1,000.5')
  })
})

describe('termsText', () => {
  it('writes out a dozen terms, as they were printed, and of more says how many there are', () => {
    expect(termsText(figures(3))).toBe('1 + 2 + 3')
    expect(termsText(figures(12), ', ')).toBe('1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12')
    expect(termsText(figures(13))).toMatch(/ \+ 11 \+ … \(13 figures\)$/)
  })
})

describe('inUnitOf', () => {
  it.each([
    ['gbp_million', 2.5],
    ['gbp_thousand', 2500],
    ['gbp', 2_500_000],
    ['count', 2_500_000],
  ] as const)('says 2,500,000 in the unit %s as %d', (unit, expected) => {
    expect(inUnitOf(figureOfRecord(recordWith({ unit })), 2_500_000)).toBe(expected)
  })
})
