import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareValues, sameMeasure } from '../../../src/checks/dataset/compare-values.js'
import { datasetFigure } from '../../making/dataset-figure.js'
import { recordWith } from '../../making/record.js'

describe('sameMeasure', () => {
  it.each([
    ['gbp', 'gbp_million', true],
    ['gbp_thousand', 'gbp_million', true],
    ['percent', 'percent', true],
    ['percent', 'percentage_points', false],
    ['gbp', 'count', false],
  ] as const)('of %s and %s is %s', (a, b, same) => {
    expect(sameMeasure(a, b)).toBe(same)
    expect(sameMeasure(b, a)).toBe(same)
  })
})

describe('compareValues', () => {
  it.each([
    [-7, 'rounded-equal'],
    [-3, 'different'],
    [7, 'different'],
  ])('takes “fell by over 5” for a fall of more: %d is %s', (value, agreement) => {
    const record = recordWith({ value: 5, unit: 'percent', direction: 'decrease', qualifier: 'gt' })
    expect(compareValues(datasetFigure({ value }), record)).toBe(agreement)
  })

  it('agrees with whatever a paper may round or cut a figure to', () => {
    const digits = fc.integer({ min: -9_999_999, max: 9_999_999 })
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 3 }), fc.boolean(), (written, decimals, cut) => {
        const value = written / 10_000
        const step = 10 ** decimals
        const printed = Number(((cut ? Math.trunc : Math.round)(value * step) / step).toFixed(decimals))
        const record = recordWith({ value: printed, unit: 'percent', decimals })
        expect(compareValues(datasetFigure({ value, decimals: 4 }), record)).not.toBe('different')
      }),
    )
  })

  it('differs from a paper by a whole last digit or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 10, max: 900 }), (tenths, apart) => {
        const record = recordWith({ value: tenths / 10, unit: 'percent', decimals: 1 })
        const figure = datasetFigure({ value: tenths / 10 + apart / 100, decimals: 2 })
        expect(compareValues(figure, record)).toBe('different')
      }),
    )
  })

  it.each([
    ['a fall written as a negative number', -5, null, 'decrease', 'equal'],
    ['a fall written in a word', 5, 'decrease', 'decrease', 'equal'],
    ['a rise for a fall', 5, 'increase', 'decrease', 'different'],
    ['a negative number for a rise', -5, null, 'increase', 'different'],
  ] as const)('holds the direction of a change too: %s', (_, value, own, said, expected) => {
    const record = recordWith({ value: 5, unit: 'percent', decimals: 0, direction: said })
    expect(compareValues(datasetFigure({ value, decimals: 0, direction: own }), record)).toBe(expected)
  })
})
