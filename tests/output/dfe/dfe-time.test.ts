import { describe, expect, it } from 'vitest'
import { dfeTime, timeOrder } from '../../../src/output/dfe/dfe-time.js'

describe('dfeTime', () => {
  it.each([
    ['FY2022/23', 'financial_year', '202223', 'Financial year', null],
    ['FY1999/00', 'financial_year', '199900', 'Financial year', null],
    ['FY2023/24-Q4', 'financial_quarter', '202324', 'Financial year Q4', null],
    ['AY2022/23', 'academic_year', '202223', 'Academic year', null],
    ['2023', 'calendar_year', '2023', 'Calendar year', null],
    ['2023-01..2023-12', 'calendar_year', '2023', 'Calendar year', null],
    ['2024-02', 'month', '2024', 'February', null],
    ['2024-02..2024-02', 'month', '2024', 'February', null],
    ['2024-04..2024-09', 'financial_half', '202425', 'Part 1 (April to September)', null],
    ['2024-10..2025-03', 'financial_half', '202425', 'Part 2 (October to March)', null],
    ['2024-03-31', 'reporting_year', '2024', 'Reporting year', '31 March'],
    ['2022-10..2023-09', 'reporting_year', '2023', 'Reporting year', '12 months to September'],
    ['2020-04..2023-03', 'reporting_year', '2023', 'Reporting year', '36 months to March'],
  ])('writes %s as the Department does', (id, family, period, identifier, covered) => {
    expect(dfeTime({ id })).toEqual({ family, period, identifier, covered })
  })

  it.each(['', 'FY2024/25-YTD', 'AY2022/23-Q1', 'FY2022/24', '2024-01-05..2024-02-06', '2023-09..2022-10'])(
    'has no words for %j',
    (id) => {
      expect(dfeTime({ id })).toBeNull()
    },
  )

  it('puts months, quarters and years in order', () => {
    const ids = ['2023-12', '2024-01', '2024-04', '2024-09', '2024-12', '2025-01']
    const times = [ids, ['FY2022/23-Q1', 'FY2022/23-Q4', 'FY2023/24-Q1'], ['2022', '2023']].map((family) =>
      family.flatMap((id) => dfeTime({ id }) ?? []),
    )
    for (const family of times) {
      const orders = family.map(timeOrder)
      expect(orders).toHaveLength(new Set(orders).size)
      expect([...orders].sort()).toEqual(orders)
    }
  })
})
