import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Sheet, workbookOf } from '../../../src/output/xlsx/workbook.js'

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

/** The cells of a sheet as a reader of the file finds them, row by row. */
function readBack(file: Uint8Array, number: number): (string | number)[][] {
  const parts = unzipSync(file)
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const shared = load(text('xl/sharedStrings.xml'), { xml: true })
  const strings = shared('si')
    .toArray()
    .map((item) => shared(item).text())
  const xml = load(text(`xl/worksheets/sheet${number}.xml`), { xml: true })
  return xml('row')
    .toArray()
    .map((row) =>
      xml(row)
        .find('c')
        .toArray()
        .flatMap((cell) => {
          const value = xml(cell).find('v').text()
          if (value === '') return []
          return [xml(cell).attr('t') === 's' ? (strings[Number(value)] ?? '') : Number(value)]
        }),
    )
}

describe('a workbook', () => {
  it('holds numbers as numbers and text as text, whatever it looks like', async () => {
    const rows = readBack(await workbookOf([sheet]), 1)
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
