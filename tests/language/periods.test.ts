import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  academicYear,
  day,
  financialYear,
  financialYearToDate,
  month,
  noPeriod,
  periodLabel,
  quarter,
  span,
} from '../../src/language/period.js'
import { findPeriods, periodOfLabel, periodsOfCaption } from '../../src/language/periods.js'

const asOf = '2024-03-21'
const idsIn = (text: string): string[] => findPeriods(text, { asOf }).map(({ period }) => period.id)

describe('findPeriods', () => {
  it.each([['ONS, mid-2023'], ['ONS mid year 2023']])(
    'the middle that is named is of the time: %s',
    (text) => {
      expect(findPeriods(text)[0]?.text).toMatch(/^mid/)
    },
  )

  it.each([
    ['2013/14', 'FY2013/14'],
    ['2007/8', 'FY2007/08'],
    ['the academic year 2007/8', 'AY2007/08'],
    ['AY 22-23', 'AY2022/23'],
    ['2022/2023 Q1-3', '2022-04..2022-12'],
    ['2018 mid-year estimates', '2018'],
    ['MYE 2018', '2018'],
    ['the 2021 Census', '2021'],
    ['the 2022 cohort', '2022'],
    ['2013-14', 'FY2013/14'],
    ['2013–14', 'FY2013/14'],
    ['2015─16', 'FY2015/16'],
    ['13/14', 'FY2013/14'],
    ['24 / 25', 'FY2024/25'],
    ['2013/2014', 'FY2013/14'],
    ['FY24/25', 'FY2024/25'],
    ['the financial year 2013/14', 'FY2013/14'],
    ['April 2020 to March 2021', 'FY2020/21'],
    ['1 April 2020 to 31 March 2021', 'FY2020/21'],
    ['July 22 – June 2023', '2022-07..2023-06'],
    ['between April 2013 and Mar 2016', '2013-04..2016-03'],
    ['April to September 2016', '2016-04..2016-09'],
    ['October to March 2016', '2015-10..2016-03'],
    ['January and February 2016', '2016-01..2016-02'],
    ['2013-16', '2013-04..2016-03'],
    ['2013-2016', '2013-04..2016-03'],
    ['from 2014/15 to 2016/17', '2014-04..2017-03'],
    ['Q4 2022/23', 'FY2022/23-Q4'],
    ['Q4 24 / 25', 'FY2024/25-Q4'],
    ['2023/24 Q4', 'FY2023/24-Q4'],
    ['quarter 3 of 2023/24', 'FY2023/24-Q3'],
    ['Quarter 2 (Jul - Sep), 2024/25', 'FY2024/25-Q2'],
    ['the first quarter of 2014–15', 'FY2014/15-Q1'],
    ['quarter two, 2014–15', 'FY2014/15-Q2'],
    ['the second quarter of 2015', 'FY2015/16-Q1'],
    ['Q1-Q3 2023/24', '2023-04..2023-12'],
    ['as of June 2025', '2025-06'],
    ['at 31 March 2014', '2014-03-31'],
    ['31st March ’14', '2014-03-31'],
    ['on 08/03/2024', '2024-03-08'],
    ['January ’23', '2023-01'],
    ['Jan 24', '2024-01'],
    ['Jan-24', '2024-01'],
    ['week ending 14 March 2024', '2024-03-08..2024-03-14'],
    ['the year to June 2023', '2022-07..2023-06'],
    ['Residents aged 0 to 17, mid-2023', '2023'],
    ['In care per 10,000, 2024', '2024'],
    ['in the year ending Jul 17- June 18', '2017-07..2018-06'],
    ['12 months to March 2024', 'FY2023/24'],
    ['twelve months to the end of December 2023', '2023'],
    ['the last 12 months (to 30 November 2015)', '2014-12..2015-11'],
    ['academic year 2022/23', 'AY2022/23'],
    ['the 2022/23 academic year', 'AY2022/23'],
    ['during 2016 it', '2016'],
    ['the survey (2017)', '2017'],
    ['the year to date 2024-2025', 'FY2024/25-YTD'],
    ['2023/24 to date', 'FY2023/24-YTD'],
    ['spring 2023', '2023-03..2023-05'],
    ['the first six months of 2023/24', '2023-04..2023-09'],
    ['budgets for 25-26', 'FY2025/26'],
    ['end of March 2014–15', '2015-03'],
    ['28 – 30 January 2014', '2014-01-28..2014-01-30'],
  ])('reads %j as %s', (text, id) => {
    expect(idsIn(text)).toEqual([id])
  })

  it.each([
    ['this January', '2024-01'],
    ['in January 30% were known', '2024-01'],
    ['in March', '2024-03'],
    ['in April', '2023-04'],
    ['by June', '2024-06'],
    ['on 20 February', '2024-02-20'],
    ['last year', 'FY2022/23'],
    ['the previous financial year', 'FY2022/23'],
    ['over the last year', '2023-03..2024-02'],
    ['the last 12 months', '2023-03..2024-02'],
    ['the past three years', '2021-03..2024-02'],
    ['last month', '2024-02'],
    ['this month', '2024-03'],
    ['the current year', 'FY2023/24'],
    ['year to date', 'FY2023/24-YTD'],
    ['currently', '2024-03'],
    ['at the time of writing', '2024-03'],
    ['Quarter 3 saw', 'FY2023/24-Q3'],
  ])('resolves %j against the day of the paper', (text, id) => {
    const mentions = findPeriods(text, { asOf })
    expect(mentions.map(({ period, relative }) => [period.id, relative])).toEqual([[id, true]])
    expect(findPeriods(text)).toEqual([])
  })

  it.each([
    ['In 16/17 year olds it fell'],
    ['the 16-17 places'],
    ['March on, you may'],
    ['on 31 of 40'],
    ['2,013 children'],
    ['of 2016 children'],
    ['12.5% to 13.6%'],
    ['86/91 and 3/4'],
  ])('finds no period in %j', (text) => {
    expect(idsIn(text)).toEqual([])
  })

  it('gives the ends of a period that is printed by its ends', () => {
    const [mention] = findPeriods('fell from 2014/15 to 2016/17')
    expect(mention?.ends?.map(({ id }) => id)).toEqual(['FY2014/15', 'FY2016/17'])
  })

  it.each([
    ['since September 2022', 'since'],
    ['by the end of June 2025', 'by'],
    ['until March 2024', 'until'],
  ])('says how the period of %j bounds the time', (text, bound) => {
    expect(findPeriods(text)[0]?.bound).toBe(bound)
  })

  it.each([
    ['the same period last year', -12],
    ['the previous quarter', -3],
    ['last month', -1],
  ])('says how far %j lies from the period of its sentence', (text, shift) => {
    expect(findPeriods(text, { asOf })[0]?.shift).toBe(shift)
  })

  it('finds each of several periods', () => {
    expect(idsIn('31 March 2013 and 31 March 2014, in May 2022, Dec 2022 and on 8 March 2024')).toEqual([
      '2013-03-31',
      '2014-03-31',
      '2022-05',
      '2022-12',
      '2024-03-08',
    ])
  })

  it('finds a written period again', () => {
    const year = fc.integer({ min: 2000, max: 2040 })
    const number = fc.integer({ min: 1, max: 12 })
    const written = fc.oneof(
      year.map(financialYear),
      year.map(academicYear),
      year.map((first) => financialYearToDate(first)),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([first, q]) => quarter(first, q)),
      fc.tuple(year, number).map(([y, m]) => month(y, m)),
      fc.tuple(year, number, fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => day(y, m, d) ?? noPeriod),
      fc.tuple(year, number, fc.integer({ min: 2, max: 60 })).map(([y, m, length]) => {
        const last = y * 12 + m - 1 + length - 1
        return span({ year: y, month: m }, { year: Math.floor(last / 12), month: (last % 12) + 1 })
      }),
    )
    fc.assert(
      fc.property(written, (period) => {
        const label = period.kind === 'calendar-year' ? `in ${periodLabel(period)}` : periodLabel(period)
        expect(findPeriods(`It rose, ${label}, as said.`)[0]?.period).toEqual(period)
      }),
    )
  })

  it('gives spans in the text, in order and without overlap, whatever the text', () => {
    const words = fc.constantFrom(
      'April',
      '2013',
      '2013/14',
      'to',
      'and',
      'between',
      'March',
      '31',
      'Q4',
      'last',
      'year',
      '12',
      'months',
      'the',
      '-',
      '(',
      ')',
      'since',
      ',',
      '14',
      'May',
      'quarter',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const { start, end, text: printed } of findPeriods(text, { asOf })) {
          expect(text.slice(start, end)).toBe(printed)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })
})

