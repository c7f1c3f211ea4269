import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Pivot } from '../../schemas/comparison.js'
import type { MetricRecord } from '../../schemas/record.js'
import { comparisonCsv } from '../../src/output/comparison-csv.js'
import { comparisonText } from '../../src/output/comparison-text.js'
import { plainStyle } from '../../src/output/style.js'
import { compareSeries } from '../../src/series/compare-series.js'
import { financialYear, recordWith } from '../making/record.js'

const catalogue = loadCatalogue()
const kent = { id: 'kent', code: 'E10000016', name: 'Kent', kind: 'local-authority' }
const records = [
  recordWith({ id: 'd' }),
  recordWith({ id: 'd2', value: 0.25 }),
  recordWith({ id: 'd1', period: financialYear(2021), value: 5, qualifier: 'lt', decimals: 1 }),
  recordWith({
    id: 'k',
    area: kent,
    value: 21,
    text: '21',
    unit: 'per_100000',
    decimals: 0,
    dimensions: { age_band: '10-17' },
  }),
  recordWith({ id: 'm', dimensions: { sex: 'male' } }),
  recordWith({
    id: 'c',
    metric: 'custody.sentences.change',
    unit: 'count',
    value: 3,
    direction: 'decrease',
    decimals: null,
  }),
]
const compared = (pivot: Pivot, some = records) => compareSeries(some, pivot, catalogue, () => 0)
const text = (pivot: Pivot, width = 80, some: MetricRecord[] = records) =>
  comparisonText(compared(pivot, some), { catalogue, style: plainStyle, width })

describe('comparisonCsv', () => {
  it('has a column an area, numbers as numbers, and notes of what was changed for it', () => {
    expect(comparisonCsv(compared('area'), catalogue).trimEnd().split('\r\n')).toEqual([
      'metric,indicator,unit,group,role,period,since,Derby,Kent,notes',
      'custody.rate,Custody rate,"per 1,000",,actual,2021/22,,<5.0,,',
      'custody.rate,Custody rate,"per 1,000",,actual,2022/23,,0.19,0.21,"Derby: the paper also prints 0.25; Kent: printed 21 (per 100,000); Kent: printed of Age 10 to 17"',
      'custody.rate,Custody rate,"per 1,000",Male,actual,2022/23,,0.19,,',
      'custody.sentences.change,Custodial sentences: change,number,,actual,2022/23,,-3,,',
    ])
  })

  it('has a column a period, or a metric', () => {
    const [years] = comparisonCsv(compared('period'), catalogue).split('\r\n')
    expect(years).toBe('metric,indicator,unit,area_code,area_name,group,role,since,2021/22,2022/23,notes')
    const [metrics] = comparisonCsv(compared('metric'), catalogue).split('\r\n')
    expect(metrics).toBe(
      'area_code,area_name,group,role,period,since,"Custody rate (per 1,000)",Custodial sentences: change,notes',
    )
  })

  it('for Excel has heads and times that are no dates there', () => {
    const march = { id: '2024-03', kind: 'month', start: '2024-03-01', end: '2024-03-31' } as const
    const some = [recordWith(), recordWith({ id: 'm', period: march })]
    const [years] = comparisonCsv(compared('period', some), catalogue, true).split('\r\n')
    expect(years).toMatch(/,2022\/23,month 2024-03,notes$/)
    const [, , row] = comparisonCsv(compared('area', some), catalogue, true).split('\r\n')
    expect(row).toContain(',actual,month 2024-03,')
  })

  it('tells areas of one name apart, and runs nothing that a paper calls an area', () => {
    const area = (id: string, name: string) => ({ id, code: null, name, kind: 'comparator' })
    const [header] = comparisonCsv(
      compared('area', [
        recordWith({ id: 'a', area: area('family-a', '=family') }),
        recordWith({ id: 'b', area: area('family-b', '=family') }),
      ]),
      catalogue,
    ).split('\r\n')
    expect(header).toContain("'=family (family-a),'=family (family-b)")
  })
})

describe('comparisonText', () => {
  it('draws what two areas have a figure of, and counts the rest', () => {
    expect(text('area').split('\n')).toEqual([
      'Custody rate (per 1,000)',
      '           Derby  Kent',
      '  2021/22   <5.0',
      '  2022/23   0.19  0.21',
      '  2022/23, Derby: the paper also prints 0.25',
      '  2022/23, Kent: printed 21 (per 100,000)',
      '  2022/23, Kent: printed of Age 10 to 17',
      '',
      '2 more without two values of one time; -f csv has all',
      '',
    ])
  })

  it('draws what two areas have of different times where no time is common', () => {
    const apart = [recordWith(), recordWith({ id: 'k', area: kent, period: financialYear(2020) })]
    expect(text('area', 80, apart)).toContain('  2020/21         0.19\n  2022/23   0.19')
  })

  it('has rows of areas under periods', () => {
    const [, head, derby] = text('period').split('\n')
    expect([head, derby]).toEqual(['         2021/22  2022/23', '  Derby     <5.0     0.19'])
  })

  it('fits any width: columns go below each other', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      recordWith({ id: `r${index}`, area: { ...kent, id: `a${index}`, name: `Borough of number ${index}` } }),
    )
    for (const width of [40, 80]) {
      const lines = text('area', width, many).split('\n')
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
      expect(
        lines
          .filter((line) => line.includes('2022/23'))
          .join(' ')
          .match(/0\.19/g),
      ).toHaveLength(9)
    }
  })

  it('says so where there is nothing', () => {
    expect(text('area', 80, [])).toBe('nothing to set side by side\n')
  })
})
