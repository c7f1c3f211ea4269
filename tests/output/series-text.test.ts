import { expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { seriesCsv } from '../../src/output/series-csv.js'
import { seriesText } from '../../src/output/series-text.js'
import { plainStyle } from '../../src/output/style.js'
import { buildSeries } from '../../src/series/build-series.js'
import { financialYear, recordWith } from '../making/record.js'

const series = buildSeries([
  recordWith({ id: 'a', value: 0.31, period: financialYear(2021) }),
  recordWith({ id: 'b', value: 0.19 }),
  recordWith({ id: 'c', value: 0.2, source: { paper: `sha256:${'b'.repeat(64)}`, published: '2023-09-14' } }),
  recordWith({
    id: 'd',
    value: 4,
    unit: 'count',
    decimals: null,
    metric: 'custody.sentences.change',
    direction: 'decrease',
  }),
])

it('prints values in period order, with what earlier papers said behind them', () => {
  expect(seriesText(series, loadCatalogue(), plainStyle, 100)).toBe(
    [
      'Custody rate, Derby',
      '  2021/22 0.31 per 1,000  2022/23 0.19 per 1,000 (before: 0.20 per 1,000)',
      'Custodial sentences: change, Derby',
      '  2022/23 down 4',
      '',
    ].join('\n'),
  )
})

it('tells a paper that contradicts itself from an earlier one', () => {
  const said = buildSeries([
    recordWith({ id: 'a' }),
    recordWith({ id: 'b', value: 0.25, confidence: 0.8 }),
    recordWith({
      id: 'c',
      value: 0.2,
      source: { paper: `sha256:${'b'.repeat(64)}`, published: '2023-09-14' },
    }),
  ])
  expect(seriesText(said, loadCatalogue(), plainStyle, 100)).toContain(
    '0.19 per 1,000 (also printed: 0.25 per 1,000; before: 0.20 per 1,000)',
  )
})

it('does not take a value and about the same for a contradiction', () => {
  const count = { unit: 'count', decimals: null, value: 600 } as const
  const said = buildSeries([recordWith({ ...count }), recordWith({ ...count, id: 'b', qualifier: 'approx' })])
  expect(seriesText(said, loadCatalogue(), plainStyle, 100)).toBe('Custody rate, Derby\n  2022/23 600\n')
})

it('names series by the labels of members and of what is not in the catalogue, in few columns', () => {
  const said = buildSeries([
    recordWith({
      metric: 'unlisted.lamps',
      label: 'Lamps that are lit in the homes of children',
      dimensions: { disposal: 'ycc', uasc: 'no' },
    }),
  ])
  const lines = seriesText(said, loadCatalogue(), plainStyle, 40).split('\n')
  expect(lines.join(' ')).toContain(
    'Lamps that are lit in the homes of children, Youth conditional caution, not unaccompanied asylum-seeking child, Derby',
  )
  expect(lines.filter((line) => line.length > 40)).toEqual([])
})

it('writes one row a published value, the latest marked as vintage 0', () => {
  const rows = seriesCsv(series, loadCatalogue())
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','))
  const at = (name: string): number => rows[0]?.indexOf(name) ?? -1
  expect(rows.slice(1).map((row) => [row[at('period')], row[at('vintage')], row[at('value')]])).toEqual([
    ['FY2021/22', '0', '0.31'],
    ['FY2022/23', '0', '0.19'],
    ['FY2022/23', '1', '0.2'],
    ['FY2022/23', '0', '4'],
  ])
})
