import { CellPlaces } from '../document/cell-places.js'
import type { Box } from '../document/geometry.js'
import { headerRowCount } from '../document/header-extent.js'
import type { Cell, Page } from '../document/model.js'
import { mendingIn, type Vocabulary } from './broken-words.js'
import { cellText } from './cell-text.js'
import { boxOf, columnsOf, type Grid, rowsOf } from './grid.js'

/** A grid with its text read: a whole table, or the part of one that stands on a page. */
export interface TablePart {
  readonly grid: Grid
  readonly page: Page
  readonly box: Box
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Cell[]
  readonly places: CellPlaces
  readonly headerRows: number
}

export function tablePart(grid: Grid, page: Page, vocabulary: Vocabulary): TablePart {
  const cells = grid.cells.map((cell): Cell => {
    const { row, column, rowSpan, columnSpan, box } = cell
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      page: grid.page,
      box,
      ...cellText(cell.words, grid.page, mendingIn(box, vocabulary)),
    }
  })
  const rows = rowsOf(grid)
  const columns = columnsOf(grid)
  const places = new CellPlaces(cells, rows, columns)
  return { grid, page, box: boxOf(grid), rows, columns, cells, places, headerRows: headerRowCount(places) }
}
