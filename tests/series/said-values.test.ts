import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../schemas/record.js'
import { buildSeries } from '../../src/series/build-series.js'
import { saidValues } from '../../src/series/said-values.js'
import { recordWith } from '../making/record.js'

const said = (...parts: readonly Partial<MetricRecord>[]): MetricRecord[] =>
  parts.map((part, index) =>
    recordWith({ id: `r${index}`, unit: 'count', decimals: null, ...(part as object) }),
  )
const rate = { unit: 'percent' as const }

describe('what is said of one point', () => {
  it.each<[string, readonly Partial<MetricRecord>[]]>([
    [
      'a value and the same rounded',
      [
        { ...rate, value: 85.5, decimals: 1 },
        { ...rate, value: 86 },
      ],
    ],
    [
      'a value and the same cut off',
      [
        { ...rate, value: 85.9, decimals: 1 },
        { ...rate, value: 85 },
      ],
    ],
    ['a count and about as many', [{ value: 612 }, { value: 600, qualifier: 'approx' }]],
    ['a count and fewer than a bound', [{ value: 3 }, { value: 5, qualifier: 'lt' }]],
    ['a count and more than a bound', [{ value: 57 }, { value: 50, qualifier: 'gt' }]],
    [
      'two bounds that leave room',
      [
        { value: 50, qualifier: 'gt' },
        { value: 60, qualifier: 'lt' },
      ],
    ],
    [
      'money in pounds and in millions',
      [
        { unit: 'gbp_million', value: 2.9, decimals: 1 },
        { unit: 'gbp_million', value: 2.94, decimals: 2 },
      ],
    ],
  ])('is one value where it is %s', (_what, parts) => {
    expect(saidValues(said(...parts))).toHaveLength(1)
    expect(buildSeries(said(...parts))[0]?.points[0]?.disputedBy).toBeUndefined()
  })

  it.each<[string, readonly Partial<MetricRecord>[]]>([
    ['two counts', [{ value: 65 }, { value: 66 }]],
    [
      'two percentages that no rounding joins',
      [
        { ...rate, value: 85.5, decimals: 1 },
        { ...rate, value: 87 },
      ],
    ],
    ['a count and about something else', [{ value: 612 }, { value: 800, qualifier: 'approx' }]],
    ['a count beyond its bound', [{ value: 7 }, { value: 5, qualifier: 'lt' }]],
    [
      'a rise and a fall',
      [
        { value: 3, direction: 'increase' },
        { value: 3, direction: 'decrease' },
      ],
    ],
  ])('is two values where it is %s', (_what, parts) => {
    expect(saidValues(said(...parts))).toHaveLength(2)
    expect(buildSeries(said(...parts))[0]?.points[0]?.disputedBy).toEqual(['report.pdf'])
  })

  it('is told apart by its most exact values, in any order', () => {
    const all = said(
      { ...rate, value: 86 },
      { ...rate, value: 85.5, decimals: 1 },
      { ...rate, value: 86.4, decimals: 1 },
    )
    for (const order of [all, [...all].reverse()]) expect(saidValues(order)).toHaveLength(2)
  })

  it('begins with the value to rely on, each with its strongest statement', () => {
    const [a, b, c] = said(
      { value: 65, confidence: 0.7 },
      { value: 66, confidence: 0.8 },
      { value: 66, confidence: 0.9 },
    )
    expect(saidValues([a, b, c] as MetricRecord[])).toEqual([[c, b], [a]])
  })
})
