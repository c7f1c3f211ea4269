import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Period } from '../../schemas/period.js'
import { periodSchema } from '../../schemas/period.js'
import {
  academicYear,
  calendarYear,
  cover,
  day,
  daySpan,
  financialYear,
  financialYearToDate,
  followsOn,
  month,
  noPeriod,
  parsePeriodId,
  periodLabel,
  quarter,
  rollingYear,
  shiftPeriod,
  span,
} from '../../src/language/period.js'

const years = fc.integer({ min: 1995, max: 2050 })
const months = fc.integer({ min: 1, max: 12 })
const yearMonth = fc.record({ year: years, month: months })

/** Any period of the contract that lies on whole days. */
const periods: fc.Arbitrary<Period> = fc.oneof(
  years.map(financialYear),
  years.map(academicYear),
  years.map(calendarYear),
  years.map((year) => financialYearToDate(year)),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, number]) => quarter(year, number)),
  fc.tuple(years, months).map(([year, number]) => month(year, number)),
  fc.tuple(yearMonth, yearMonth).map(([first, last]) => span(first, last)),
  fc
    .tuple(years, months, fc.integer({ min: 1, max: 28 }))
    .map(([year, number, date]) => day(year, number, date) ?? noPeriod),
)

describe('the periods', () => {
  it.each([
    [financialYear(2013), 'FY2013/14', '2013-04-01', '2014-03-31'],
    [financialYear(1999), 'FY1999/00', '1999-04-01', '2000-03-31'],
    [academicYear(2022), 'AY2022/23', '2022-09-01', '2023-08-31'],
    [calendarYear(2023), '2023', '2023-01-01', '2023-12-31'],
    [quarter(2023, 4), 'FY2023/24-Q4', '2024-01-01', '2024-03-31'],
    [month(2024, 2), '2024-02', '2024-02-01', '2024-02-29'],
    [day(2024, 3, 8), '2024-03-08', '2024-03-08', '2024-03-08'],
    [
      span({ year: 2022, month: 7 }, { year: 2023, month: 6 }),
      '2022-07..2023-06',
      '2022-07-01',
      '2023-06-30',
    ],
    [span({ year: 2020, month: 4 }, { year: 2021, month: 3 }), 'FY2020/21', '2020-04-01', '2021-03-31'],
    [span({ year: 2020, month: 1 }, { year: 2020, month: 12 }), '2020', '2020-01-01', '2020-12-31'],
    [span({ year: 2020, month: 5 }, { year: 2020, month: 5 }), '2020-05', '2020-05-01', '2020-05-31'],
    [rollingYear({ year: 2023, month: 9 }), '2022-10..2023-09', '2022-10-01', '2023-09-30'],
    [daySpan('2016-04-01', '2016-05-04'), '2016-04-01..2016-05-04', '2016-04-01', '2016-05-04'],
    [daySpan('2016-04-01', '2017-03-31'), 'FY2016/17', '2016-04-01', '2017-03-31'],
    [financialYearToDate(2024), 'FY2024/25-YTD', '2024-04-01', null],
    [cover(financialYear(2013), financialYear(2015)), '2013-04..2016-03', '2013-04-01', '2016-03-31'],
  ])('%# has the id and the days of the contract', (period, id, start, end) => {
    expect(period).toMatchObject({ id, start, end })
  })

  it('knows no 30 February', () => {
    expect(day(2024, 2, 30)).toBeNull()
  })

  it('keep the schema', () => {
    fc.assert(fc.property(periods, (period) => periodSchema.safeParse(period).success))
  })

  it('come back from their ids', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(parsePeriodId(period.id)).toEqual(period)
      }),
    )
  })

  it('shifted there and back are themselves', () => {
    const whole = periods.filter(({ kind }) => kind !== 'day' && kind !== 'financial-year-to-date')
    fc.assert(
      fc.property(whole, fc.integer({ min: -5, max: 5 }), (period, by) => {
        expect(shiftPeriod(shiftPeriod(period, by * 12), by * -12)).toEqual(period)
      }),
    )
  })

  it.each([
    ['FY2013/14', -12, 'FY2012/13'],
    ['FY2023/24-Q1', -3, 'FY2022/23-Q4'],
    ['2024-01', -1, '2023-12'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-03-08', -12, '2023-03-08'],
    ['2022-07..2023-06', -12, '2021-07..2022-06'],
  ])('%s shifted by %d months is %s', (id, by, expected) => {
    expect(shiftPeriod(parsePeriodId(id), by).id).toBe(expected)
  })

  it.each([
    'FY2013/15',
    'AY2013/14-Q1',
    '2013-13',
    '2013-00',
    '2013-02-30',
    'soon',
    '2013..',
    '2013-01..2013-02..2013-03',
  ])('refuse the id %j', (id) => {
    expect(() => parsePeriodId(id)).toThrow(RangeError)
  })

  it.each([
    ['FY2013/14', '2013/14'],
    ['FY2022/23-Q4', 'Q4 2022/23'],
    ['FY2024/25-YTD', '2024/25 to date'],
    ['AY2022/23', 'academic year 2022/23'],
    ['2024-01', 'January 2024'],
    ['2024-03-08', '8 March 2024'],
    ['2022-07..2023-06', 'July 2022 to June 2023'],
    ['', ''],
  ])('%j is written %j', (id, label) => {
    expect(periodLabel(parsePeriodId(id))).toBe(label)
  })
})

describe('a period that follows on another', () => {
  it.each([
    ['FY2013/14', 'FY2014/15', true],
    ['FY2022/23-Q1', 'FY2022/23-Q2', true],
    ['2023-03-31', 'FY2023/24', true],
    ['FY2014/15', 'FY2013/14', false],
    ['FY2013/14', 'FY2015/16', false],
    ['FY2024/25-YTD', 'FY2025/26', false],
    ['', 'FY2013/14', false],
  ])('%j, %j: %s', (first, next, follows) => {
    expect(followsOn(parsePeriodId(first), parsePeriodId(next))).toBe(follows)
  })
})
