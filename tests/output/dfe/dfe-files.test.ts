import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import type { Period } from '../../../schemas/period.js'
import type { MetricRecord } from '../../../schemas/record.js'
import { unitSchema } from '../../../schemas/units.js'
import { type DfeFiles, dfeFiles } from '../../../src/output/dfe/dfe-files.js'
import { buildSeries } from '../../../src/series/build-series.js'
import { screened } from '../../making/dfe-screener.js'
import { financialYear, recordWith } from '../../making/record.js'

const catalogue = loadCatalogue()
const england = { id: 'england', code: 'E92000001', name: 'England', kind: 'nation' }
const family = { id: 'yjs-family', code: null, name: 'YJS family', kind: 'comparator' }
const newport = { id: 'newport', code: 'W06000022', name: 'Newport', kind: 'local-authority' }
const march: Period = { id: '2024-03-31', kind: 'day', start: '2024-03-31', end: '2024-03-31' }
const september: Period = { ...march, id: '2024-09-30', start: '2024-09-30', end: '2024-09-30' }
const toDate: Period = { id: 'FY2024/25-YTD', kind: 'financial-year-to-date', start: '2024-04-01', end: null }

let count = 0
const record = (parts: Parameters<typeof recordWith>[0] = {}): MetricRecord =>
  recordWith({ id: `r${++count}`, ...parts })

function filesOf(...records: MetricRecord[]): DfeFiles {
  return dfeFiles(buildSeries(records), catalogue)
}

function rowsOf({ files }: DfeFiles, name: string): Record<string, string>[] {
  return parse(files[name] ?? '', { columns: true })
}

/** What the screener refuses, of all pairs. */
function refused({ files }: DfeFiles): string[] {
  const names = Object.keys(files).filter((name) => !name.endsWith('.meta.csv'))
  return names.flatMap((name) => {
    const stem = name.slice(0, -'.csv'.length)
    return screened(stem, files[name] ?? '', files[`${stem}.meta.csv`] ?? '').map((why) => `${stem} ${why}`)
  })
}

