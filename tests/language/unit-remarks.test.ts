import { describe, expect, it } from 'vitest'
import { isUnitRemark, moneyScales } from '../../src/language/unit-remarks.js'

describe('isUnitRemark', () => {
  it.each([
    ['(£ million)', true],
    ['All figures in £m', true],
    ['Figures are shown in £000', true],
    ['amounts in £', true],
    ['£000s', true],
    ['in £m', true],
    ['£000, cumulative', true],
    ['£m at 2015/16 prices', true],
    ['Costs (£m)', false],
    ['It costs £m', false],
    ['All figures in this report are provisional and will be revised', false],
  ])('takes %j for one: %s', (text, expected) => {
    expect(isUnitRemark(text)).toBe(expected)
  })
})

describe('moneyScales', () => {
  it.each([
    ['Forecast £m', ['£m']],
    ['Net cost (£000s) of £1 placements', ['(£000s)']],
    ['Cost per week £', []],
    ['Months £months', []],
  ])('finds in %j %j', (text, scales) => {
    expect(moneyScales(text).map(({ start, end }) => text.slice(start, end))).toEqual(scales)
  })
})
