import { headerPaths } from '../document/header-paths.js'
import type { Cell, Table } from '../document/model.js'
import { cellText } from './cell-text.js'
import { boxOf, columnsOf, type Grid, rowsOf } from './grid.js'

/** The table that a grid on one page is, without what stands around it. */
export function tableOfGrid(grid: Grid, index: number): Table {
  const cells: Cell[] = grid.cells.map((cell) => {
    const { row, column, rowSpan, columnSpan, box } = cell
    return { row, column, rowSpan, columnSpan, page: grid.page, box, ...cellText(cell.words, grid.page) }
  })
  const rows = rowsOf(grid)
  const columns = columnsOf(grid)
  return {
    index,
    kind: grid.kind,
    rows,
    columns,
    cells,
    ...headerPaths(cells, rows, columns),
    caption: null,
    unitText: null,
    notes: [],
    pages: [grid.page],
    regions: [{ page: grid.page, box: boxOf(grid) }],
    joins: [],
    confidence: 0.9,
    reasons: [],
  }
}
