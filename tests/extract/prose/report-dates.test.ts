import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

const about = (period: string): string[] => Array.from({ length: 6 }, () => `We wrote this about ${period}.`)

describe('a date that counts from the report’s own period, not from the day of the meeting', () => {
  it.each([
    [
      'is "the previous quarter" in a quarter’s report',
      about('Q1 2015/16'),
      'In the previous quarter there were 36 custodial sentences.',
      'custody.sentences 36 count FY2014/15-Q4',
    ],
    [
      'is "currently" in a month’s report',
      about('July 2016'),
      'There are currently 36 custodial sentences.',
      'custody.sentences 36 count 2016-07',
    ],
    [
      'is "the last three months" in a month’s report, up to its end',
      about('June 2016'),
      'In the last three months there were 36 custodial sentences.',
      'custody.sentences 36 count 2016-04..2016-06',
    ],
    [
      'is "the last 12 months" in a year’s report',
      about('2014/15'),
      'In the last 12 months there were 36 custodial sentences.',
      'custody.sentences 36 count FY2014/15',
    ],
    [
      'is counted from the meeting where the report is about no period',
      [],
      'In the last three months there were 36 custodial sentences.',
      'custody.sentences 36 count 2016-06..2016-08',
    ],
  ])('%s', (_rule, report, text, line) => {
    expect(linesOf(...report, text)).toEqual([line])
  })
})
