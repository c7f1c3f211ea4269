import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { comparisonSchema, type Pivot } from '../../schemas/comparison.js'
import type { MetricRecord } from '../../schemas/record.js'
import { compareSeries } from '../../src/series/compare-series.js'
import { financialYear, recordWith } from '../making/record.js'

const catalogue = loadCatalogue()
const kent = { id: 'kent', code: 'E10000016', name: 'Kent', kind: 'local-authority' }
const england = { id: 'england', code: 'E92000001', name: 'England', kind: 'nation' }
const compared = (records: MetricRecord[], pivot: Pivot = 'area') => {
  const comparison = compareSeries(records, pivot, catalogue, () => 0)
  expect(comparisonSchema.parse(comparison)).toEqual(comparison)
  return comparison
}

describe('compareSeries', () => {
  const derby = recordWith({ id: 'd' })

  it('has a column for each area, authorities first, and a row for each time', () => {
    const earlier = recordWith({ id: 'e', area: england, period: financialYear(2021), value: 0.3 })
    const { columns, rows } = compared([earlier, derby, recordWith({ id: 'k', area: kent, value: 0.4 })])
    expect(columns.map(({ area }) => area?.name)).toEqual(['Derby', 'Kent', 'England'])
    expect(rows.map(({ period, cells }) => [period?.id, cells.map(({ value }) => value)])).toEqual([
      ['FY2021/22', [0.3]],
      ['FY2022/23', [0.19, 0.4]],
    ])
  })

  it('sets values of another scale and of an equivalent group in one row, and keeps what is printed', () => {
    const other = recordWith({
      id: 'k',
      area: kent,
      value: 21,
      text: '21',
      unit: 'per_100000',
      decimals: 0,
      dimensions: { age_band: '10-17' },
    })
    const { rows } = compared([derby, other])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.cells[1]).toMatchObject({
      value: 0.21,
      decimals: 2,
      printed: { text: '21', unit: 'per_100000', dimensions: { age_band: '10-17' } },
    })
  })

  it('does not take a rounded sum of money for another value than the exact one', () => {
    const cost = (id: string, change: Partial<MetricRecord>) =>
      recordWith({ id, metric: 'remand.cost', ...change })
    const { rows } = compared([
      cost('a', { value: 2.9, unit: 'gbp_million', decimals: 1, text: '£2.9m' }),
      cost('b', { value: 2_913_000, unit: 'gbp', decimals: null, text: '£2,913,000' }),
    ])
    expect(rows[0]?.cells).toMatchObject([{ value: 2_913_000, also: [] }])
  })

  it('keeps roles, groups and bases apart, and says what else a paper prints', () => {
    const since = recordWith({ id: 's', metric: 'custody.rate.change', basePeriod: financialYear(2021) })
    const { rows } = compared([
      derby,
      recordWith({ id: 'twice', value: 0.25 }),
      recordWith({ id: 't', role: 'target' }),
      recordWith({ id: 'm', dimensions: { sex: 'male' } }),
      since,
    ])
    expect(
      rows.map(({ role, dimensions, basePeriod, cells }) => [
        role,
        dimensions,
        basePeriod?.id ?? null,
        cells[0]?.also,
      ]),
    ).toEqual([
      ['actual', {}, null, [0.25]],
      ['actual', { sex: 'male' }, null, []],
      ['target', {}, null, []],
      ['actual', {}, 'FY2021/22', []],
    ])
  })

  it('never mixes papers that do not say their area', () => {
    const nowhere = { id: '', code: null, name: '', kind: 'unknown' }
    const other = { paper: `sha256:${'b'.repeat(64)}` }
    const { columns } = compared([
      recordWith({ area: nowhere }),
      recordWith({ area: nowhere, source: other }),
    ])
    expect(columns).toHaveLength(2)
  })

  it('has a column for each period, or each metric with its unit', () => {
    const earlier = recordWith({ id: 'e', period: financialYear(2021) })
    const count = recordWith({ id: 'n', metric: 'custody.sentences', unit: 'count', value: 5 })
    const periods = compared([derby, earlier], 'period')
    expect(periods.columns.map(({ period }) => period?.id)).toEqual(['FY2021/22', 'FY2022/23'])
    expect(periods.rows).toMatchObject([
      { area: { id: 'derby' }, period: null, measure: { metric: 'custody.rate' } },
    ])
    const metrics = compared([derby, count], 'metric')
    expect(metrics.columns.map(({ measure }) => measure?.metric)).toEqual([
      'custody.rate',
      'custody.sentences',
    ])
    expect(metrics.rows).toMatchObject([
      { area: { id: 'derby' }, measure: null, cells: [{ value: 0.19 }, { value: 5 }] },
    ])
  })

  it('says the same in whatever order records come', () => {
    const records = [
      derby,
      recordWith({ id: 'k', area: kent }),
      recordWith({ id: 'e', period: financialYear(2021) }),
    ]
    expect(compared([...records].reverse())).toEqual(compared(records))
  })
})
