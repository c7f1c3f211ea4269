import { stringify } from 'csv-stringify/sync'
import { excelPeriod, excelText } from './excel-text.js'
import { tableColumns } from './table-columns.js'

export type CsvValue = string | number | null

/**
 * RFC 4180: one header row, CRLF, quotes where needed. Text that a spreadsheet would run as a formula is prefixed
 * with an apostrophe; numbers stay numbers, negative ones too. What a CI system would run as a command (`::error`) is
 * quoted, so that no line begins with it.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return csvRows([header, ...rows])
}

/** The same without a header, for files that are written bit by bit. */
export function csvRows(rows: readonly (readonly CsvValue[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellOf)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$|^(?:::|##)/ },
  )
}

/** The same as a file: for programs, or for Excel, which knows UTF-8 by a mark and then leaves texts as they are. */
export function csvFile(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  forExcel: boolean,
): string {
  if (!forExcel) return csvOf(header, rows)
  return marked(
    csvOf(
      header,
      rows.map((row) => row.map((value, index) => excelCell(header[index], value))),
    ),
  )
}

/** With the byte order mark, by which Excel knows that a file it opens is UTF-8. */
export function marked(csv: string): string {
  return `\ufeff${csv}`
}

/** A value of a column that Excel leaves alone; of a column of days it makes days, as it should. */
export function excelCell(column: string | undefined, value: CsvValue): CsvValue {
  if (typeof value !== 'string' || column === undefined) return value
  if (['period', 'base_period', 'since'].includes(column)) return excelPeriod(value)
  return tableColumns[column]?.type === 'date' ? value : excelText(value)
}

/** What spreadsheets take for the start of a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?(\d[\d,]*\.?\d*|\.\d+)%?$/

function cellOf(value: CsvValue): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : csvText(value)
}

/** A text as a cell holds it. */
export function csvText(value: string): string {
  return formulaStart.test(value) && !plainNumber.test(value) ? `'${value}` : value
}
