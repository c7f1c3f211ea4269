import { describe, expect, it } from 'vitest'
import { excelPeriod, excelText } from '../../src/output/excel-text.js'

describe('a period in a CSV file for Excel', () => {
  it.each([
    ['2024-01', 'month 2024-01'],
    ['2024-03-31', 'day 2024-03-31'],
    ['2011/12', 'financial year 2011/12'],
    ['Mar 2024', 'month Mar 2024'],
    ['31 Mar 2024', 'day 31 Mar 2024'],
  ])('says what %s is, which Excel would make a date of', (period, written) => {
    expect(excelPeriod(period)).toBe(written)
  })

  it.each([
    '2023',
    '2022/23',
    'FY2011/12',
    'AY2011/12',
    'FY2023/24-Q4',
    'FY2024/25-YTD',
    '2022-07..2023-06',
    '2022-07 to 2023-06',
    'Oct 2022-Sep 2023',
    'academic year 2011/12',
    '2011/12 Q3',
    '',
  ])('is %j where Excel leaves it alone', (period) => {
    expect(excelPeriod(period)).toBe(period)
  })
})

describe('any other text in a CSV file for Excel', () => {
  it.each([
    '2011/12',
    '2024-01',
    '3/4',
    '12/14',
    '10-17',
    '1/2/2024',
    '31-03-24',
    'Mar 24',
    'Sept-24',
    '24 March',
    '5May',
    '2024 Jan',
    'December 2024',
    '31 March 2024 17:30',
    '2024-03-31 17:30:00',
    '10:30',
    '5 pm',
    '1 1/2',
    '12e5',
    ' 3/4 ',
  ])('stays %j behind an apostrophe', (text) => {
    expect(excelText(text)).toBe(`'${text}`)
  })

  it.each([
    '22/23',
    '13/14',
    'March',
    'May',
    'Page 1',
    '52',
    '0.10',
    '£186,000',
    '34.2%',
    '(155)',
    '9 (64.3%)',
    'from 3/4 to 5/6',
    '2021/22 › Q1',
    'Marking 5',
    'E06000045',
    '9ca048da5f7f-p1-81-352-0',
    '80.7 351.8 92.3 364.5',
    '12 months',
    '',
  ])('is %j where Excel leaves it alone, or shows the number that it is', (text) => {
    expect(excelText(text)).toBe(text)
  })
})
