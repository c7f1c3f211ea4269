import { cellKind } from '../document/cell-kind.js'
import type { Page, Word } from '../document/model.js'
import { ruledCard } from './cards.js'
import { printedLines } from './cell-lines.js'
import { chunkLines } from './chunks.js'
import type { Edge } from './edges.js'
import { framesOf } from './frames.js'
import { boxOf, columnsOf, type Grid, rowsOf } from './grid.js'
import { columnsUnderHeader } from './header-columns.js'
import { isOversized, latticeOf } from './lattice.js'
import { placeWords } from './place-words.js'
import { ruleStacks } from './rule-stacks.js'
import { dropSlivers } from './slivers.js'
import { splitColumns } from './split-columns.js'
import { splitRows } from './split-rows.js'
import { stackedParts } from './stacked-parts.js'
import { isRowOfFigures } from './tabular-lines.js'
import { WordsByHeight } from './words-by-height.js'

export interface RuledGrids {
  readonly grids: readonly Grid[]
  /** Why lines of the page were left unread; null when all were read. */
  readonly excess: string | null
}

/** Every lattice of ruling lines on a page, with its words in their cells: tables, boxes, charts and layout alike. */
export function ruledGrids(page: Page, edges: readonly Edge[]): RuledGrids {
  const frames = framesOf(edges)
  if (!frames) return { grids: [], excess: 'more crossing lines than any table has' }
  const excess = frames.some(isOversized) ? 'a lattice of more cells than any table has' : null
  const lattices = frames.flatMap((frame) => latticeOf(frame, page.number) ?? [])
  const bySize = [...lattices].sort((a, b) => areaOf(a) - areaOf(b))
  // A table inside a cell of another takes its words first.
  const words = new WordsByHeight(page.words)
  const placed = new Map<Grid, Grid>()
  for (const lattice of bySize) {
    const grid = placeWords(lattice, words.between(lattice.ys[0] ?? 0, lattice.ys.at(-1) ?? 0))
    const taken = grid.cells.flatMap((cell) => cell.words)
    if (taken.length === 0) continue
    words.take(taken)
    placed.set(lattice, splitRows(splitColumns(dropSlivers(grid))))
  }
  const grids = lattices
    .flatMap((lattice) => placed.get(lattice) ?? [])
    .flatMap((grid) => ruledCard(grid) ?? stackedParts(grid))
  return { grids, excess }
}

/**
 * Tables whose rows are parted by lines or shading but whose columns are not: each row is cut where the text of all rows
 * leaves a gap. Only stacks with wrapped text in their rows count, and with their header in the first one; alignment
 * finds the others, with what stands outside of the lines.
 */
export function stackedGrids(page: Page, words: readonly Word[], edges: readonly Edge[]): Grid[] {
  return ruleStacks(page, edges).flatMap((stack) => {
    const placed = placeWords(stack, words)
    const grid: Grid = { ...splitRows(columnsUnderHeader(placed) ?? splitColumns(placed)), kind: 'aligned' }
    return columnsOf(grid) > 1 && opensWithHeader(grid) && hasWrappedText(grid) && !hasFiguresSideBySide(grid)
      ? [grid]
      : []
  })
}

function opensWithHeader(grid: Grid): boolean {
  const header = grid.cells
    .filter((cell) => cell.row === 0 && cell.words.length > 0)
    .map((cell) => cellKind(cell.words.map((word) => word.text).join(' ')))
  return header.length > 1 && !header.includes('value') && rowsOf(grid) > 2
}

/** Whether a figure's or a remark's cell holds several lines: only lines between rows tell such rows apart. */
export function hasWrappedText(grid: Grid): boolean {
  return grid.cells.some((cell) => cell.row > 0 && cell.column > 0 && printedLines(cell.words).length > 1)
}

/** Figures that share a cell show that a column's boundary was missed. */
function hasFiguresSideBySide(grid: Grid): boolean {
  return grid.cells.some((cell) => chunkLines(cell.words).some((line) => isRowOfFigures(line)))
}

function areaOf(grid: Grid): number {
  const [x0, y0, x1, y1] = boxOf(grid)
  return (x1 - x0) * (y1 - y0)
}
