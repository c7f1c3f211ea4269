import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { levelsOf, partsOfMember, queryOf, tilesOf } from '../../src/checks/levels.js'
import { month, quarter } from '../../src/language/period.js'
import { financialYear, recordWith } from '../making/record.js'

const catalogue = loadCatalogue()
const remands = (change: Parameters<typeof recordWith>[0]): MetricRecord =>
  recordWith({ metric: 'remand.instances', unit: 'count', decimals: 0, ...change })
const quarterly = (values: readonly number[]) =>
  values.map((value, index) => remands({ id: `q${index + 1}`, value, period: quarter(2022, index + 1) }))
const year = queryOf(remands({ period: financialYear(2022) }))
const summed = (records: readonly MetricRecord[], query = year) =>
  levelsOf(records, catalogue)
    .summed(query)
    .map(({ kind, parts }) => [kind, parts.map(({ value }) => value)])

describe('levelsOf', () => {
  it('finds what is printed by metric, area, time, members and role, whatever the order of the members', () => {
    const dimensions = { sex: 'male', age_band: '15' }
    const levels = levelsOf([remands({ id: 'one', dimensions }), remands({ id: 'other' })], catalogue)
    const found = levels.printed(queryOf(remands({ dimensions: { age_band: '15', sex: 'male' } })))
    expect(found.map(({ key }) => key)).toEqual(['one'])
  })

  it.each([
    ['a change', { direction: 'increase' }],
    ['a mean', { dimensions: { statistic: 'mean' } }],
    ['a threshold', { role: 'threshold' }],
    ['a metric of no catalogue', { metric: 'harbour.ships' }],
    [
      'a cell without labels',
      { source: { table: { index: 0, page: 1, row: [], column: [], rowIndex: 0, columnIndex: 0 } } },
    ],
  ] as [string, Parameters<typeof recordWith>[0]][])('takes %s for no level', (_, change) => {
    expect(levelsOf([remands(change)], catalogue).all).toEqual([])
  })

  it('keeps targets apart, and takes forecasts with what was', () => {
    const levels = levelsOf(
      [remands({ id: 't', role: 'target' }), remands({ id: 'f', role: 'forecast' })],
      catalogue,
    )
    const keys = (role: MetricRecord['role']) =>
      levels.printed(queryOf(remands({ role }))).map(({ key }) => key)
    expect([keys('target'), keys('actual')]).toEqual([['t'], ['f']])
  })

  it('adds the quarters of a year up only when all of them are there', () => {
    expect(summed(quarterly([4, 5, 6, 7]))).toEqual([['periods', [4, 5, 6, 7]]])
    expect(summed(quarterly([4, 5, 6]))).toEqual([])
  })

  it('adds no periods up of what is counted on one day', () => {
    const stock = quarterly([4, 5, 6, 7]).map((record) => ({ ...record, metric: 'cla.children' }))
    expect(summed(stock, { ...year, metric: 'cla.children' })).toEqual([])
  })

  it('adds up the members that a composite member stands for, over quarters where none is printed for the year', () => {
    const all = quarterly([4, 5, 6, 7])
    const of = (looked_after: string, records: readonly MetricRecord[]) =>
      records.map((record) => ({ ...record, dimensions: { looked_after } }))
    const query = { ...year, dimensions: { looked_after: 'current_or_previous' } }
    const whole = [remands({ value: 22, period: financialYear(2022) })]
    expect(summed([...of('current', whole), ...of('previous', whole)], query)).toEqual([
      ['members', [22, 22]],
    ])
    expect(summed([...of('current', all), ...of('previous', all)], query)).toEqual([
      ['members', [4, 5, 6, 7, 4, 5, 6, 7]],
    ])
  })
})

describe('tilesOf', () => {
  const figures = (records: readonly MetricRecord[]) => levelsOf(records, catalogue).all

  it('fills a time with periods of one kind, in their order, and mixes no kinds', () => {
    const [q1, q2, q3, q4] = quarterly([1, 2, 3, 4]) as [
      MetricRecord,
      MetricRecord,
      MetricRecord,
      MetricRecord,
    ]
    const months = [1, 2, 3].map((number) => remands({ value: 9, period: month(2023, number) }))
    const tiles = (records: readonly MetricRecord[]) =>
      tilesOf(financialYear(2022), figures(records))?.map(({ value }) => value) ?? null
    expect(tiles([q3, q1, q4, q2, ...months])).toEqual([1, 2, 3, 4])
    expect(tiles([q1, q2, q3, ...months])).toBeNull()
    expect(tiles([q1, q2, q3, { ...q4, qualifier: 'approx' }])).toBeNull()
  })
})

describe('partsOfMember', () => {
  it.each([
    ['looked_after', 'current_or_previous', ['current', 'previous']],
    ['postcode', 'XY1+XY2', ['XY1', 'XY2']],
    ['age_band', '17+', []],
    ['sex', 'male', []],
  ])('splits the %s %s into %j', (dimension, member, parts) => {
    expect(partsOfMember(catalogue, dimension, member)).toEqual(parts)
  })
})
