import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import type { Page, Word } from '../document/model.js'
import { cellsOf } from './aligned-rows.js'
import { chunkSpans } from './chunk-spans.js'
import { type ChunkLine, chunkLines } from './chunks.js'
import type { Edge } from './edges.js'
import { boxAt, boxOf, columnsOf, type Grid, type GridCell, rowsOf } from './grid.js'

/** A header alone has no more rows than this, and columns of figures enough to be told from a box. */
const mostHeaderRows = 4
const fewestColumns = 4
/** The least share of the page's width; narrower boxes stand beside text. */
const narrowest = 0.4
/** How far the labels may stand out at its sides, as a share of its width. */
const outerLabels = 0.12
/** A body of fewer rows of figures is no table's. */
const fewestRows = 2
/** Points by which a figure may stand out of its column. */
const slack = 4
/** Type sizes that may lie between two rows of a body. */
const widestGap = 2.6
/** Type sizes between the lines of one wrapped label at most. */
const wrapGap = 0.3
/** The share of the header's width that a line must cover to part two rows. */
const partingShare = 0.3

/**
 * A header drawn as boxes over a body that no vertical line divides, as spreadsheets and word processors print them: the
 * rows below take the columns of the header. Null where the grid is no such header or nothing below keeps to its columns.
 *
 * @param words those that no table has taken
 * @param others the page's boxes: what stands below another one is none of its rows
 */
export function withBodyBelow(
  grid: Grid,
  page: Page,
  words: readonly Word[],
  edges: readonly Edge[],
  others: readonly Grid[] = [],
): Grid | null {
  if (!isHeaderAlone(grid, page)) return null
  const tops = others.map((other) => boxOf(other)[1]).filter((top) => top > boxOf(grid)[1])
  const lines = linesBelow(grid, words, edges).filter(({ box }) => box[3] <= Math.min(...tops) + slack)
  const header = widened(grid, lines, words)
  const rows = rowsOfBody(bodyOf(header, lines), header, edges)
  return rows.filter(isRowOfFigures).length < fewestRows ? null : joined(header, rows)
}

function isHeaderAlone(grid: Grid, page: Page): boolean {
  if (grid.kind !== 'ruled' || rowsOf(grid) > mostHeaderRows || columnsOf(grid) < fewestColumns) return false
  const [left, , right] = boxOf(grid)
  if (right - left < narrowest * page.width) return false
  const kinds = grid.cells.map(({ words }) => cellKind(words.map(({ text }) => text).join(' ')))
  return !kinds.includes('value') && kinds.filter((kind) => kind !== 'empty').length >= fewestColumns
}

/** The lines right below that stand no further left than a column of numbers would, or than the lines under them do. */
function linesBelow(grid: Grid, words: readonly Word[], edges: readonly Edge[]): ChunkLine[] {
  const [left, , right, foot] = boxOf(grid)
  const reach = (right - left) * outerLabels
  const from = Math.min(left - reach, startOfRows(grid, edges) - slack)
  const below = words.filter(({ box }) => box[1] >= foot - 2 && box[0] >= from && box[2] <= right + reach)
  return chunkLines(below)
}

/** Where the lines begin that part the rows below, over all of the header and beyond: labels stand over them too. */
function startOfRows(grid: Grid, edges: readonly Edge[]): number {
  const [left, , right, foot] = boxOf(grid)
  const starts = edges
    .filter(
      ({ direction, at, start, end }) =>
        direction === 'horizontal' && at > foot && start < left && end >= right - slack,
    )
    .map(({ start }) => start)
  return (
    starts.find((start) => starts.filter((other) => Math.abs(other - start) <= slack).length >= fewestRows) ??
    left
  )
}

