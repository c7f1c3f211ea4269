import type { CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import { type HeaderPaths, headerPaths, type KnownHeaders } from '../../document/header-paths.js'
import type { Cell, Table, TableKind } from '../../document/model.js'
import { tidy } from './content.js'

type PlainCell = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text' | 'bold'>

/** A `<table>` with its row and column spans; null for one without two filled cells. */
export function markupTable($: CheerioAPI, element: Element, index: number): Table | null {
  const cells: PlainCell[] = []
  const taken = new Set<string>()
  let headerRows = 0
  $(element)
    .find('tr')
    .each((row, tr) => {
      const boxes = $(tr).children('td, th').toArray()
      const heads = boxes.length > 0 && boxes.every((cell) => cell.name === 'th')
      if ((heads || $(tr).closest('thead').length > 0) && headerRows === row) headerRows = row + 1
      let column = 0
      for (const cell of boxes) {
        while (taken.has(`${row},${column}`)) column += 1
        const rowSpan = spanOf($(cell).attr('rowspan'))
        const columnSpan = spanOf($(cell).attr('colspan'))
        for (let r = row; r < row + rowSpan; r++)
          for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`)
        cells.push({ row, column, rowSpan, columnSpan, text: tidy($(cell).text()), bold: cell.name === 'th' })
        column += columnSpan
      }
    })
  const caption = tidy($(element).find('caption').first().text())
  return tableOf(
    cells,
    index,
    'markup',
    caption === '' ? null : caption,
    headerRows > 0 ? { headerRows } : {},
  )
}

/**
 * A Markdown table that was flattened into a paragraph: `… | A | B | |---|---| | 1 | 2 |`. Gives the words before it,
 * which are its caption, and the table; null when the text holds none.
 */
export function flattenedTable(
  text: string,
  index: number,
): { before: string; table: Table; after: string } | null {
  const rule = /\|(?:\s*:?-{2,}:?\s*\|)+/.exec(text)
  if (!rule) return null
  const columns = rule[0].split('|').length - 2
  const head = text.slice(0, rule.index)
  const bars = [...head.matchAll(/\|/g)].map(({ index: at }) => at)
  const first = bars.at(-(columns + 1))
  if (first === undefined) return null
  const headers = head
    .slice(first)
    .split('|')
    .slice(1, columns + 1)
  const tail = text.slice(rule.index + rule[0].length)
  const last = tail.lastIndexOf('|')
  const values = tail.slice(0, last + 1).split('|')
  const rows: string[][] = []
  // Rows are parted by an empty place between two bars.
  for (let at = 1; at + columns <= values.length; at += columns + 1) rows.push(values.slice(at, at + columns))
  const cells = [headers, ...rows].flatMap((row, rowIndex) =>
    row.map((cell, column) => ({
      row: rowIndex,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: tidy(cell),
      bold: rowIndex === 0,
    })),
  )
  const before = tidy(head.slice(0, first))
  const table = tableOf(
    cells,
    index,
    'flattened',
    before === '' ? null : (before.split(/(?<=[.!?])\s+/).at(-1) ?? null),
    {
      headerRows: 1,
    },
  )
  return table ? { before, table, after: tidy(tail.slice(last + 1)) } : null
}

function tableOf(
  plain: readonly PlainCell[],
  index: number,
  kind: TableKind,
  caption: string | null,
  known: KnownHeaders,
): Table | null {
  if (plain.filter(({ text }) => text !== '').length < 2) return null
  const rows = Math.max(...plain.map(({ row, rowSpan }) => row + rowSpan))
  const columns = Math.max(...plain.map(({ column, columnSpan }) => column + columnSpan))
  const cells: Cell[] = plain.map((cell) => ({
    ...cell,
    page: 1,
    box: null,
    pieces: [{ start: 0, end: cell.text.length, page: 1, box: null }],
  }))
  const paths: HeaderPaths = headerPaths(cells, rows, columns, known)
  return {
    index,
    kind,
    rows,
    columns,
    cells,
    headerRows: paths.headerRows,
    headerColumns: paths.headerColumns,
    columnPaths: paths.columnPaths,
    rowPaths: paths.rowPaths,
    caption,
    unitText: null,
    notes: [],
    pages: [1],
    regions: [],
    joins: [],
    confidence: 0.95,
    reasons: [
      kind === 'markup' ? 'rows and cells are marked up' : 'a table of bars and dashes in a paragraph',
    ],
  }
}

/** A span as written, within what a table can hold. */
function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '1', 10)
  return Number.isFinite(span) && span > 0 ? Math.min(span, 1000) : 1
}
