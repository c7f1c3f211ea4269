import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'

/** The cells of a sheet of a workbook as a reader of the file finds them, row by row; the first is 1. */
export function readWorkbook(file: Uint8Array, number: number): (string | number)[][] {
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
