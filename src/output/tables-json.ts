import type { Table } from '../document/model.js'
import { jsonObject } from './json.js'

/** A paper's tables as data: cells with page and spans, header paths, and how sure each table is. */
export function tablesJson(tables: readonly Table[], file: string): string {
  return `${jsonObject({ file, tables: tables.map(tableValue) })}\n`
}

function tableValue(table: Table): Record<string, unknown> {
  const { index, caption, unitText, kind, pages, confidence, reasons, notes, joins } = table
  const { rows, columns, headerRows, headerColumns, columnPaths, rowPaths } = table
  return {
    index,
    caption,
    unitText,
    kind,
    page: pages[0] ?? null,
    pages,
    confidence,
    reasons,
    notes,
    joins,
    rows,
    columns,
    headerRows,
    headerColumns,
    columnPaths,
    rowPaths,
    cells: table.cells.map(({ page, row, column, rowSpan, columnSpan, text, box }) => ({
      page,
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      box,
    })),
  }
}
