import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/output/course.js'
import { financialYear } from '../making/record.js'

const point = (period: ReturnType<typeof financialYear>) => ({ period, direction: null, basePeriod: null })
const quarter = (id: string, start: string, end: string) => ({ id, kind: 'quarter' as const, start, end })
const years = [2018, 2019, 2021].map((year) => point(financialYear(year)))
const quarters = [
  point(quarter('FY2021/22-Q3', '2021-10-01', '2021-12-31')),
  point(quarter('FY2021/22-Q4', '2022-01-01', '2022-03-31')),
]
const idsOf = (runs: ReturnType<typeof courseOf>) => runs.map((run) => run.map(({ period }) => period.id))

describe('the course of a series', () => {
  it('is of years or of quarters, whichever are more, and is cut where one is missing', () => {
    expect(idsOf(courseOf([...years, ...quarters], false))).toEqual([
      ['FY2018/19', 'FY2019/20'],
      ['FY2021/22'],
    ])
  })

  it('has each period at its last day where what is counted is there at a moment', () => {
    expect(idsOf(courseOf(quarters, true))).toEqual([['FY2021/22-Q3', 'FY2021/22-Q4']])
  })

  it('is none of changes, nor of years to date', () => {
    const [first] = years
    expect(courseOf([{ ...point(financialYear(2020)), direction: 'increase' }], false)).toEqual([])
    expect(courseOf(first ? [{ ...first, basePeriod: financialYear(2017) }] : [], false)).toEqual([])
    const toDate = {
      id: 'FY2024/25-YTD',
      kind: 'financial-year-to-date',
      start: '2024-04-01',
      end: null,
    } as const
    expect(courseOf([{ period: toDate, direction: null, basePeriod: null }], false)).toEqual([])
  })
})
