import { describe, expect, it } from 'vitest'
import { numberText, periodText, valueText } from '../../src/output/figure-text.js'
import { recordWith } from '../making/record.js'

describe('valueText', () => {
  it.each([
    [{ value: 0.16, unit: 'per_1000', decimals: 2 }, '0.16 per 1,000'],
    [{ value: 37.9, unit: 'percent', decimals: 1 }, '37.9%'],
    [{ value: 30, unit: 'percent', decimals: 1 }, '30.0%'],
    [{ value: 1204, unit: 'count', decimals: null }, '1,204'],
    [{ value: -2.9, unit: 'gbp_million', decimals: 1 }, '-£2.9m'],
    [{ value: 54, unit: 'percent', decimals: null, qualifier: 'gt' }, '> 54%'],
    [{ value: 49, unit: 'count', decimals: null, direction: 'decrease' }, 'down 49'],
    [{ value: 3, unit: 'rank', decimals: null }, 'rank 3'],
  ] as const)('prints %j as %s', (parts, text) => {
    expect(valueText(recordWith(parts))).toBe(text)
  })
})

describe('numberText', () => {
  it.each([
    [1234567.5, 1, '1,234,567.5'],
    [999, 0, '999'],
    [-1000, 0, '-1,000'],
    [0.165, 2, '0.165'],
  ])('prints %d with at least %d decimals as %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text)
  })
})

describe('periodText', () => {
  it.each([
    ['FY2013/14', '2013/14'],
    ['FY2023/24-Q4', '2023/24 Q4'],
    ['AY2022/23', 'school year 2022/23'],
    ['2023', '2023'],
    ['2024-01', 'Jan 2024'],
    ['2024-03-08', '8 Mar 2024'],
    ['2022-10..2023-09', 'Oct 2022-Sep 2023'],
    ['', 'no period'],
  ])('prints %j as %s', (id, text) => {
    expect(periodText({ id })).toBe(text)
  })
})