describe('periodOfLabel', () => {
  it.each([
    ['2014', '2014'],
    ['22/23', 'FY2022/23'],
    ['22-23', 'FY2022/23'],
    ['24/ 25', 'FY2024/25'],
    ['2013/14 %', 'FY2013/14'],
    ['2023-24 Actual', 'FY2023/24'],
    ['Forecast 2024/25', 'FY2024/25'],
    ['23/24 (est. to Apr 24)', 'FY2023/24'],
    ['Q1', 'FY2023/24-Q1'],
    ['2024/25 Q1', 'FY2024/25-Q1'],
    ['Mar-25', '2025-03'],
    ['Dec 24', '2024-12'],
    ['Sept 2023', '2023-09'],
    ['March', '2024-03'],
    ['Apr - Jun', '2023-04..2023-06'],
    ['Year to date', 'FY2023/24-YTD'],
    ['As at 31 March 2014', '2014-03-31'],
    ['Baseline (2015)', '2015'],
  ])('reads the label %j as %s', (label, id) => {
    expect(periodOfLabel(label, { asOf, financialYear: 2023 })?.id).toBe(id)
  })

  it.each(['Number', '14', '16-17', 'Age 10-13', 'Total', '', '%', '2,014', '9999'])(
    'finds none in %j',
    (label) => {
      expect(periodOfLabel(label, { asOf, financialYear: 2023 })).toBeNull()
    },
  )
})

describe('periodsOfCaption', () => {
  it.each([
    ['Population by local authority 2011', ['2011']],
    ['Children looked after 2011/12', ['FY2011/12']],
    ['Working together 2018', []],
    ['Children Act 1989', []],
    ['Table 12', []],
  ])('of %j are %j', (caption, periods) => {
    expect(periodsOfCaption(caption, findPeriods(caption)).map(({ period }) => period.id)).toEqual(periods)
  })
})
