import { describe, expect, it } from 'vitest'
import { isUnitRemark } from '../../src/language/unit-remarks.js'

describe('isUnitRemark', () => {
  it.each([
    ['(£ million)', true],
    ['All figures in £m', true],
    ['Figures are shown in £000', true],
    ['amounts in £', true],
    ['£000s', true],
    ['in £m', true],
    ['Costs (£m)', false],
    ['It costs £m', false],
    ['All figures in this report are provisional and will be revised', false],
  ])('takes %j for one: %s', (text, expected) => {
    expect(isUnitRemark(text)).toBe(expected)
  })
})
