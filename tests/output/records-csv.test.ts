import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { recordsCsv } from '../../src/output/records-csv.js'
import { seriesCsv } from '../../src/output/series-csv.js'
import { buildSeries } from '../../src/series/build-series.js'
import { recordWith } from '../making/record.js'

const catalogue = loadCatalogue()
const records = [
  recordWith(),
  recordWith({ id: 'c', metric: 'custody.rate.change', dimensions: { sex: 'male', age_band: '10-17' } }),
  recordWith({ id: 'u', metric: 'unlisted.lamps', label: '=Lamps \u001b[2J lit', dimensions: {} }),
]

describe.each([
  ['records.csv', () => recordsCsv(records, catalogue)],
  ['series.csv', () => seriesCsv(buildSeries(records), catalogue)],
])('%s', (_, csv) => {
  it('has the words for ids beside them', () => {
    const rows: Record<string, string>[] = parse(csv(), { columns: true })
    expect(
      Object.fromEntries(rows.map(({ metric, indicator, group }) => [metric, [indicator, group]])),
    ).toEqual({
      'custody.rate': ['Custody rate', ''],
      'custody.rate.change': ['Custody rate: change', expect.stringMatching(/^Male, .*10/)],
      'unlisted.lamps': [expect.stringMatching(/^'=Lamps.*lit$/), ''],
    })
    expect(csv()).not.toMatch(/,=Lamps/)
  })
})
