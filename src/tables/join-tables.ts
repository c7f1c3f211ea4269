import type { Table } from '../document/model.js'
import { joinOf, type PlacedPart } from './join-parts.js'
import { mergeRows, type Rows } from './merge-parts.js'
import type { TablePart } from './table-part.js'

/** Parts that are one table, first page first, with their rows in one. */
export interface JoinedTable extends Rows {
  readonly parts: readonly PlacedPart[]
  readonly joins: Table['joins']
}

/** Joins parts that go on over page breaks; parts come in reading order and leave as tables in reading order. */
export function joinTables(parts: readonly PlacedPart[]): JoinedTable[] {
  const tables: JoinedTable[] = []
  /** The table whose last part is the last one of its page. */
  let open = -1
  for (const placed of parts) {
    const table = tables[open]
    const last = table?.parts.at(-1)
    const join = last && last.part.page !== placed.part.page ? joinOf(last, placed, table?.parts[0]) : null
    if (table && last && join) {
      const { splitRow, ...rows } = mergeRows(table, rowsOf(placed.part), join.repeatedRows)
      const reason = splitRow ? `${join.reason}; a row is split by the page break` : join.reason
      const joined = { fromPage: last.part.page.number, toPage: placed.part.page.number, reason }
      tables[open] = { ...rows, parts: [...table.parts, placed], joins: [...table.joins, joined] }
      continue
    }
    tables.push({ ...rowsOf(placed.part), parts: [placed], joins: [] })
    open = tables.length - 1
  }
  return tables
}

function rowsOf({ rows, columns, cells }: TablePart): Rows {
  return { rows, columns, cells }
}
