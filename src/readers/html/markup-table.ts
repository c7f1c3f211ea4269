import type { CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import type { Table } from '../../document/model.js'
import { inlineText } from './inline-text.js'
import { type PlacedCell, tableOfCells } from './table-of-cells.js'

/** Spans beyond this are a slip or an attack; the HTML standard has the same limit for columns. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 10_000

interface Row {
  readonly cells: readonly Element[]
  readonly inHead: boolean
}

/** `<table>` → cells in their places, spans and header cells as marked up; null for a table without text. */
export function markupTable(
  $: CheerioAPI,
  table: Element,
  captionBefore: string | null,
): Omit<Table, 'index'> | null {
  const rows = rowsOf($, table)
  const placed = place($, rows)
  if (!placed.some(({ text }) => text !== '')) return null
  const caption = inlineText($(table).children('caption').toArray())
  return tableOfCells(placed, {
    kind: 'markup',
    caption: caption === '' ? captionBefore : caption,
    known: knownHeaders(rows),
    confidence: 0.99,
    reason: 'marked up as a table',
  })
}

/** Whether a table only arranges a page: it holds tables or several blocks of text in a cell, or says so itself. */
export function isLayoutTable($: CheerioAPI, table: Element): boolean {
  const role = $(table).attr('role')
  if (role === 'presentation' || role === 'none') return true
  if ($(table).find('table, h1, h2, h3').length > 0) return true
  const rows = rowsOf($, table)
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (widest < 2) return true
  return (
    $(table).find('th').length === 0 &&
    $(table)
      .find('td')
      .toArray()
      .some((cell) => $(cell).find('p, li').length > 3)
  )
}

function rowsOf($: CheerioAPI, table: Element): Row[] {
  const parts = $(table).children('thead, tbody, tfoot, tr').toArray()
  return parts.flatMap((part) => {
    const rows = part.name === 'tr' ? [part] : $(part).children('tr').toArray()
    return rows.map((row) => ({ cells: $(row).children('td, th').toArray(), inHead: part.name === 'thead' }))
  })
}

/** The standard's table model: each cell takes the first free place of its row; spans from above keep theirs. */
function place($: CheerioAPI, rows: readonly Row[]): PlacedCell[] {
  const taken = new Set<string>()
  const placed: PlacedCell[] = []
  rows.forEach(({ cells }, row) => {
    let column = 0
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column++
      const columnSpan = span($(cell).attr('colspan'), MOST_COLUMNS - column, 1)
      const rowSpan = span($(cell).attr('rowspan'), Math.min(MOST_ROWS, rows.length - row), rows.length - row)
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`)
      }
      const bold = cell.name === 'th' || isBold($, cell)
      placed.push({ row, column, rowSpan, columnSpan, text: inlineText(cell.children), bold })
      column += columnSpan
    }
  })
  return placed
}

/** `rowspan="0"` reaches to the last row; anything unreadable is 1. */
function span(attribute: string | undefined, most: number, ofZero: number): number {
  const value = Number.parseInt(attribute ?? '1', 10)
  if (value === 0) return Math.max(1, ofZero)
  return Number.isNaN(value) || value < 1 ? 1 : Math.max(1, Math.min(value, most))
}

function isBold($: CheerioAPI, cell: Element): boolean {
  const bold = inlineText($(cell).find('b, strong').toArray())
  return bold !== '' && bold === inlineText(cell.children)
}

/** Header rows: those of `<thead>`, else the leading rows of nothing but `<th>`; header columns: leading `<th>` of each body row. */
function knownHeaders(rows: readonly Row[]): { headerRows?: number; headerColumns?: number } {
  const inHead = rows.filter((row) => row.inHead).length
  const firstData = rows.findIndex(({ cells }) => cells.some((cell) => cell.name === 'td'))
  const headerRows = inHead > 0 ? inHead : Math.max(0, firstData)
  const body = rows.slice(headerRows).filter(({ cells }) => cells.length > 1)
  const stubs = body.map(({ cells }) =>
    Math.max(
      0,
      cells.findIndex((cell) => cell.name === 'td'),
    ),
  )
  const headerColumns = Math.max(0, ...stubs)
  return { ...(headerRows > 0 ? { headerRows } : {}), ...(headerColumns > 0 ? { headerColumns } : {}) }
}
