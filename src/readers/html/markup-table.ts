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
  const placed = withoutRepeatedHeads(place($, rows), rows)
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

/** A table of more places than this is an attack on memory: its cells are read as text. */
const MOST_PLACES = 500_000

/**
 * Whether a table only arranges a page: it holds tables, headings or several blocks of text in a cell, or says so itself.
 * One that is full of figures is a table all the same.
 */
export function isLayoutTable($: CheerioAPI, table: Element): boolean {
  const role = $(table).attr('role')
  if (role === 'presentation' || role === 'none') return true
  const rows = rowsOf($, table)
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (widest < 2 || widest * rows.length > MOST_PLACES) return true
  if (holdsFigures(rows) && !holdsTables($, table)) return false
  if ($(table).find('table, h1, h2, h3').length > 0) return true
  return (
    $(table).find('th').length === 0 &&
    $(table)
      .find('td')
      .toArray()
      .some((cell) => $(cell).find('p, li').length > 3)
  )
}

const FIGURE = /^[(<>≤≥~£+–−-]{0,3}\s?\d[\d,. ]*\s?(?:%|[kmn)]{1,3})?$/iu

/** Whether most cells that stand beside a label and print something are numbers. */
function holdsFigures(rows: readonly Row[]): boolean {
  const body = rows
    .flatMap(({ cells }) => cells.slice(1))
    .filter(({ name }) => name === 'td')
    .map((cell) => inlineText(cell.children))
    .filter((text) => text !== '')
  return body.length > 0 && 2 * body.filter((text) => FIGURE.test(text)).length > body.length
}

/** Whether a cell holds a table that is not one cell, for which no text can stand. */
function holdsTables($: CheerioAPI, table: Element): boolean {
  return $(table)
    .find('table')
    .toArray()
    .some((inner) => $(inner).find('td, th').length !== 1)
}

/** The rows of a table itself, wherever they stand in it, without those of tables in its cells. */
function rowsOf($: CheerioAPI, table: Element): Row[] {
  const rows: Row[] = []
  const open: { readonly element: Element; readonly inHead: boolean }[] = [{ element: table, inHead: false }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, inHead } = next
    if (element.name === 'tr') {
      rows.push({ cells: $(element).children('td, th').toArray(), inHead })
      continue
    }
    for (const child of $(element).children().toArray().toReversed()) {
      if (!NOT_ROWS.has(child.name)) open.push({ element: child, inHead: inHead || child.name === 'thead' })
    }
  }
  return rows
}

const NOT_ROWS = new Set(['table', 'td', 'th', 'caption', 'colgroup'])

/** The standard's table model: each cell takes the first free place of its row; spans from above keep theirs. */
function place($: CheerioAPI, rows: readonly Row[]): PlacedCell[] {
  const placed = placeSpanned($, rows, MOST_PLACES)
  const columns = placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  return columns * rows.length > MOST_PLACES ? placeSpanned($, rows, 0) : placed
}

/** Each place costs memory: spans that cover more than `places` in all count as none. */
function placeSpanned($: CheerioAPI, rows: readonly Row[], places: number): PlacedCell[] {
  const taken = new Set<string>()
  const placed: PlacedCell[] = []
  let left = places
  rows.forEach(({ cells }, row) => {
    let column = 0
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column++
      let columnSpan = span($(cell).attr('colspan'), MOST_COLUMNS - column, 1)
      let rowSpan = span($(cell).attr('rowspan'), Math.min(MOST_ROWS, rows.length - row), rows.length - row)
      if (columnSpan * rowSpan > left) columnSpan = rowSpan = 1
      left -= columnSpan * rowSpan
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

/**
 * Pages that turn a table into cards on small screens print the column's header once more in each cell (`2021/22: 61`):
 * it is taken off where it stands in an element of its own.
 */
function withoutRepeatedHeads(placed: readonly PlacedCell[], rows: readonly Row[]): PlacedCell[] {
  const heads = new Map(placed.filter(({ row }) => row === 0).map(({ column, text }) => [column, text]))
  const elements = rows.flatMap(({ cells }) => cells)
  return placed.map((cell, index) => {
    const first = elements[index]?.children.find(({ type }) => type === 'tag')
    const label = cell.row === 0 || !first ? '' : inlineText([first])
    const head = heads.get(cell.column)
    if (label === '' || head === undefined || label.replace(/\s*:$/u, '') !== head) return cell
    const rest = cell.text.startsWith(label) ? cell.text.slice(label.length).trim() : ''
    return rest === '' ? cell : { ...cell, text: rest }
  })
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
  const headerRows = inHead > 0 ? inHead : withoutGroup(rows.slice(0, Math.max(0, firstData)))
  const body = rows.slice(headerRows).filter(({ cells }) => cells.length > 1)
  const stubs = body.map(({ cells }) =>
    Math.max(
      0,
      cells.findIndex((cell) => cell.name === 'td'),
    ),
  )
  const headerColumns = stubs.reduce((most, stub) => Math.max(most, stub), 0)
  return { ...(headerRows > 0 ? { headerRows } : {}), ...(headerColumns > 0 ? { headerColumns } : {}) }
}

/** How many of the leading rows are headers: one cell over the whole width below a row of several heads the first group. */
function withoutGroup(leading: readonly Row[]): number {
  const last = leading.at(-1)
  const heads =
    leading.length > 1 && last?.cells.length === 1 && leading.some(({ cells }) => cells.length > 1)
  return heads ? leading.length - 1 : leading.length
}
