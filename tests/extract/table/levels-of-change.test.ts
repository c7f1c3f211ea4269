import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

/** Metric, value, time, time of before and direction of the differences of a table. */
const changesOf = (...rows: string[][]) =>
  recordsOf(['# Youth justice', tableOf(rows)])
    .filter(({ metric }) => metric.endsWith('.change'))
    .map(({ value, period, basePeriod, direction }) => [value, period.id, basePeriod?.id ?? null, direction])

describe('a difference beside levels', () => {
  it.each<[string, string, string, unknown[]]>([
    ['a count', 'Change', '-6', [6, 'FY2013/14', 'FY2012/13', 'decrease']],
    ['a percentage', 'Change %', '-10.3%', [10.3, 'FY2013/14', 'FY2012/13', 'decrease']],
    ['a count without a sign', 'Change', '6', [6, 'FY2013/14', 'FY2012/13', 'decrease']],
    ['a count over two years', 'Change', '-9', [9, 'FY2013/14', 'FY2011/12', 'decrease']],
    ['a count with the sign of another way', 'Change', '+6', [6, 'FY2013/14', null, 'increase']],
    [
      'a count since a year without a level',
      'Change since 2009/10',
      '-6',
      [6, 'FY2013/14', null, 'decrease'],
    ],
    ['a count that no two levels give', 'Change', '-4', [4, 'FY2013/14', null, 'decrease']],
  ])('lies between the times that prove it: %s', (_, head, change, expected) => {
    expect(
      changesOf(
        ['', '2011/12', '2012/13', '2013/14', head],
        ['First-time entrants', '61', '58', '52', change],
      ),
    ).toEqual([expected])
  })

  it('of rounded levels may differ by their rounding', () => {
    expect(
      changesOf(
        ['', '2012/13', '2013/14', 'Change'],
        ['First-time entrants rate per 100,000', '165.4', '148.2', '-17.3'],
      ),
    ).toEqual([[17.3, 'FY2013/14', 'FY2012/13', 'decrease']])
  })

  it('may lie between areas where a row has levels of several', () => {
    expect(
      changesOf(
        ['', '2012/13', '2013/14', 'England 2013/14', 'Difference'],
        ['First-time entrants rate per 100,000', '158.0', '152.0', '146.0', '6.0'],
      ).map(([, , base]) => base),
    ).toEqual([null])
  })

  it('has no two times in a row of so many levels that any two of them may give it', () => {
    const years = Array.from({ length: 13 }, (_, index) => String(2000 + index))
    const levels = years.map((_, index) => String(100 + index * index))
    expect(
      changesOf(['', ...years, 'Change'], ['First-time entrants', ...levels, '23']).map(([, , base]) => base),
    ).toEqual([null])
  })

  const heads = ['First-time entrants', 'Rate per 100,000 aged 10-17'].flatMap((head) => [
    `${head} 2012/13`,
    `${head} 2013/14`,
  ])
  const beside = (...changes: string[]) =>
    recordsOf([
      '# First-time entrants',
      tableOf([
        ['', ...heads, 'Change in rate'],
        ['Leeds', '118', '96', '286', '231', changes[0] ?? ''],
        ['England', '8,848', '7,936', '165', '148', changes[1] ?? ''],
      ]),
    ])
      .filter(({ metric }) => metric.endsWith('.change'))
      .map(({ metric, value }) => [metric, value])

  it.each<[string, string[], string]>([
    ['the other metric, where its levels alone give all of them', ['-19.2%', '-10.3%'], 'fte.rate.change'],
    ['its own, where that gives one', ['-18.6%', '-10.3%'], 'fte.entrants.change'],
    ['its own, where the other gives not all', ['-19.2%', '-11.0%'], 'fte.entrants.change'],
  ])('is of %s', (_, changes, metric) => {
    const found = beside(...changes)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(([one]) => one))).toEqual(new Set([metric]))
  })
})