/** The header with a column for what stands left of it, where its first box has no wall at the left. */
function widened(grid: Grid, lines: readonly ChunkLine[], words: readonly Word[]): Grid {
  const [left, top, , foot] = boxOf(grid)
  const outside = lines.flatMap(({ chunks }) => chunks.filter(({ box }) => box[2] <= left + slack))
  if (outside.length < fewestRows) return grid
  const heading = words.filter(({ box }) => box[2] <= left + slack && box[1] >= top - 2 && box[3] <= foot + 2)
  const from = Math.min(...[...outside, ...heading].map(({ box }) => box[0])) - 1
  const xs = [from, ...grid.xs]
  const place = { row: 0, column: 0, rowSpan: rowsOf(grid), columnSpan: 1 }
  const first: GridCell = { ...place, box: boxAt(xs, grid.ys, place), words: heading }
  const others = grid.cells.map((cell): GridCell => ({ ...cell, column: cell.column + 1 }))
  return { ...grid, xs, cells: [first, ...others] }
}

/** The lines of the body: as far down as they keep to the columns, without what follows the last row of figures. */
function bodyOf(header: Grid, lines: readonly ChunkLine[]): ChunkLine[] {
  const body: ChunkLine[] = []
  let foot = header.ys.at(-1) ?? 0
  let last = 0
  for (const line of lines) {
    if (line.box[1] - foot > widestGap * line.size || !keepsToColumns(line, header)) break
    body.push(line)
    foot = line.box[3]
    if (isLineOfFigures(line)) last = body.length
  }
  const wrapped = body[last]
  const tail =
    wrapped &&
    wrapped.chunks.length === 1 &&
    wrapped.box[1] - (body[last - 1]?.box[3] ?? 0) < wrapGap * wrapped.size
  return body.slice(0, tail ? last + 1 : last)
}

function isLineOfFigures({ chunks }: ChunkLine): boolean {
  return chunks.filter(({ text }) => cellKind(text) === 'value').length > 0 && chunks.length > 1
}

/** Whether each stretch of a line stands in one column; a line of one stretch is a heading of rows, in the first two. */
function keepsToColumns({ chunks, box }: ChunkLine, { xs }: Grid): boolean {
  if (chunks.length === 1) return box[2] <= (xs[2] ?? 0) + slack
  return chunks.every(({ box: [from, , to] }) =>
    xs.slice(1).some((wall, at) => from >= (xs[at] ?? 0) - slack && to <= wall + slack),
  )
}

/** The lines of each row: what rules part, else each line of figures with the wrapped words of its label. */
function rowsOfBody(body: readonly ChunkLine[], header: Grid, edges: readonly Edge[]): ChunkLine[][] {
  const [left, , right] = boxOf(header)
  const rules = edges.filter(
    ({ direction, start, end }) =>
      direction === 'horizontal' && overlapOf(start, end, left, right) >= partingShare * (right - left),
  )
  const rows: ChunkLine[][] = []
  for (const line of body) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    const parted = before && rules.some(({ at }) => at >= before.box[3] - 3 && at <= line.box[1] + 3)
    const near = before !== undefined && line.box[1] - before.box[3] < wrapGap * line.size
    const goesOn = near && !parted && line.chunks.length === 1
    if (row && goesOn && isRowOfFigures(row)) row.push(line)
    else rows.push([line])
  }
  return rows
}

function isRowOfFigures(row: readonly ChunkLine[]): boolean {
  return row.some(isLineOfFigures)
}

function joined(header: Grid, rows: readonly (readonly ChunkLine[])[]): Grid {
  const feet = rows.map((row, at) => {
    const foot = Math.max(...row.map(({ box }) => box[3]))
    const next = rows[at + 1]?.[0]?.box[1]
    return next === undefined ? foot + 1 : Math.max(foot - 1, (foot + next) / 2)
  })
  const ys = [...header.ys, ...feet]
  const body = rows.flatMap((row, at) =>
    cellsOf(chunkSpans(row, header.xs), rowsOf(header) + at, header.xs, ys),
  )
  return { ...header, ys, cells: [...header.cells, ...body] }
}
