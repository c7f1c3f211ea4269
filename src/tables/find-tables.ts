import type { Page, Table } from '../document/model.js'
import type { PlacedPart } from './join-parts.js'
import { joinTables } from './join-tables.js'
import { layoutReason } from './layout-grids.js'
import { ruledGrids } from './ruled-grids.js'
import { linesAround } from './surroundings.js'
import { tableOfParts } from './table-of-parts.js'
import { tablePart } from './table-part.js'

/** Every data table of a paper, in reading order, joined over pages. */
export function findTables(pages: readonly Page[]): Table[] {
  const parts = pages.flatMap((page) => partsOn(page))
  return joinTables(parts).flatMap((joined, index) => tableOfParts(joined, index) ?? [])
}

function partsOn(page: Page): PlacedPart[] {
  const grids = ruledGrids(page).filter((grid) => layoutReason(grid) === null)
  if (grids.length === 0) return []
  const parts = grids.map((grid) => tablePart(grid, page))
  const lines = linesAround(page, new Set(grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.words))))
  return parts.map((part) => ({ part, lines, others: parts.filter((other) => other !== part) }))
}
