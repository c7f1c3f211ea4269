import type { Page, Word } from '../document/model.js'
import { ruledCard } from './cards.js'
import type { Edge } from './edges.js'
import { framesOf } from './frames.js'
import { boxOf, type Grid } from './grid.js'
import { latticeOf } from './lattice.js'
import { placeWords } from './place-words.js'
import { dropSlivers } from './slivers.js'
import { splitColumns } from './split-columns.js'
import { splitRows } from './split-rows.js'
import { stackedParts } from './stacked-parts.js'

/** Every lattice of ruling lines on a page, with its words in their cells: tables, boxes, charts and layout alike. */
export function ruledGrids(page: Page, edges: readonly Edge[]): Grid[] {
  const frames = framesOf(edges)
  const lattices = (frames ?? []).flatMap((frame) => latticeOf(frame, page.number) ?? [])
  const bySize = [...lattices].sort((a, b) => areaOf(a) - areaOf(b))
  // A table inside a cell of another takes its words first.
  let left: readonly Word[] = page.words
  const placed = new Map<Grid, Grid>()
  for (const lattice of bySize) {
    const grid = placeWords(lattice, left)
    const taken = new Set(grid.cells.flatMap((cell) => cell.words))
    if (taken.size === 0) continue
    left = left.filter((word) => !taken.has(word))
    placed.set(lattice, splitRows(splitColumns(dropSlivers(grid))))
  }
  return lattices
    .flatMap((lattice) => placed.get(lattice) ?? [])
    .flatMap((grid) => ruledCard(grid) ?? stackedParts(grid))
}

function areaOf(grid: Grid): number {
  const [x0, y0, x1, y1] = boxOf(grid)
  return (x1 - x0) * (y1 - y0)
}
