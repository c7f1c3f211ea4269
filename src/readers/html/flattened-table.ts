import type { Table } from '../../document/model.js'
import { type PlacedCell, tableOfCells } from './table-of-cells.js'

/** A text in which a Markdown table lost its line ends, taken apart. */
export interface FlattenedTable {
  /** The text before the table; its last sentence is the table's caption. */
  readonly before: string
  readonly table: Omit<Table, 'index'>
  readonly after: string
}

/** The row of dashes that parts a Markdown table's header from its body: `|---|:--:|`. */
const RULE_ROW = /\|(?:\s*:?-{2,}:?\s*\|)+/u

/**
 * Finds a Markdown table that was flattened into one line: `| Year | Number | |---|---| | 2017 | 255 |`. The row of
 * dashes tells how many columns there are; every row has as many cells, empty ones included. Null where the text holds
 * no such table or its cells do not come out even.
 */
export function flattenedTable(text: string): FlattenedTable | null {
  const rule = RULE_ROW.exec(text)
  if (!rule) return null
  const columns = rule[0].split('|').length - 2
  const header = headerBefore(text.slice(0, rule.index), columns)
  const body = rowsAfter(text.slice(rule.index + rule[0].length), columns)
  if (!header || body.rows.length === 0) return null
  const before = header.before.trim()
  return {
    before,
    table: tableOfCells([header.cells, ...body.rows].flatMap(placeRow), {
      kind: 'flattened',
      caption: lastSentence(before),
      known: { headerRows: 1 },
      confidence: 0.9,
      reason: 'a Markdown table flattened into a paragraph',
    }),
    after: body.after.trim(),
  }
}

function headerBefore(text: string, columns: number): { before: string; cells: string[] } | null {
  const parts = text.trimEnd().split('|')
  // `before | a | b |` → ['before ', ' a ', ' b ', '']
  if (parts.at(-1) !== '' || parts.length < columns + 2) return null
  const cells = parts.slice(-columns - 1, -1).map((cell) => cell.trim())
  return { before: parts.slice(0, -columns - 1).join('|'), cells }
}

function rowsAfter(text: string, columns: number): { rows: string[][]; after: string } {
  const rows: string[][] = []
  let rest = text
  for (;;) {
    const parts = /^\s*\|/u.test(rest) ? rest.trimStart().split('|', columns + 2) : []
    if (parts.length < columns + 2) return { rows, after: rest }
    const row = parts.slice(1, columns + 1)
    rows.push(row.map((cell) => cell.trim()))
    rest = rest.trimStart().slice(row.join('|').length + 2)
  }
}

function placeRow(cells: readonly string[], row: number): PlacedCell[] {
  return cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, bold: row === 0 }))
}

function lastSentence(text: string): string | null {
  const sentence = text.split(/(?<=[.!?:])\s+(?=[A-Z£(])/u).at(-1) ?? ''
  return sentence === '' ? null : sentence
}
