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

it('writes one row a published value, the latest marked as vintage 0', () => {
  const rows = seriesCsv(series)
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
