import { expect, it } from 'vitest'
import type { Cell, Table } from '../../src/document/model.js'
import { plainStyle } from '../../src/output/style.js'
import { tableCsv, tableFileName } from '../../src/output/tables-csv.js'
import { tablesText } from '../../src/output/tables-text.js'

const cell = (row: number, column: number, text: string, columnSpan = 1): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan,
  text,
  page: 12,
  box: null,
  pieces: [],
  bold: false,
})

const table: Table = {
  index: 2,
  kind: 'ruled',
  rows: 3,
  columns: 3,
  cells: [
    cell(0, 1, 'Male', 2),
    cell(1, 0, 'Year'),
    cell(1, 1, 'Cohort'),
    cell(1, 2, 'Number of children who reoffended'),
    cell(2, 0, '=2020/21'),
    cell(2, 1, '98'),
    cell(2, 2, '35\u001b[31m'),
  ],
  headerRows: 2,
  headerColumns: 1,
  columnPaths: [['Year'], ['Male', 'Cohort'], ['Male', 'Number of children who reoffended']],
  rowPaths: [[], [], ['=2020/21']],
  caption: 'Reoffending by sex',
  unitText: null,
  notes: ['Figures are provisional.'],
  pages: [12],
  regions: [],
  joins: [],
  confidence: 0.98,
  reasons: [],
}

it('draws a table within the width, header cells over a line, controls taken out', () => {
  expect(tablesText([table], plainStyle, 40)).toBe(
    [
      'Table 3: Reoffending by sex',
      'page 12 · ruled · 3 rows × 3 columns · confidence 0.98',
      '         | Male   |',
      'Year     | Cohort | Number of children',
      '         |        | who reoffended',
      '---------+--------+---------------------',
      '=2020/21 | 98     | 35 [31m',
      'Figures are provisional.',
      '',
    ].join('\n'),
  )
})

it('writes a table as CSV with one header row of paths, and names its file by place', () => {
  const csv = 'Year,Male › Cohort,Male › Number of children who reoffended\r\n'
  expect(tableCsv({ ...table, cells: table.cells.slice(0, 6) })).toBe(`${csv}'=2020/21,98,\r\n`)
  expect(tableFileName(table)).toBe('table-03-page-12.csv')
})

it.each([
  ['Table 3: Reoffending', 'Table 3: Reoffending'],
  ['TABLE 3', 'TABLE 3'],
  ['Table 31: Reoffending', 'Table 3: Table 31: Reoffending'],
  ['', 'Table 3'],
])('numbers a table whose caption is %j once: %j', (caption, heading) => {
  expect(tablesText([{ ...table, caption }], plainStyle, 80).split('\n')[0]).toBe(heading)
})
