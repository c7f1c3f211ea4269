import { describe, expect, it } from 'vitest'
import type { Period, PeriodKind } from '../../schemas/period.js'
import {
  type EndedPeriod,
  hasEnded,
  type Span,
  spanOf,
  unbrokenRuns,
} from '../../src/series/unbroken-runs.js'
import { financialYear } from '../making/record.js'

const period = (kind: PeriodKind, start: string, end: string | null): Period => ({
  id: '2020',
  kind,
  start,
  end,
})
const day = (end: string): EndedPeriod => ({ ...period('day', end, end), end })

describe('the span of a period', () => {
  it.each<[string, Period, boolean, Span]>([
    ['a financial year', financialYear(2022), false, 'year'],
    [
      'twelve months that are no calendar’s',
      period('rolling-year', '2022-10-01', '2023-09-30'),
      false,
      'year',
    ],
    ['a quarter', period('quarter', '2023-10-01', '2023-12-31'), false, 'quarter'],
    ['a month', period('month', '2023-12-01', '2023-12-31'), false, 'month'],
    ['a day', day('2023-12-31'), false, 'moment'],
    ['three years', period('span', '2020-04-01', '2023-03-31'), false, 'other'],
    [
      'a quarter of what is counted at its end',
      period('quarter', '2023-10-01', '2023-12-31'),
      true,
      'moment',
    ],
  ])('of %s', (_, one, stock, span) => {
    expect(spanOf(one, stock)).toBe(span)
  })
})

describe('a line', () => {
  const runs = (span: Span, ...periods: readonly Period[]) =>
    unbrokenRuns(
      periods.filter(hasEnded).map((one) => ({ period: one })),
      span,
    ).map((run) => run.length)

  it.each<[string, Span, readonly Period[], readonly number[]]>([
    ['each year', 'year', [2020, 2021, 2022].map(financialYear), [3]],
    ['a year missing', 'year', [2019, 2020, 2022].map(financialYear), [2, 1]],
    ['two years that are far apart', 'year', [2015, 2022].map(financialYear), [1, 1]],
    ['a day of each year', 'moment', ['2021-03-31', '2022-03-31', '2023-03-31'].map(day), [3]],
    ['days of quarters, one missing', 'moment', ['2023-03-31', '2023-06-30', '2023-12-31'].map(day), [2, 1]],
    [
      'days of years, and a newer one',
      'moment',
      ['2020-03-31', '2021-03-31', '2022-03-31', '2022-06-30'].map(day),
      [4],
    ],
    ['two days of one month', 'moment', ['2023-03-30', '2023-03-31'].map(day), [2]],
    ['nothing', 'year', [], []],
  ])('of %s', (_, span, periods, lengths) => {
    expect(runs(span, ...periods)).toEqual(lengths)
  })
})
