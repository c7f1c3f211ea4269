import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import type { Word } from '../document/model.js'
import { type PrintedLine, printedLines } from './cell-lines.js'
import { type Division, divide } from './divide.js'
import type { Grid, GridCell } from './grid.js'

/** A cell whose every line is a figure of its own: several rows without a line between them. */
interface Stack {
  readonly cell: GridCell
  readonly lines: readonly PrintedLine[]
}

/**
 * Cuts rows that hold several printed rows without a ruling line between them. What tells them from one row of wrapped
 * text is a cell with one figure on every line, and as many lines beside it.
 */
export function splitRows(grid: Grid): Grid {
  const divisions = new Map<GridCell, Division>()
  for (const band of bandsOf(grid)) {
    const filled = band.filter((cell) => cell.words.length > 0)
    const read = filled.map((cell) => ({ cell, lines: printedLines(cell.words) }))
    const stacks = read.filter(isStack)
    const longest = stacks.reduce<Stack | null>(
      (a, b) => (a && a.lines.length >= b.lines.length ? a : b),
      null,
    )
    if (!longest || !isSureStack(longest, stacks, read)) continue
    const ys = boundariesOf(stacks, read)
    for (const cell of band) divisions.set(cell, { ys })
  }
  return divide(grid, divisions)
}

/** Cells that cover exactly the same rows. */
function bandsOf(grid: Grid): GridCell[][] {
  const bands = new Map<string, GridCell[]>()
  for (const cell of grid.cells) {
    const key = `${cell.row}+${cell.rowSpan}`
    const band = bands.get(key)
    if (band) band.push(cell)
    else bands.set(key, [cell])
  }
  return [...bands.values()].filter((band) => band.length > 1)
}

function isStack({ lines }: Stack): boolean {
  if (lines.length < 2) return false
  return lines.every((line) => line.rotation === 0 && cellKind(textOf(line.words)) === 'value')
}

/** Two lines of figures may be one cell (a count above its share), unless every neighbour has its two lines as well. */
function isSureStack(longest: Stack, stacks: readonly Stack[], all: readonly Stack[]): boolean {
  const beside = all.filter(({ cell }) => cell !== longest.cell)
  const matching = beside.filter(({ lines }) => alignedLines(lines, longest.lines) >= longest.lines.length)
  if (longest.lines.length >= 3) return matching.length > 0 || stacks.length > 1
  return matching.length === beside.length && matching.length > 0
}

function alignedLines(lines: readonly PrintedLine[], others: readonly PrintedLine[]): number {
  return others.filter((other) => lines.some((line) => onOneLine(line, other))).length
}

function onOneLine(a: PrintedLine, b: PrintedLine): boolean {
  const least = Math.min(a.box[3] - a.box[1], b.box[3] - b.box[1])
  return overlapOf(a.box[1], a.box[3], b.box[1], b.box[3]) > 0.5 * least
}

/** Between each row of figures and the next: above the next row's words, or halfway where labels are wrapped around. */
function boundariesOf(stacks: readonly Stack[], all: readonly Stack[]): number[] {
  const rows: PrintedLine[] = []
  for (const line of stacks.flatMap((stack) => stack.lines).sort((a, b) => a.box[1] - b.box[1])) {
    const last = rows.at(-1)
    if (!last || !onOneLine(last, line)) rows.push(line)
  }
  const first = Math.min(...all.flatMap(({ lines }) => lines.map((line) => line.box[1])))
  const topAligned = (rows[0]?.box[1] ?? 0) - first < 2
  return rows.slice(1).map((row, index) => {
    const above = rows[index]
    const foot = above ? above.box[3] : row.box[1]
    if (topAligned) {
      const above2 = all
        .flatMap(({ lines }) => lines)
        .filter((line) => line.box[3] <= row.box[1] + 2 && line.box[1] > foot)
      const lowest = above2.reduce((y, line) => Math.max(y, line.box[3]), foot)
      return (Math.min(lowest, row.box[1]) + row.box[1]) / 2
    }
    return (foot + row.box[1]) / 2
  })
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ')
}
