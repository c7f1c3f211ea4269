import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { tidyCsv, tidyPeriod } from '../../src/output/tidy-csv.js'
import { buildSeries } from '../../src/series/build-series.js'
import { recordWith } from '../making/record.js'

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
        'area_code,area_name,indicator,period,measure,unit,value,group',
        'E06000015,Derby,Custody rate: change,2022/23,Rate,"per 1,000",-3,',
        'E06000015,Derby,Custody rate,2022/23,Rate,"per 1,000",0.19,"Male, target"',
        'E06000015,Derby,Custody rate,2022/23,Rate,"per 1,000",0.19,',
        '',
      ].join('\r\n'),
    )
  })

  it.each([
    ['FY2022/23', null, null, '2022/23'],
    ['AY2022/23', null, null, '2022/23'],
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
