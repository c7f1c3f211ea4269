import { describe, expect, it } from 'vitest'
import type { DatasetFigure } from '../../../src/checks/dataset/dataset-figure.js'
import { publishedFigures } from '../../../src/checks/dataset/published-figures.js'
import { datasetFigure } from '../../making/dataset-figure.js'
import { financialYear, recordWith } from '../../making/record.js'

type Parts = Partial<DatasetFigure> & { value?: number }

const outcome = (record: Parameters<typeof recordWith>[0], figure: Parts): string =>
  publishedFigures([recordWith(record)]).compare(datasetFigure(figure)).outcome

const count = { value: 612, unit: 'count', decimals: null } as const
const million = { value: 2.9, unit: 'gbp_million', decimals: 1 } as const

describe('publishedFigures', () => {
  it.each([
    ['the same value', {}, {}, 'equal'],
    ['more digits that round to it', {}, { value: 0.1949, decimals: 4 }, 'rounded-equal'],
    ['more digits that are cut to it', {}, { value: 0.1999, decimals: 4 }, 'rounded-equal'],
    ['fewer digits that it rounds to', {}, { value: 0.2, decimals: 1 }, 'rounded-equal'],
    ['a neighbour with as many digits', {}, { value: 0.2, decimals: 2 }, 'different'],
    ['more digits just above the half', {}, { value: 0.1851, decimals: 4 }, 'rounded-equal'],
    ['more digits just below the half', {}, { value: 0.1849, decimals: 4 }, 'different'],
    ['a count beside its neighbour', count, { value: 613, decimals: 0 }, 'different'],
    ['a count in thousands', count, { value: 600, decimals: -2 }, 'rounded-equal'],
    ['pounds for millions', million, { value: 2_930_000, decimals: 0, unit: 'gbp' }, 'rounded-equal'],
    ['thousands for millions', million, { value: 2900, decimals: 0, unit: 'gbp_thousand' }, 'equal'],
    ['another unit', {}, { unit: 'percent' }, 'not-found'],
    ['another role', {}, { role: 'target' }, 'not-found'],
    ['another member', {}, { dimensions: { sex: 'male' } }, 'not-found'],
    ['the value under another year', {}, { period: financialYear(2021) }, 'other-period'],
    ['another value and year', {}, { period: financialYear(2021), value: 0.5 }, 'not-found'],
    ['what "over" admits', { qualifier: 'gt' }, { value: 0.25 }, 'rounded-equal'],
    ['what "over" excludes', { qualifier: 'gt' }, { value: 0.18 }, 'different'],
    [
      'what "about" admits',
      { ...count, value: 130, qualifier: 'approx' },
      { value: 134, decimals: 0 },
      'rounded-equal',
    ],
    [
      'what "about" excludes',
      { ...count, value: 130, qualifier: 'approx' },
      { value: 141, decimals: 0 },
      'different',
    ],
    [
      'a fall for a rise',
      { ...count, direction: 'increase' },
      { value: 612, decimals: 0, direction: 'decrease' },
      'different',
    ],
  ] as const)('%s', (_, record, figure, expected) => {
    expect(outcome(record as Parameters<typeof recordWith>[0], figure as Parts)).toBe(expected)
  })

  it('is content with any paper that prints the value, and else differs from the first', () => {
    const older = recordWith({ id: 'old', value: 0.31, source: { published: '2023-09-01' } })
    const newer = recordWith({ id: 'new', value: 0.19 })
    const published = publishedFigures([newer, older])
    expect(published.compare(datasetFigure({ value: 0.31 }))).toMatchObject({
      outcome: 'equal',
      record: older,
    })
    expect(published.compare(datasetFigure({ value: 0.5 }))).toMatchObject({
      outcome: 'different',
      record: newer,
    })
  })
})
