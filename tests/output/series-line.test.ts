import { describe, expect, it } from 'vitest'
import type { Period } from '../../schemas/period.js'
import { lineOfValues } from '../../src/output/series-line.js'
import { financialYear, recordWith } from '../making/record.js'

const day = (id: string): Period => ({ id, kind: 'day', start: id, end: id })
const month = (id: string, days = 30): Period => ({
  id,
  kind: 'month',
  start: `${id}-01`,
  end: `${id}-${days}`,
})
const quarter = (year: number, n: 1 | 2 | 3 | 4): Period => {
  const [start, end] = (
    {
      1: [`${year}-04-01`, `${year}-06-30`],
      2: [`${year}-07-01`, `${year}-09-30`],
      3: [`${year}-10-01`, `${year}-12-31`],
      4: [`${year + 1}-01-01`, `${year + 1}-03-31`],
    } as const
  )[n]
  return { id: `${financialYear(year).id}-Q${n}`, kind: 'quarter', start, end }
}
const years: Period = {
  id: '2021-04..2024-03',
  kind: 'span',
  start: '2021-04-01',
  end: '2024-03-31',
}
const series = (...values: readonly (readonly [Period, number])[]) =>
  values.map(([period, value], index) =>
    recordWith({ id: `r${index}`, period, value, unit: 'count', decimals: null, text: String(value) }),
  )

describe('the values of a series on a line', () => {
  it.each<[string, readonly (readonly [Period, number])[], string]>([
    [
      'a month after the last year',
      [
        [financialYear(2019), 80],
        [month('2024-08', 31), 13],
      ],
      'Aug 2024 13 +1',
    ],
    [
      'a later day',
      [
        [day('2024-09-30'), 2105],
        [day('2024-12-31'), 2287],
      ],
      '31 Dec 2024 2,287 +1',
    ],
    [
      'a month after a day',
      [
        [day('2024-09-30'), 2105],
        [month('2024-12', 31), 2287],
      ],
      'Dec 2024 2,287 +1',
    ],
    [
      'a quarter of the next year',
      [
        [financialYear(2022), 14],
        [quarter(2023, 1), 3],
      ],
      '2023/24 Q1 3 +1',
    ],
    [
      'the year and not its last quarter',
      [
        [financialYear(2023), 120],
        [quarter(2023, 4), 31],
      ],
      '2023/24 120 +1',
    ],
    [
      'the year and not the sum of three',
      [
        [years, 103],
        [financialYear(2023), 36],
      ],
      '2023/24 36 +1',
    ],
  ])('are, where one has room, %s', (_which, values, text) => {
    for (const order of [values, [...values].reverse()]) {
      const line = lineOfValues(series(...order), 0)
      expect(line.text).toBe(text)
      expect(line.shown).toHaveLength(1)
    }
  })

  it('are all of them in the order of time, a year behind its quarters, where they fit', () => {
    const values = series([financialYear(2022), 60], [quarter(2022, 4), 15], [quarter(2022, 3), 14])
    expect(lineOfValues(values, 100).text).toBe('2022/23 Q3 14, 2022/23 Q4 15, 2022/23 60')
  })

  it('leave out quarters before the years that they are of, and then earlier years', () => {
    const values = series([financialYear(2021), 50], [quarter(2022, 4), 15], [financialYear(2022), 60])
    expect(lineOfValues(values, 30).text).toBe('2021/22 50, 2022/23 60 +1')
    expect(lineOfValues(values, 20).text).toBe('2022/23 60 +2')
  })

  it('are one where a paper says one value in two ways, as surely as it says it', () => {
    const about = recordWith({
      value: 600,
      unit: 'count',
      decimals: null,
      qualifier: 'approx',
      confidence: 0.99,
    })
    const exact = recordWith({ id: 'r2', value: 600, unit: 'count', decimals: null, confidence: 0.8 })
    expect(lineOfValues([exact, about], 100).text).toBe('2022/23 600')
    expect(lineOfValues([about, exact], 100).shown).toEqual([exact])
  })

  it('are both where a paper says two, the surer last', () => {
    const [sure, other] = [
      recordWith({ value: 600, confidence: 0.9 }),
      recordWith({ id: 'r2', value: 640, confidence: 0.7 }),
    ]
    expect(lineOfValues([sure, other], 100).shown).toEqual([other, sure])
  })
})
