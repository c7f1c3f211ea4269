import { describe, expect, it } from 'vitest'
import { bareLabelPeriod } from '../../src/language/period-label-spelling.js'

const read = (label: string, context = {}) => bareLabelPeriod(label, context)?.id ?? null

describe('bareLabelPeriod', () => {
  it.each([
    ['2019', '2019'],
    ['Actual 2019 (%)', '2019'],
    ['22/23', 'FY2022/23'],
    ['22-23 outturn', 'FY2022/23'],
    ['2016-17', 'FY2016/17'],
    ['Rate per 1,000 23/24', 'FY2023/24'],
    ['Jan-24', '2024-01'],
    ['March ’23', '2023-03'],
    ['Apr–Jun 2023', '2023-04..2023-06'],
    ['October to March 2024', '2023-10..2024-03'],
  ])('reads the label %j as %s', (label, id) => {
    expect(read(label)).toBe(id)
  })

  it.each([
    ['two ages', '16-17'],
    ['a pair that is not consecutive', '22/24'],
    ['a count that looks like a year', '1066'],
    ['a year with more than a remark', 'Plan 2019 review'],
    ['a month whose year nobody knows', 'March'],
    ['a quarter whose year nobody knows', 'Q3'],
    ['a month with a number that is no year of figures', 'March 60'],
    ['nothing', ' – '],
  ])('reads %s as no period', (_, label) => {
    expect(read(label)).toBeNull()
  })

  it.each([
    ['March', { asOf: '2024-03-21' }, '2024-03'],
    ['April', { asOf: '2024-03-21' }, '2023-04'],
    ['Nov - Jan', { asOf: '2024-03-21' }, '2023-11..2024-01'],
    ['Qtr 3', { financialYear: 2023 }, 'FY2023/24-Q3'],
    ['Year to date', { financialYear: 2023 }, 'FY2023/24-YTD'],
    ['YTD', { financialYear: 2023 }, 'FY2023/24-YTD'],
  ])('completes %j from its paper', (label, context, id) => {
    expect(read(label, context)).toBe(id)
  })
})
