import { describe, expect, it } from 'vitest'
import { findPeriods } from '../../src/language/periods.js'

const idsIn = (text: string, asOf?: string): string[] =>
  findPeriods(text, asOf === undefined ? {} : { asOf }).map(({ period }) => period.id)

describe('spans of days', () => {
  it.each([
    ['5 January to 3 February 2024', '2024-01-05..2024-02-03'],
    ['20 December to 3 January 2024', '2023-12-20..2024-01-03'],
    ['between the 1st of May and 4 May 2016', '2016-05-01..2016-05-04'],
    ['April 2021 to 31 March 2022', 'FY2021/22'],
    ['week commencing Monday 1 April 2024', '2024-04-01..2024-04-07'],
    ['2024-03-08', '2024-03-08'],
    ['8.3.2024', '2024-03-08'],
  ])('%j is %s', (text, id) => {
    expect(idsIn(text)).toEqual([id])
  })

  it.each(['31 February 2024', '8/13/2024', '2024-02-30'])('%j is no day', (text) => {
    expect(idsIn(text).filter((id) => id.length === 10)).toEqual([])
  })

  it.each([
    ['on 20 February', '2024-03-21', '2024-02-20'],
    ['on 21 March', '2024-03-21', '2024-03-21'],
    ['on 22 March', '2024-03-21', '2023-03-22'],
    ['from 20 December to 3 January', '2024-03-21', '2023-12-20..2024-01-03'],
  ])('%j in a paper of %s is %s', (text, asOf, id) => {
    expect(idsIn(text, asOf)).toEqual([id])
  })
})

describe('spans of months', () => {
  it.each([
    ['March 2014 to April', '2014-03..2014-04'],
    ['November 2014 to February', '2014-11..2015-02'],
    ['April 2014–15', '2014-04'],
    ['February 2014–15', '2015-02'],
    ['December and January 2016', '2015-12..2016-01'],
    ['May and July 2016', '2016-07'],
  ])('%j is %s', (text, id) => {
    expect(idsIn(text)).toEqual([id])
  })
})

describe('lengths of time with their end', () => {
  it.each([
    ['the year ending 31 March 2014', 'FY2013/14'],
    ['the year ended 15 March 2014', '2013-03-16..2014-03-15'],
    ['the year to 28 February 2023', '2022-03..2023-02'],
    ['three years ending March 2020', '2017-04..2020-03'],
    ['six months to the end of September 2023', '2023-04..2023-09'],
    ['two years to 2015/16', '2014-04..2016-03'],
    ['rolling 12 months up to June 2023', '2022-07..2023-06'],
  ])('%j is %s', (text, id) => {
    expect(idsIn(text)).toEqual([id])
  })
})
