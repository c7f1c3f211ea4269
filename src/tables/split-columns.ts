import { cellKind } from '../document/cell-kind.js'
import { type Chunk, type ChunkLine, chunkLines } from './chunks.js'
import { type Division, divide } from './divide.js'
import type { Grid, GridCell } from './grid.js'
import { riversOf } from './rivers.js'
import { isRowOfFigures } from './tabular-lines.js'

/** A cell with its text as lines. */
interface ReadCell {
  readonly cell: GridCell
  readonly lines: readonly ChunkLine[]
}

/** Lines of text that a column of figures must have before a gap in it counts as a column's boundary. */
const fewestLines = 2

/** The share of those lines that must have text on both sides of the gap. */
const fullLines = 0.6

/** Words set closer than this many ems are one phrase. */
const phraseGap = 0.45

/** Cuts cells where text stands in columns that no vertical line parts. */
export function splitColumns(grid: Grid): Grid {
  return splitAtRivers(splitAtWalls(grid))
}

/** A cell over several columns is cut at the columns' boundaries when each of its words keeps to one side of them. */
function splitAtWalls(grid: Grid): Grid {
  const divisions = new Map<GridCell, Division>()
  for (const cell of grid.cells) {
    if (cell.columnSpan < 2 || cell.words.length < 2) continue
    const lines = chunkLines(cell.words)
    if (!lines.some((line) => line.chunks.length > 1)) continue
    const inner = grid.xs.slice(cell.column + 1, cell.column + cell.columnSpan)
    const xs = inner.filter((x) =>
      lines.every((line) => line.chunks.every(({ box }) => box[2] <= x + 1 || box[0] >= x - 1)),
    )
    const parts = lines.some((line) => partsAt(line, xs))
    if (xs.length > 0 && parts) divisions.set(cell, { xs })
  }
  return divide(grid, alsoEmptyCells(grid, divisions))
}

function partsAt(line: ChunkLine, xs: readonly number[]): boolean {
  return xs.some(
    (x) => line.chunks.some(({ box }) => box[2] <= x + 1) && line.chunks.some(({ box }) => box[0] >= x - 1),
  )
}

/** Cells below of the same extent, without text or with figures in one column alone, are cut like the first cut one. */
function alsoEmptyCells(grid: Grid, divisions: ReadonlyMap<GridCell, Division>): Map<GridCell, Division> {
  const all = new Map(divisions)
  const extent = (cell: GridCell) => `${cell.column}+${cell.columnSpan}`
  const firstCuts = new Map<string, { row: number; division: Division }>()
  for (const [cell, division] of divisions) {
    if (!firstCuts.has(extent(cell))) firstCuts.set(extent(cell), { row: cell.row, division })
  }
  for (const cell of grid.cells) {
    const cut = all.has(cell) ? undefined : firstCuts.get(extent(cell))
    if (!cut || cell.row < cut.row) continue
    if (cell.words.length === 0 || isFigureAlone(cell)) all.set(cell, cut.division)
  }
  return all
}

function isFigureAlone(cell: GridCell): boolean {
  return chunkLines(cell.words).every((line) => line.chunks.every(({ text }) => cellKind(text) === 'value'))
}

/** A column in which text stands side by side on line after line is several columns. */
function splitAtRivers(grid: Grid, parted = false): Grid {
  const divisions = new Map<GridCell, Division>()
  const levels = new Map<GridCell, Division>()
  for (const column of singleColumns(grid)) {
    const cells = column.map((cell) => ({ cell, lines: chunkLines(cell.words) }))
    const lines = cells.flatMap((one) => one.lines)
    if (lines.filter((line) => line.chunks.length > 1).length < fewestLines) continue
    const xs = columnBounds(lines)
    if (xs.length === 0) continue
    for (const one of cells.filter((one) => !headsAll(one, cells))) {
      divisions.set(one.cell, { xs: xs.filter((x) => isFreeAt(one.lines, x)) })
      const ys = levelBounds(one.lines, xs)
      if (ys.length > 0) levels.set(one.cell, { ys })
    }
  }
  return levels.size > 0 && !parted ? splitAtRivers(divide(grid, levels), true) : divide(grid, divisions)
}

