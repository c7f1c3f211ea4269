import { expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { figuresWorkbook } from '../../../src/output/xlsx/figures-workbook.js'
import { readWorkbook } from '../../making/read-workbook.js'
import { financialYear, recordWith } from '../../making/record.js'

it('a workbook has the base of a change and what a paper says of a number in columns of their own', async () => {
  const file = await figuresWorkbook(
    [
      recordWith({ metric: 'custody.rate.change', direction: 'increase', basePeriod: financialYear(2021) }),
      recordWith({ qualifier: 'lt' }),
    ],
    [],
    loadCatalogue(),
  )
  const rows = readWorkbook(file, 4)
  const header = rows.find((row) => row[0] === 'Metric')
  expect(header?.slice(3, 7)).toEqual(['Period', 'Since', 'Value', 'Qualifier'])
  // Cells without a value are left out of what is read back.
  expect(rows.at(-2)?.slice(2, 5)).toEqual(['2022/23', '2021/22', 0.19])
  expect(rows.at(-1)?.slice(2, 5)).toEqual(['2022/23', 0.19, 'under'])
  expect(readWorkbook(file, 3).map(([name]) => name)).toEqual(expect.arrayContaining(['Since', 'Qualifier']))
})