describe('dfeFiles', () => {
  it('writes data and metadata: a row a time and place, a column an indicator', () => {
    const files = filesOf(
      record(),
      record({ value: 0.2, decimals: 1, period: financialYear(2023) }),
      record({ area: england, value: 0.1, decimals: 2 }),
      record({ metric: 'custody.sentences', unit: 'count', value: 8, decimals: null }),
    )
    expect(files.files['custody_financial_year.csv']).toBe(
      [
        'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,custody_rate_per_1000,custody_sentences',
        '202223,Financial year,National,E92000001,England,,,,,,0.10,x',
        '202223,Financial year,Local authority,E92000001,England,E12000004,East Midlands,831,E06000015,Derby,0.19,8',
        '202324,Financial year,Local authority,E92000001,England,E12000004,East Midlands,831,E06000015,Derby,0.2,x',
        '',
      ].join('\r\n'),
    )
    expect(files.files['custody_financial_year.meta.csv']).toBe(
      [
        'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default',
        'custody_rate_per_1000,Indicator,"Custody rate (per 1,000)",,,2,,,',
        'custody_sentences,Indicator,Custodial sentences,,,0,,,',
        '',
      ].join('\r\n'),
    )
    expect(files).toMatchObject({ told: 4, untold: new Map() })
    expect(refused(files)).toEqual([])
  })

  it('never mixes families of times or of metrics, nor sets of filters, in one file', () => {
    const files = filesOf(
      record(),
      record({ period: march }),
      record({ dimensions: { sex: 'male' } }),
      record({ metric: 'cla.children', unit: 'count', decimals: null }),
    )
    expect(Object.keys(files.files).filter((name) => !name.endsWith('.meta.csv'))).toEqual([
      'cla_financial_year.csv',
      'custody_financial_year.csv',
      'custody_financial_year_by_sex.csv',
      'custody_reporting_year_by_period_covered.csv',
    ])
    expect(refused(files)).toEqual([])
  })

  it('has the total beside the items of a filter, where the papers print it', () => {
    const files = filesOf(record(), record({ dimensions: { sex: 'male' }, value: 0.3 }))
    const rows = rowsOf(files, 'custody_financial_year_by_sex.csv')
    expect(rows.map(({ sex, custody_rate_per_1000 }) => [sex, custody_rate_per_1000])).toEqual([
      ['Male', '0.30'],
      ['Total', '0.19'],
    ])
    expect(rowsOf(files, 'custody_financial_year_by_sex.meta.csv')[0]).toMatchObject({
      col_name: 'sex',
      col_type: 'Filter',
      label: 'Sex',
      filter_default: '',
    })
  })

  it('names a default item where there is no total', () => {
    const of = (sex: string) => record({ dimensions: { sex } })
    const [filter] = rowsOf(filesOf(of('male'), of('female')), 'custody_financial_year_by_sex.meta.csv')
    expect(filter).toMatchObject({ col_name: 'sex', filter_default: 'Female' })
  })

  it('says the one item of a filter in the label, because it is no filter', () => {
    const files = filesOf(record({ dimensions: { sex: 'male' } }))
    expect(rowsOf(files, 'custody_financial_year_by_sex.meta.csv')).toMatchObject([
      { col_name: 'custody_rate_per_1000', label: 'Custody rate (per 1,000): Male' },
    ])
    expect(refused(files)).toEqual([])
  })

  it('tells days and spans of one reporting year apart by a filter', () => {
    const files = filesOf(record({ period: march }), record({ period: september, value: 0.2 }))
    const rows = rowsOf(files, 'custody_reporting_year_by_period_covered.csv')
    expect(rows.map((row) => [row.time_period, row.time_identifier, row.period_covered])).toEqual([
      ['2024', 'Reporting year', '30 September'],
      ['2024', 'Reporting year', '31 March'],
    ])
    expect(refused(files)).toEqual([])
  })

  it('has targets in columns of their own, and falls below nothing', () => {
    const files = filesOf(
      record({ role: 'target', unit: 'percent', metric: 'reoffending.rate', value: 30, decimals: 0 }),
      record({
        metric: 'reoffending.rate.change',
        unit: 'percentage_points',
        value: 2.5,
        decimals: 1,
        direction: 'decrease',
        basePeriod: financialYear(2021),
      }),
    )
    expect(rowsOf(files, 'reoffending_financial_year.meta.csv')).toMatchObject([
      { col_name: 'reoffending_rate_percent_target', indicator_unit: '%', indicator_dp: '0' },
    ])
    const changes = 'reoffending_financial_year_by_compared_with'
    expect(rowsOf(files, `${changes}.csv`)).toMatchObject([
      { compared_with: '2021/22', reoffending_rate_change_percentage_points: '-2.5' },
    ])
    expect(rowsOf(files, `${changes}.meta.csv`)).toMatchObject([
      { label: 'Reoffending rate (binary rate): change: since 2021/22', indicator_unit: 'pp' },
    ])
    expect(refused(files)).toEqual([])
  })

  it.each([
    ['time', { period: toDate }],
    ['place', { area: family }],
    ['place', { area: newport }],
    ['place', { area: { id: '', code: null, name: '', kind: 'unknown' } }],
    ['bound', { qualifier: 'lt' }],
    ['bound', { qualifier: 'approx' }],
    ['name', { metric: 'unlisted.white_children', label: 'White children' }],
  ] as const)('counts what cannot be told: %s, %j', (reason, parts) => {
    const files = filesOf(record(), record({ ...parts, dimensions: { sex: 'male' } }))
    expect(files.told).toBe(1)
    expect(files.untold).toEqual(new Map([[reason, 1]]))
    expect(Object.keys(files.files)).toEqual([
      'custody_financial_year.csv',
      'custody_financial_year.meta.csv',
    ])
  })

  it('leaves out a figure of two groups that the Department has one filter for', () => {
    const dimensions = { ethnicity: 'white', ethnic_group: 'mixed' }
    const { told, untold } = filesOf(record(), record({ dimensions }))
    expect({ told, untold }).toEqual({ told: 1, untold: new Map([['filter', 1]]) })
  })

  it.each([
    [1e-7, '-0.0000001'],
    [2.5e-8, '-0.000000025'],
    [3e21, '-3000000000000000000000'],
  ])('writes a fall of %s without a power of ten', (value, written) => {
    const files = filesOf(
      record({ metric: 'custody.rate.change', value, decimals: null, direction: 'decrease' }),
    )
    const [row] = rowsOf(files, 'custody_financial_year.csv')
    expect(Object.values(row ?? {}).at(-1)).toBe(written)
  })

  it('leaves out a point that a paper prints with two values', () => {
    const { told, untold, files } = filesOf(record(), record({ value: 0.9 }))
    expect({ told, untold, files }).toEqual({ told: 0, untold: new Map([['disputed', 1]]), files: {} })
  })

  it('lets no formula, no quote and no missing sign of a paper act in its files', () => {
    const files = filesOf(
      record({ metric: 'unlisted.x', label: '=cmd|"/c calc"!A1', dimensions: { team: '-' } }),
      record({ metric: 'unlisted.x', label: '=cmd|"/c calc"!A1', dimensions: { team: '=1+1' } }),
    )
    const [name = ''] = Object.keys(files.files)
    expect(rowsOf(files, name).map(({ team }) => team)).toEqual(["'=1+1", expect.stringMatching(/\w/)])
    expect(rowsOf(files, name.replace('.csv', '.meta.csv')).map(({ label }) => label?.[0])).not.toContain('=')
    expect(refused(files)).toEqual([])
  })

  it('passes the screener for every metric, unit, role, dimension and time of the catalogue', () => {
    const metrics = [...catalogue.metrics.keys()]
    const dimensions = [...catalogue.dimensions].flatMap(([key, { members }]) =>
      members.map(({ code }) => ({ [key]: code })),
    )
    const areas = [...catalogue.areas.values()].map(({ id, code, name, kind }) => ({ id, code, name, kind }))
    const one = fc.record({
      metric: fc.constantFrom(...metrics, ...metrics.map((metric) => `${metric}.change`)),
      unit: fc.constantFrom(...unitSchema.options),
      role: fc.constantFrom('actual' as const, 'target' as const, 'threshold' as const),
      dimensions: fc.constantFrom({}, ...dimensions),
      area: fc.constantFrom(...areas),
      period: fc.constantFrom(financialYear(2022), financialYear(2023), march, september, toDate),
      value: fc.integer({ min: 0, max: 99 }),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (figures) => {
        const files = filesOf(...figures.map((parts) => record({ ...parts, decimals: null })))
        expect(refused(files)).toEqual([])
        const left = [...files.untold.values()].reduce((sum, n) => sum + n, 0)
        const points = buildSeries(figures.map((parts) => record(parts))).flatMap((series) => series.points)
        expect(files.told + left).toBe(points.length)
      }),
      { numRuns: 60 },
    )
  })
})
