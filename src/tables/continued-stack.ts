import { cellKind } from '../document/cell-kind.js'
import type { Page, Word } from '../document/model.js'
import { printedText } from './cell-text.js'
import type { Edge } from './edges.js'
import { boxAt, boxOf, columnsOf, type Grid, type GridCell } from './grid.js'
import type { GridBefore } from './last-row.js'
import { placeWords } from './place-words.js'
import { sameEnd, widestGap } from './rule-stacks.js'
import { hasWrappedText } from './ruled-grids.js'

/** Fewer columns are a list. */
const FEWEST_COLUMNS = 3
/** The share of a page in which a table ends at its foot, or goes on at its head. */
const EDGE = 0.3
/** How far a word may stand over a column's boundary, in points, and how many may. */
const OVER = 2
const STRAY = 0.05

/**
 * The rest of a table whose rows only horizontal lines part, at the top of the page: cut into the columns of the table that
 * ends the page before, which alone has the header. A row that the break of the page leaves open is one without a line above
 * or below. Null where the lines are not of its width, or the words do not keep to its columns.
 */
export function continuedStack(page: Page, edges: readonly Edge[], before: GridBefore): Grid | null {
  const { grid } = before
  if (grid.kind !== 'aligned' || page.number !== before.page.number + 1) return null
  // Rows of one line each are found by how they are aligned.
  if (!hasWrappedText(grid)) return null
  if (columnsOf(grid) < FEWEST_COLUMNS || boxOf(grid)[3] < before.page.height * (1 - EDGE)) return null
  const lines = linesOf(grid, edges)
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return null
  const words = wordsBeside(grid, page.words)
  const above = words.filter((word) => middleOf(word) < first)
  const top = Math.min(first, ...above.map(({ box }) => box[1]))
  if (top > page.height * EDGE || page.words.some(({ box }) => box[3] < top)) return null
  const foot = openFoot(words, last)
  const ys = [...(above.length > 0 ? [top - 1] : []), ...lines, ...(foot > last ? [foot + 1] : [])]
  const rest = ys.length < 2 ? null : placed({ ...grid, page: page.number, ys, cells: [] }, words)
  return rest && goesOn(rest, above.length > 0) ? rest : null
}

/** A title above the first line, or a header below it, opens another table. */
function goesOn(rest: Grid, open: boolean): boolean {
  const kindsOf = (row: number) => kindsIn(rest.cells.filter((cell) => cell.row === row))
  const [label, ...others] = open ? kindsOf(0) : []
  if (label === 'text' && !others.includes('value')) return false
  const first = kindsOf(open ? 1 : 0).filter((kind) => kind !== 'empty')
  return first.includes('value') || first.length < 2
}

/** The table with the row that the break of the page leaves open below its last line, if one stands there. */
export function withOpenRow(grid: Grid, page: Page, words: readonly Word[]): Grid {
  const last = grid.ys.at(-1) ?? 0
  const free = wordsBeside(grid, words)
  const foot = openFoot(free, last)
  if (foot <= last || foot < page.height * (1 - EDGE / 2)) return grid
  if (page.words.some((word) => middleOf(word) > foot)) return grid
  const row = placed({ ...grid, ys: [last, foot + 1], cells: [] }, free)
  if (!row || !isRow(row)) return grid
  const at = grid.ys.length - 1
  return {
    ...grid,
    ys: [...grid.ys, foot + 1],
    cells: [...grid.cells, ...row.cells.map((cell) => ({ ...cell, row: at }))],
  }
}

/** A label and a figure at least. */
function isRow({ cells }: Grid): boolean {
  const [label, ...others] = kindsIn(cells)
  return label === 'text' && others.includes('value')
}

function kindsIn(cells: readonly GridCell[]) {
  return cells.map(({ words }) => cellKind(printedText(words)))
}

function linesOf(grid: Grid, edges: readonly Edge[]): number[] {
  const [left, , right] = boxOf(grid)
  return edges
    .filter(({ direction, start, end }) => {
      if (direction !== 'horizontal') return false
      return Math.abs(start - left) <= sameEnd && Math.abs(end - right) <= sameEnd
    })
    .map(({ at }) => at)
    .sort((a, b) => a - b)
    .filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > 3)
}

function wordsBeside(grid: Grid, words: readonly Word[]): Word[] {
  const [left, , right] = boxOf(grid)
  return words.filter(({ box }) => box[0] >= left - OVER && box[2] <= right + OVER)
}

/** Where the words below the last line end that stand line under line; the line itself where none do. */
function openFoot(words: readonly Word[], line: number): number {
  let foot = line
  const below = words.filter((word) => middleOf(word) > line).sort((a, b) => a.box[1] - b.box[1])
  for (const { box } of below) {
    if (box[1] - foot > widestGap) break
    foot = Math.max(foot, box[3])
  }
  return foot
}

/** A grid of single cells with its words; null where too many stand over a boundary between columns. */
function placed(grid: Grid, words: readonly Word[]): Grid | null {
  const { xs, ys } = grid
  const cells = ys.slice(1).flatMap((_, row) =>
    xs.slice(1).map((__, column): GridCell => {
      const place = { row, column, rowSpan: 1, columnSpan: 1 }
      return { ...place, box: boxAt(xs, ys, place), words: [] }
    }),
  )
  const [top, foot] = [ys[0] ?? 0, ys.at(-1) ?? 0]
  const within = words.filter((word) => middleOf(word) > top && middleOf(word) < foot)
  const stray = within.filter(({ box }) =>
    xs.slice(1, -1).some((x) => box[0] < x - OVER && box[2] > x + OVER),
  )
  return stray.length > STRAY * within.length ? null : placeWords({ ...grid, cells }, within)
}

function middleOf({ box }: Word): number {
  return (box[1] + box[3]) / 2
}
