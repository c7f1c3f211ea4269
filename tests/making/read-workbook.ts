import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'

/**
 * The cells of a sheet of a workbook as a reader of the file finds them, row by row; the first sheet is 1. Cells without a
 * value are left out.
 */
export function readWorkbook(file: Uint8Array, number: number): (string | number)[][] {
  return workbookCells(file, number).map((row) => row.filter((value) => value !== ''))
}

/** The same with every cell in its place: those without a value are empty. */
export function workbookCells(file: Uint8Array, number: number): (string | number)[][] {
  const parts = unzipSync(file)
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const shared = load(text('xl/sharedStrings.xml'), { xml: true })
  const strings = shared('si')
    .toArray()
    .map((item) => shared(item).text())
  const xml = load(text(`xl/worksheets/sheet${number}.xml`), { xml: true })
  return xml('row')
    .toArray()
    .map((row) => {
      const cells: (string | number)[] = []
      for (const cell of xml(row).find('c').toArray()) {
        const value = xml(cell).find('v').text()
        while (cells.length < columnOf(xml(cell).attr('r') ?? '')) cells.push('')
        if (value !== '')
          cells.push(xml(cell).attr('t') === 's' ? (strings[Number(value)] ?? '') : Number(value))
      }
      return cells
    })
}

/** `A7` → 0, `AB2` → 27 */
function columnOf(reference: string): number {
  const letters = reference.replace(/\d+$/, '')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