/** One heading above all lines that stand in columns names each of them: "2023/24" over arrows and their figures. */
function headsAll({ cell, lines }: ReadCell, cells: readonly ReadCell[]): boolean {
  const isParted = (one: ReadCell) => one.lines.some(({ chunks }) => chunks.length > 1)
  const isAbove = cells.every((other) => other.cell.row > cell.row || !isParted(other))
  return (
    isAbove &&
    lines.length > 0 &&
    lines.every(({ chunks: [only, ...more] }) => only && more.length === 0 && cellKind(only.text) !== 'value')
  )
}

/** The cells that stand in one column only, column by column; columns of single words are left out. */
function singleColumns(grid: Grid): GridCell[][] {
  const columns: GridCell[][] = grid.xs.slice(1).map(() => [])
  for (const cell of grid.cells) if (cell.columnSpan === 1) columns[cell.column]?.push(cell)
  return columns.filter((cells) => cells.filter((cell) => cell.words.length > 1).length > 0)
}

/** Between lines of one header cell that name several columns together and lines that name each of them. */
function levelBounds(lines: readonly ChunkLine[], xs: readonly number[]): number[] {
  if (lines.length < 2 || lines.some(isRowOfFigures) || !lines.some((line) => line.chunks.length > 1))
    return []
  const free = lines.map((line) => xs.filter((x) => isFreeAt([line], x)).join())
  return lines.slice(1).flatMap((line, index) => {
    const above = lines[index]
    return above && free[index] !== free[index + 1] ? [(above.box[3] + line.box[1]) / 2] : []
  })
}

/** Where the lines of figures leave a gap; headings above them may cross it. Without figures, where all lines do. */
function columnBounds(lines: readonly ChunkLine[]): number[] {
  const figures = lines.filter(isRowOfFigures)
  const judged = figures.length > fewestLines ? figures : lines
  const covered = judged.map((line) => line.chunks.map(({ box }) => [box[0], box[2]] as const))
  return riversOf(covered, Math.floor(judged.length / 10))
    .map(([from, to]) => (from + to) / 2)
    .filter((x) => isBoundary(judged, x))
}

/** Whether a cell can be cut at `x`: no word, and no phrase of closely set words, stands across. */
function isFreeAt(lines: readonly ChunkLine[], x: number): boolean {
  return lines.every((line) =>
    line.chunks.every(({ box, words }) => {
      if (box[2] <= x + 1 || box[0] >= x - 1) return true
      const end = Math.max(...words.map((word) => word.box[2]).filter((right) => right <= x + 1))
      const start = Math.min(...words.map((word) => word.box[0]).filter((left) => left >= x - 1))
      const across = words.some((word) => word.box[0] < x - 1 && word.box[2] > x + 1)
      return !across && start - end >= phraseGap * line.size
    }),
  )
}

function isBoundary(lines: readonly ChunkLine[], x: number): boolean {
  const beside = lines.map((line) => chunksBeside(line, x))
  const both = beside.filter(([left, right]) => left && right)
  if (both.length < fewestLines || both.length < fullLines * lines.length) return false
  const isFigure = (chunk: Chunk | undefined) => chunk !== undefined && cellKind(chunk.text) !== 'text'
  return [0, 1].some((side) => 2 * both.filter((pair) => isFigure(pair[side])).length >= both.length)
}

/** The chunks left and right of `x`; chunks stand from left to right. */
function chunksBeside({ chunks }: ChunkLine, x: number): [left: Chunk | undefined, right: Chunk | undefined] {
  let low = 0
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((chunks[middle]?.box[0] ?? 0) < x) low = middle + 1
    else high = middle
  }
  const left = chunks[low - 1]
  return [left && left.box[2] <= x ? left : undefined, chunks[low]]
}
