import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../schemas/record.js'
import { seriesSchema } from '../../schemas/series.js'
import { buildSeries, undated } from '../../src/series/build-series.js'
import { financialYear, recordWith } from '../making/record.js'

const paper = (letter: string): string => `sha256:${letter.repeat(64)}`

describe('buildSeries', () => {
  it('makes one series a metric, area, dimensions, unit and role, with points in period order', () => {
    const series = buildSeries([
      recordWith({ id: 'b', period: financialYear(2022), value: 0.2 }),
      recordWith({ id: 'a', period: financialYear(2013), value: 0.4 }),
      recordWith({ id: 'c', period: financialYear(2022), value: 0.1, dimensions: { sex: 'male' } }),
      recordWith({ id: 'd', period: financialYear(2022), value: 0.15, role: 'target' }),
    ])
    expect(series.map(({ id }) => id)).toEqual([
      'custody.rate|derby|sex=male|per_1000|actual',
      'custody.rate|derby||per_1000|actual',
      'custody.rate|derby||per_1000|target',
    ])
    expect(series[1]?.points.map(({ period, value }) => [period.id, value])).toEqual([
      ['FY2013/14', 0.4],
      ['FY2022/23', 0.2],
    ])
  })

  it('takes the latest paper and keeps what earlier ones said behind it', () => {
    const [series] = buildSeries([
      recordWith({ id: 'old', value: 0.31, source: { paper: paper('b'), published: '2023-03-14' } }),
      recordWith({ id: 'new', value: 0.29, source: { paper: paper('a'), published: '2024-09-12' } }),
      recordWith({ id: 'undated', value: 0.3, source: { paper: paper('c'), published: null } }),
    ])
    expect(series?.points[0]?.value).toBe(0.29)
    expect(series?.points[0]?.vintages.map(({ record }) => record)).toEqual(['new', 'old', 'undated'])
  })

  it('goes by the day of the meeting where a paper gives no day of publication', () => {
    const meeting = { committee: null, date: '2025-01-01', item: null }
    const [series] = buildSeries([
      recordWith({ id: 'meeting', source: { paper: paper('b'), published: null, meeting } }),
      recordWith({ id: 'published', source: { published: '2024-09-12' } }),
    ])
    expect(series?.points[0]?.vintages.map(({ published }) => published)).toEqual([
      '2025-01-01',
      '2024-09-12',
    ])
  })

  it('counts a value that one paper prints twice as published once, from its surest place', () => {
    const [series] = buildSeries([
      recordWith({ id: 'sentence', confidence: 0.8 }),
      recordWith({ id: 'table', confidence: 0.95, source: { page: 9 } }),
    ])
    expect(series?.points[0]?.vintages.map(({ record }) => record)).toEqual(['table'])
  })

  it('keeps both values where one paper contradicts itself', () => {
    const [series] = buildSeries([recordWith({ id: 'a', value: 65 }), recordWith({ id: 'b', value: 66 })])
    expect(series?.points[0]?.vintages.map(({ value }) => value)).toEqual([65, 66])
    expect(series?.points[0]?.disputedBy).toHaveLength(1)
  })

  it('tells changes to one period from different bases apart', () => {
    const change = { metric: 'cla.children.change', unit: 'count', direction: 'increase' } as const
    const [series] = buildSeries([
      recordWith({ ...change, id: 'a', value: 9, basePeriod: financialYear(2021) }),
      recordWith({ ...change, id: 'b', value: 30, basePeriod: financialYear(2013) }),
    ])
    expect(series?.points.map(({ value }) => value)).toEqual([30, 9])
  })

  it('does not mix papers that name no area', () => {
    const area = { id: '', code: null, name: '', kind: 'unknown' }
    const series = buildSeries([
      recordWith({ area, source: { paper: paper('a') } }),
      recordWith({ area, source: { paper: paper('b') } }),
    ])
    expect(series).toHaveLength(2)
  })

  it('leaves out records without a period, which are told separately', () => {
    const record = recordWith({ period: { id: '', kind: 'none', start: null, end: null } })
    expect(buildSeries([record])).toEqual([])
    expect(undated([record])).toEqual([record])
  })

  it('is valid by its schema and the same for every order of the records', () => {
    fc.assert(
      fc.property(shuffledRecords, ({ records, shuffled }) => {
        const series = buildSeries(records)
        for (const one of series) seriesSchema.parse(one)
        expect(JSON.stringify(buildSeries(shuffled))).toBe(JSON.stringify(series))
      }),
    )
  })

  it('holds every dated statement of every paper once', () => {
    fc.assert(
      fc.property(shuffledRecords, ({ records }) => {
        const vintages = buildSeries(records).flatMap(({ points }) =>
          points.flatMap((point) => point.vintages),
        )
        const told = new Set(vintages.map(({ paper: of, value, record }) => `${of} ${value} ${record}`))
        expect(told.size).toBe(vintages.length)
        for (const record of records) {
          expect(
            vintages.some(({ paper: of, value }) => of === record.source.paper && value === record.value),
          ).toBe(true)
        }
      }),
    )
  })
})

const anyRecord = fc
  .record({
    metric: fc.constantFrom('custody.rate', 'remand.nights'),
    area: fc.constantFrom('derby', 'york', ''),
    year: fc.integer({ min: 2015, max: 2018 }),
    dimensions: fc.constantFrom(
      {},
      { sex: 'male' },
      { sex: 'male', age_band: '10-14' },
      { age_band: '10-14', sex: 'male' },
    ),
    value: fc.integer({ min: 0, max: 3 }),
    paper: fc.constantFrom('a', 'b', 'c'),
    confidence: fc.constantFrom(0.5, 0.9),
    page: fc.integer({ min: 1, max: 3 }),
  })
  .map(
    ({ year, area, paper: letter, page, ...rest }): MetricRecord =>
      recordWith({
        ...rest,
        area: { id: area, code: null, name: area, kind: 'local-authority' },
        period: financialYear(year),
        source: {
          page,
          paper: paper(letter),
          published: { a: '2023-01-01', b: '2024-01-01', c: null }[letter] ?? null,
        },
      }),
  )

const shuffledRecords = fc
  .array(anyRecord, { maxLength: 30 })
  .map((records) => records.map((record, index) => ({ ...record, id: `r${index}` })))
  .chain((records) =>
    fc.record({
      records: fc.constant(records),
      shuffled: fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
    }),
  )
