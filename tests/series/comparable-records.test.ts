import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Period } from '../../schemas/period.js'
import { comparableRecords } from '../../src/series/comparable-records.js'
import { financialYear, recordWith } from '../making/record.js'

const catalogue = loadCatalogue()

describe('comparableRecords', () => {
  it.each([
    ['custody.rate', { age_band: '10-17' }, {}],
    ['custody.rate', { age_band: '10-17', sex: 'male' }, { sex: 'male' }],
    ['custody.rate', { age_band: '10-14' }, { age_band: '10-14' }],
    ['custody.rate.change', { age_band: '10-17' }, {}],
    ['cp.rate', { age_band: '0-17' }, {}],
    ['cp.rate', { age_band: '10-17' }, { age_band: '10-17' }],
    ['cla.children', { age_band: '10-17' }, { age_band: '10-17' }],
    ['unlisted.visits', { age_band: '10-17' }, { age_band: '10-17' }],
  ])('%s of %j is of %j', (metric, dimensions, expected) => {
    const [record] = comparableRecords([recordWith({ metric, dimensions })], catalogue)
    expect(record?.dimensions).toEqual(expected)
  })

  it('takes whom a metric is of from the catalogue', () => {
    const custody = catalogue.metrics.get('custody.rate')
    if (!custody) throw new Error('custody.rate is in the catalogue')
    const older = {
      ...catalogue,
      metrics: new Map([['custody.rate', { ...custody, population: 'children aged 10-14' }]]),
    }
    const dimensionsOf = (age_band: string) =>
      comparableRecords([recordWith({ dimensions: { age_band } })], older)[0]?.dimensions
    expect([dimensionsOf('10-14'), dimensionsOf('10-17')]).toEqual([{}, { age_band: '10-17' }])
  })

  it('calls the same days alike, and only where a shorter name is used', () => {
    const months: Period = {
      id: '2022-04..2023-03',
      kind: 'rolling-year',
      start: '2022-04-01',
      end: '2023-03-31',
    }
    const idsOf = (...periods: Period[]) =>
      comparableRecords(
        periods.map((period) => recordWith({ period })),
        catalogue,
      ).map(({ period }) => period.id)
    expect(idsOf(months, financialYear(2022))).toEqual(['FY2022/23', 'FY2022/23'])
    expect(idsOf(months)).toEqual(['2022-04..2023-03'])
  })
})
