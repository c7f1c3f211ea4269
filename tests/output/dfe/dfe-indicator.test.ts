import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { dfeIndicator } from '../../../src/output/dfe/dfe-indicator.js'
import { buildSeries } from '../../../src/series/build-series.js'
import { recordWith } from '../../making/record.js'

const catalogue = loadCatalogue()

function indicatorOf(parts: Parameters<typeof recordWith>[0]) {
  const [series] = buildSeries([recordWith(parts)])
  return series ? dfeIndicator(series, catalogue) : null
}

describe('dfeIndicator', () => {
  it.each([
    [{}, 'custody_rate_per_1000', 'Custody rate (per 1,000)', ''],
    [{ role: 'target' }, 'custody_rate_per_1000_target', 'Custody rate (per 1,000, target)', ''],
    [{ metric: 'fte.entrants', unit: 'count' }, 'fte_entrants', 'First-time entrants', ''],
    [{ metric: 'remand.cost', unit: 'gbp_million' }, 'remand_cost_gbp_million', 'Remand cost', '£m'],
    [
      { metric: 'remand.cost', unit: 'gbp_thousand' },
      'remand_cost_gbp_thousand',
      'Remand cost (£ thousand)',
      '',
    ],
    [
      { metric: 'custody.rate.change', unit: 'percentage_points' },
      'custody_rate_change_percentage_points',
      'Custody rate: change',
      'pp',
    ],
  ] as const)('of %j', (parts, column, label, unit) => {
    expect(indicatorOf(parts)).toMatchObject({ column, label, unit })
  })

  it('takes every metric of the catalogue, each in a column of its own', () => {
    const roles = ['actual', 'target', 'forecast', 'threshold'] as const
    const columns = [...catalogue.metrics.values()].flatMap(({ id, unit }) =>
      roles.map((role) => indicatorOf({ metric: id, unit, role })?.column),
    )
    expect(columns).not.toContain(undefined)
    expect(new Set(columns).size).toBe(columns.length)
  })

  it.each([
    'unlisted.black_children',
    'unlisted.children_of_ethnic_minorities',
    `unlisted.${'long_'.repeat(12)}`,
  ])('takes no %s', (metric) => {
    expect(indicatorOf({ metric, label: 'Some children' })).toBeNull()
  })
})
