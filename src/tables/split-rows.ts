import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import { type PrintedLine, printedLines } from './cell-lines.js'
import { printedText } from './cell-text.js'
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
    if (!filled.some(mayBeStack)) continue
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

/** A cheap look before lines are made: mostly figures, and more than one. */
function mayBeStack({ words }: GridCell): boolean {
  return (
    words.length > 1 && 2 * words.filter((word) => /^[^\p{L}]|^n/iu.test(word.text)).length >= words.length
  )
}

function isStack({ lines }: Stack): boolean {
  if (lines.length < 2) return false
  return lines.every((line) => line.rotation === 0 && cellKind(printedText(line.words)) === 'value')
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

/**
 * Between each row of figures and the next. Lines of labels that stand between the two belong to the row above, unless
 * they lead on into the label of the row below, or labels are wrapped around the middle of their rows.
 */
function boundariesOf(stacks: readonly Stack[], all: readonly Stack[]): number[] {
  const rows: PrintedLine[] = []
  for (const line of stacks.flatMap((stack) => stack.lines).sort((a, b) => a.box[1] - b.box[1])) {
    const last = rows.at(-1)
    if (!last || !onOneLine(last, line)) rows.push(line)
  }
  const lines = all.flatMap((one) => one.lines)
  const first = Math.min(...lines.map((line) => line.box[1]))
  const topAligned = (rows[0]?.box[1] ?? 0) - first < 2
  return rows.slice(1).map((row, index) => {
    const above = rows[index] ?? row
    const between = lines.filter(
      (line) =>
        middleOf(line) > middleOf(above) &&
        !onOneLine(line, above) &&
        middleOf(line) < middleOf(row) &&
        !onOneLine(line, row),
    )
    if (between.length === 0 || !topAligned) return (above.box[3] + row.box[1]) / 2
    const label = lines.find((line) => onOneLine(line, row))
    const leadsOn = label !== undefined && /^\p{Ll}/u.test(label.words[0]?.text ?? '')
    if (leadsOn) return (above.box[3] + Math.min(...between.map((line) => line.box[1]))) / 2
    return (Math.max(...between.map((line) => line.box[3])) + row.box[1]) / 2
  })
}

function middleOf(line: PrintedLine): number {
  return (line.box[1] + line.box[3]) / 2
}
