import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCellNumber } from '../../../src/checks/dataset/cell-number.js'

describe('readCellNumber', () => {
  it.each([
    ['142', 142, 0, null],
    ['1,234', 1234, 0, null],
    ['1,234,567.80', 1_234_567.8, 2, null],
    ['1 234', 1234, 0, null],
    ['1\u00a0234', 1234, 0, null],
    ['12.5%', 12.5, 1, 'percent'],
    ['12 %', 12, 0, 'percent'],
    ['£1.2m', 1_200_000, -5, 'gbp'],
    ['£186,000', 186_000, 0, 'gbp'],
    ['-£5', -5, 0, 'gbp'],
    ['£-5', -5, 0, 'gbp'],
    ['(5)', -5, 0, null],
    ['(£1,234.50)', -1234.5, 2, 'gbp'],
    ['−3', -3, 0, null],
    [' 41  ', 41, 0, null],
    ['\ufeff41', 41, 0, null],
    ['.5', 0.5, 1, null],
    ['0.30', 0.3, 2, null],
    ['1.2E+05', 120_000, -4, null],
    ['204 [p]', 204, 0, null],
    ['2.9 million', 2_900_000, -5, null],
    ['£0.0m', 0, -5, 'gbp'],
  ])('reads %j as %d with %d decimals', (cell, value, decimals, unit) => {
    expect(readCellNumber(cell)).toMatchObject({ kind: 'number', value, decimals, unit })
  })

  it.each(['', '  ', '-', '–', '..', ':', '[c]', '[x]', 'n/a', 'N/A', '*', 'c', 'null'])(
    'takes %j for a cell without a figure',
    (cell) => expect(readCellNumber(cell)).toEqual({ kind: 'missing' }),
  )

  it.each([
    ['12,5', 'comma'],
    ['1,23,456', 'comma'],
    ['1.2.3', 'full stop'],
    ['#DIV/0!', 'error of the spreadsheet'],
    ['(5', 'bracket'],
    ['about 12', 'no number'],
    ['12 to 14', 'no number'],
  ])('refuses %j and says why', (cell, rule) => {
    expect(readCellNumber(cell)).toMatchObject({ kind: 'unreadable', rule: expect.stringContaining(rule) })
  })

  it('reads back every number that a spreadsheet formats with thousands and decimals', () => {
    const cells = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }))
    fc.assert(
      fc.property(cells, ([digits, decimals]) => {
        const value = digits / 10 ** decimals
        const text = value.toLocaleString('en-GB', {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        })
        const read = readCellNumber(text)
        expect(read.kind === 'number' && read.value).toBeCloseTo(value, 6)
        expect(read).toMatchObject({ decimals })
      }),
    )
  })
})
