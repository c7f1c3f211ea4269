import { describe, expect, it } from 'vitest'
import { findPeriods } from '../../src/language/periods.js'

const idsIn = (text: string, context = {}): string[] =>
  findPeriods(text, context).map(({ period }) => period.id)

describe('years', () => {
  it.each([
    ['FYE 24', 'FY2023/24'],
    ['2013/14 – 2015/16', '2013-04..2016-03'],
    ['between 2013/14 and 2015/16', '2013-04..2016-03'],
    ['2013 to 2014', 'FY2013/14'],
    ['2013 to 2014 academic year', 'AY2013/14'],
    ['school year 2020 to 2021', 'AY2020/21'],
    ['YTD 2024/25', 'FY2024/25-YTD'],
  ])('%j is %s', (text, id) => {
    expect(idsIn(text)).toEqual([id])
  })

  it('from one calendar year to another, further on, are all of both', () => {
    expect(findPeriods('2013 to 2015')[0]).toMatchObject({
      period: { start: '2013-01-01', end: '2015-12-31' },
      ends: [{ id: '2013' }, { id: '2015' }],
    })
  })

  it.each([
    'in 1066',
    'in 2016 pupils',
    '24-25 children',
    'for 22-24',
    '2015/16 year olds',
    'of 2014 per head',
  ])('are not in %j', (text) => {
    expect(idsIn(text)).toEqual([])
  })
})

describe('parts of years', () => {
  it.each([
    ['H1 2023/24', '2023-04..2023-09'],
    ['the second half of 2023/24', '2023-10..2024-03'],
    ['the final quarter of 2023/24', 'FY2023/24-Q4'],
    ['Q1 2015', 'FY2014/15-Q4'],
    ['Q2 & Q3 2023/24', '2023-07..2023-12'],
    ['first nine months of 2023', '2023-01..2023-09'],
    ['autumn 2023', '2023-09..2023-11'],
    ['autumn term 2023', '2023-09..2023-12'],
    ['spring term 2024', '2024-01..2024-04'],
  ])('%j is %s', (text, id) => {
    expect(idsIn(text)).toEqual([id])
  })

  it.each([
    ['the year that the context names', { financialYear: 2021, asOf: '2024-03-21' }, 'FY2021/22-Q4'],
    ['the latest one that is over', { asOf: '2024-03-30' }, 'FY2022/23-Q4'],
    ['the one that ends on the day', { asOf: '2024-03-31' }, 'FY2023/24-Q4'],
  ])('a quarter without a year is of %s', (_, context, id) => {
    expect(idsIn('in Q4 it', context)).toEqual([id])
  })

  it('a quarter without a year is none where nothing tells its year', () => {
    expect(idsIn('in Q4 it')).toEqual([])
  })
})

it.each([
  ['higher than Quarter 3 last year', 'FY2023/24-Q3'],
  ['in quarter 1 of the previous year', 'FY2023/24-Q1'],
])('“%s” is the quarter of the year before', (text, id) => {
  expect(idsIn(text, { asOf: '2025-03-04' })).toEqual([id])
})
