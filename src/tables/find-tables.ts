import type { Page, Table } from '../document/model.js'
import { layoutReason } from './layout-grids.js'
import { ruledGrids } from './ruled-grids.js'
import { tableOfGrid } from './table-of-grid.js'

/** Every data table of a paper, in reading order, joined over pages. */
export function findTables(pages: readonly Page[]): Table[] {
  const grids = pages.flatMap((page) => ruledGrids(page)).filter((grid) => layoutReason(grid) === null)
  return grids.map((grid, index) => tableOfGrid(grid, index))
}
