import type { Cell, Table, TextBlock } from '../../document/model.js'
import { withoutNumbering, wordsFigures } from '../../language/worded-figures.js'
import { entriesParted } from './cell-entries.js'
import { cellQuantities } from './cell-quantities.js'

/**
 * The cells of a table's body that say their figures in words ("FTE for the year: 33", a sentence on the quarter), each as
 * a text under its row's and its column's labels. Cells that hold a figure and nothing else are read by their labels.
 */
export function wordedCells(
  table: Table,
  section: number,
): { readonly cell: Cell; readonly block: TextBlock }[] {
  return table.cells.flatMap((cell) => {
    if (cell.row < table.headerRows || cell.column < table.headerColumns) return []
    const text = withoutNumbering(entriesParted(cell))
    return wordsFigures(text) && cellQuantities(cell.text) === null
      ? [{ cell, block: blockOf(cell, text, section) }]
      : []
  })
}

function blockOf(cell: Cell, text: string, section: number): TextBlock {
  return {
    kind: 'list-item',
    text,
    pieces: cell.pieces,
    page: cell.page,
    level: 0,
    marker: null,
    size: 0,
    bold: cell.bold,
    section,
  }
}
