import { cellKind } from '../document/cell-kind.js'
import type { Word } from '../document/model.js'
import { cellsOf } from './aligned-rows.js'
import { isCaptionStart } from './captions.js'
import { type Chunk, type ChunkLine, chunkLines } from './chunks.js'
import { boxAt, columnsOf, type Grid, type GridCell, rowsOf } from './grid.js'
import { headerSpans } from './header-spans.js'

/** How near the frame a heading stands above it, in type sizes, and a label left of it, in points. */
const headingReach = 0.9
const labelReach = 160

/** The share of rows without a label of their own that must have one outside. */
const labelledShare = 0.6

/**
 * Takes in what a spreadsheet's frame around the figures leaves out: a line of headings right above it, and the labels
 * of its rows at its left.
 *
 * @param words those that no table has taken.
 */
export function withOuterLabels(grid: Grid, words: readonly Word[]): Grid {
  if (grid.kind !== 'ruled') return grid
  return withLabelsLeft(withHeadingsAbove(grid, words), words)
}

function withHeadingsAbove(grid: Grid, words: readonly Word[]): Grid {
  const [left, right, top] = [grid.xs[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys[0] ?? 0]
  const near = words.filter(({ box }) => box[3] > top - 30 && (box[1] + box[3]) / 2 < top)
  const line = chunkLines(near.filter(({ box }) => box[0] >= left - 2 && box[2] <= right + 2)).at(-1)
  if (!line || top - line.box[3] > headingReach * line.size || !isHeadingLine(line, grid)) return grid
  const spans = headerSpans([line], grid.xs, [])
  const ys = [line.box[1] - 1, ...grid.ys]
  const heading = cellsOf(spans, 0, grid.xs, ys)
  const below = grid.cells.map((cell): GridCell => ({ ...cell, row: cell.row + 1 }))
  return { ...grid, ys, cells: [...heading, ...below] }
}

/** Short headings over at least half as many columns as have figures: periods over pairs of columns, say. */
function isHeadingLine(line: ChunkLine, grid: Grid): boolean {
  const [first] = line.chunks
  if (!first || isCaptionStart(first.text) || line.chunks.length < 2) return false
  if (line.chunks.some(({ words, text }) => words.length > 5 || cellKind(text) === 'value')) return false
  // Two phrases of which one stands over the labels are a title and a remark.
  if (line.chunks.length === 2 && first.box[0] < (grid.xs[1] ?? 0) && hasLabels(grid)) return false
  return line.chunks.length >= (columnsOf(grid) - 1) / 2
}

function withLabelsLeft(grid: Grid, words: readonly Word[]): Grid {
  const [left, top, foot] = [grid.xs[0] ?? 0, grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0]
  if (hasLabels(grid)) return grid
  const outside = words.filter(({ box }) => box[2] <= left + 2 && box[1] > top - 2 && box[3] < foot + 2)
  const near = outside.filter(({ box }) => box[0] >= left - labelReach)
  if (near.length === 0 || near.length < outside.length) return grid
  const labels = Array.from({ length: rowsOf(grid) }, (_, row): Chunk[] => {
    const [from, to] = [grid.ys[row] ?? 0, grid.ys[row + 1] ?? 0]
    const inRow = near.filter(({ box }) => (box[1] + box[3]) / 2 > from && (box[1] + box[3]) / 2 <= to)
    return chunkLines(inRow).flatMap((line) => line.chunks)
  })
  const labelled = labels.filter((row) => row.length === 1 && cellKind(row[0]?.text ?? '') === 'text').length
  if (labelled < labelledShare * rowsOf(grid) || labels.some((row) => row.length > 2)) return grid
  const xs = [Math.min(...near.map(({ box }) => box[0])) - 1, ...grid.xs]
  const stubs = labels.map((row, index): GridCell => {
    const place = { row: index, column: 0, rowSpan: 1, columnSpan: 1 }
    return { ...place, box: boxAt(xs, grid.ys, place), words: row.flatMap((chunk) => chunk.words) }
  })
  const inner = grid.cells.map((cell): GridCell => ({ ...cell, column: cell.column + 1 }))
  const cells = [...stubs, ...inner].sort((a, b) => a.row - b.row || a.column - b.column)
  return { ...grid, xs, cells }
}

/** Whether the first column has words of its own. */
function hasLabels(grid: Grid): boolean {
  const first = grid.cells.filter((cell) => cell.column === 0 && cell.words.length > 0)
  const kinds = first.map((cell) => cellKind(cell.words.map((word) => word.text).join(' ')))
  return kinds.filter((kind) => kind !== 'value').length > 0.4 * kinds.length
}
