import { expect, it } from 'vitest'
import { tableOfCells } from '../../../src/readers/html/table-of-cells.js'

function tableWith(caption: string | null, corner: string) {
  const texts = [
    [corner, 'Spend'],
    ['North', '12'],
  ]
  const cells = texts.flatMap((row, at) =>
    row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text, bold: false })),
  )
  return tableOfCells(cells, { kind: 'markup', caption, known: {}, confidence: 1, reason: 'a test' })
}

it.each<[string | null, string, string | null]>([
  ['Spend (£ million)', '', '£ million'],
  ['Spend in £000s', '', '£000s'],
  ['Custody, rate per 1,000 children', '', 'rate per 1,000 children'],
  ['Custody (%)', '', '(%)'],
  [null, '£m', '£m'],
  ['Spend (£ million)', '£k', '£ million'],
  ['Spend of £12', 'Area', null],
])('takes the unit from caption %j or corner %j', (caption, corner, unit) => {
  expect(tableWith(caption, corner).unitText).toBe(unit)
})

it('is as large as its cells reach, and places their texts on page 1', () => {
  const wide = { row: 1, column: 1, rowSpan: 2, columnSpan: 3, text: 'All', bold: true }
  const table = tableOfCells([wide], {
    kind: 'markup',
    caption: null,
    known: {},
    confidence: 1,
    reason: 'a test',
  })
  expect(table).toMatchObject({ rows: 3, columns: 4 })
  expect(table.columnPaths).toHaveLength(4)
  expect(table.rowPaths).toHaveLength(3)
  expect(table.cells[0]?.pieces).toEqual([{ start: 0, end: 3, page: 1, box: null }])
})
