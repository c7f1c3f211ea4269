import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Sheet, workbookOf } from '../../../src/output/xlsx/workbook.js'
import { readWorkbook } from '../../making/read-workbook.js'

const sheet: Sheet = {
  name: 'Figures',
  title: 'Figures & more',
  lines: ['One row a figure.'],
  header: ['Text', 'Number'],
  widths: [10, 10],
  rows: [
    ['=1+1', { number: -0.5, decimals: 2 }],
    ['</t><script>', { number: 1033, decimals: 0 }],
    ['2024-01\u0000\ud800', null],
    ['£ – ’', { number: 0.1, decimals: 1 }],
  ],
}

describe('a workbook', () => {
  it('holds numbers as numbers and text as text, whatever it looks like', async () => {
    const rows = readWorkbook(await workbookOf([sheet]), 1)
    expect(rows).toEqual([
      ['Figures & more'],
      ['One row a figure.'],
      ['Text', 'Number'],
      ['=1+1', -0.5],
      ['</t><script>', 1033],
      ['2024-01  '],
      ['£ – ’', 0.1],
    ])
  })

  it('has no formula, and the same bytes every time', async () => {
    const file = await workbookOf([sheet, { ...sheet, name: 'More' }])
    for (const [name, part] of Object.entries(unzipSync(file)))
      if (name.includes('sheet')) expect(strFromU8(part)).not.toContain('<f>')
    expect(await workbookOf([sheet, { ...sheet, name: 'More' }])).toEqual(file)
  })
})
