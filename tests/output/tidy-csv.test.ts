import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { tidyCsv, tidyPeriod } from '../../src/output/tidy-csv.js'
import { buildSeries } from '../../src/series/build-series.js'
import { financialYear, recordWith } from '../making/record.js'

describe('tidy CSV', () => {
  it('has one row a point, with names instead of ids, the latest paper’s value, and falls below nothing', () => {
    const records = [
      recordWith(),
      recordWith({
        id: 'r2',
        value: 0.21,
        source: { published: '2020-01-01', paper: `sha256:${'b'.repeat(64)}` },
      }),
      recordWith({ id: 'r3', dimensions: { sex: 'male' }, role: 'target' }),
      recordWith({ id: 'r4', metric: 'custody.rate.change', value: 3, direction: 'decrease' }),
    ]
    expect(tidyCsv(buildSeries(records), loadCatalogue())).toBe(
      [
        // What a bare number would not say, its qualifier and the base of a change, has columns of its own.
        'area_code,area_name,indicator,period,measure,unit,value,group,qualifier,since',
        'E06000015,Derby,Custody rate: change,2022/23,Rate,"per 1,000",-3,,,',
        'E06000015,Derby,Custody rate,2022/23,Rate,"per 1,000",0.19,"Male, target",,',
        'E06000015,Derby,Custody rate,2022/23,Rate,"per 1,000",0.19,,,',
        '',
      ].join('\r\n'),
    )
  })

  it('keeps what a bare number would not say', () => {
    const count = { unit: 'count', decimals: null } as const
    const records = [
      recordWith({ ...count, id: 'a', value: 5, qualifier: 'lt' }),
      recordWith({
        ...count,
        id: 'b',
        metric: 'custody.sentences.change',
        value: 4,
        direction: 'decrease',
        basePeriod: financialYear(2019),
      }),
      recordWith({ ...count, id: 'c', metric: 'unlisted.lamps', label: 'Lamps', value: 9 }),
    ]
    const rows = tidyCsv(buildSeries(records), loadCatalogue()).trimEnd().split('\r\n').slice(1)
    expect(rows).toEqual([
      'E06000015,Derby,Custody rate,2022/23,Count,number,5,,lt,',
      'E06000015,Derby,Custodial sentences: change,2022/23,Count,number,-4,,,2019/20',
      'E06000015,Derby,Lamps,2022/23,Count,number,9,,,',
    ])
  })

  it.each([
    ['FY2022/23', null, null, '2022/23'],
    // Not 2022/23 alone, which is the financial year of the line above.
    ['AY2022/23', null, null, 'academic year 2022/23'],
    ['2022-07..2023-06', null, null, '2022-07 to 2023-06'],
    ['FY2023/24-Q4', '2024-01-01', '2024-03-31', '2024-01 to 2024-03'],
    ['FY2024/25-YTD', '2024-04-01', null, '2024/25 YTD'],
    ['2024-03-31', null, null, '2024-03-31'],
    ['2024-01', null, null, '2024-01'],
    ['2023', null, null, '2023'],
  ])('says the period %s as a tidy table does', (id, start, end, text) => {
    expect(tidyPeriod({ id, start, end })).toBe(text)
  })
})
