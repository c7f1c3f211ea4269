import { cellKind } from '../document/cell-kind.js'
import { chunkSpans, cutAt, type Span, spanOf } from './chunk-spans.js'
import type { ChunkLine } from './chunks.js'
import type { Edge } from './edges.js'
import { boxAt, type Grid, type GridCell } from './grid.js'
import { headerSpans } from './header-spans.js'
import type { LineBlock } from './tabular-lines.js'
import { wrappedRows } from './wrapped-rows.js'

export interface AlignedLines {
  readonly header: readonly ChunkLine[]
  readonly block: LineBlock
  readonly xs: readonly number[]
  /** Ruling lines over most of the table's width. */
  readonly rules: readonly Edge[]
  /** These and shorter ones, such as those under a heading of several columns. */
  readonly partial: readonly Edge[]
}

/** Lines that are one row of the table. */
interface Row {
  readonly lines: readonly ChunkLine[]
  readonly header: boolean
}

/** Puts lines into rows and words into columns; header cells span the columns that they stand over. */
export function alignedRows(page: number, { header, block, xs, rules, partial }: AlignedLines): Grid {
  const rows = [...headerRows(header, xs, [...rules, ...partial]), ...bodyRows(block)]
  const ys = boundsOf(rows)
  const cells = rows.flatMap((row, index) => {
    const last = rows[index + 1]?.header !== true
    const spans = row.header && !last ? headerSpans(row.lines, xs, partial) : chunkSpans(row.lines, xs)
    return cellsOf(spans, index, xs, ys)
  })
  return { page, kind: 'aligned', xs, ys, cells }
}

/** Header lines are one row, but for a line over several columns, a line of periods, and a ruling line between. */
function headerRows(header: readonly ChunkLine[], xs: readonly number[], rules: readonly Edge[]): Row[] {
  const rows: { lines: ChunkLine[]; header: true }[] = []
  for (const line of header) {
    const above = rows.at(-1)
    const last = above?.lines.at(-1)
    const ruled = last && rules.some(({ at }) => at > last.box[3] - 2 && at < line.box[1] + 2)
    const apart = !above || ruled || above.lines.some((one) => isLevel(one, xs)) || isLevel(line, xs)
    if (apart) rows.push({ lines: [line], header: true })
    else above.lines.push(line)
  }
  return rows
}

function isLevel(line: ChunkLine, xs: readonly number[]): boolean {
  const chunks = line.chunks.flatMap((chunk) => cutAt(chunk, xs))
  const spanning = chunks.some(
    (chunk) => spanOf(chunk, xs).columnSpan > 1 && chunk.box[0] > (xs[1] ?? 0) - 20,
  )
  return spanning || (line.chunks.length > 1 && line.chunks.every(({ text }) => cellKind(text) === 'period'))
}

/** Rows of figures with the lines of their wrapped labels; other lines are rows of their own. */
function bodyRows(block: LineBlock): Row[] {
  const { lines, rows } = block
  const isRow = new Set(rows)
  const wrapped = wrappedRows(block)
  const found: { lines: ChunkLine[]; header: false }[] = []
  let pending: ChunkLine[] = []
  for (const line of lines) {
    const above = found.at(-1)
    const together = wrapped.get(line)
    if (together) {
      if (together[0] !== line) continue
      found.push({ lines: [...pending, ...together], header: false })
      pending = []
    } else if (isRow.has(line)) {
      found.push({ lines: [...pending, line], header: false })
      pending = []
    } else if (pending.length > 0 && goesOn(pending, line)) pending.push(line)
    else if (above && (goesOn(above.lines, line) || endsAround(above.lines, line, lines)))
      above.lines.push(line)
    else if (startsLabel(line, lines)) pending.push(line)
    else found.push({ lines: [line], header: false })
  }
  return found
}

/** The rest of the label above: it begins in lower case, or the label above breaks off. */
function goesOn(above: readonly ChunkLine[], line: ChunkLine): boolean {
  const label = (labelsOver(above, line).at(-1) ?? above.at(-1))?.chunks[0]?.text ?? ''
  const rest = line.chunks[0]?.text ?? ''
  return /^[\p{Ll}(&]/u.test(rest) || BREAKS_OFF.test(label)
}

function labelsOver(above: readonly ChunkLine[], line: ChunkLine): ChunkLine[] {
  return above.filter(({ box }) => Math.abs(box[0] - line.box[0]) <= SAME_EDGE)
}

/** The second line of a label whose figures stand midway between its two lines, where it has none of its own below. */
function endsAround(above: readonly ChunkLine[], line: ChunkLine, lines: readonly ChunkLine[]): boolean {
  return isAroundFigures(labelsOver(above, line).at(-1), above.at(-1), line) && !startsLabel(line, lines)
}

const BREAKS_OFF = /(?:[,–—-]|\s(?:and|of|or|the|to|in|for|with|by))$/u
/** Labels of one column begin within this many points of each other. */
const SAME_EDGE = 2

/** A label of two lines with its figures in the middle of it: "Matson and" / "18 19" / "White City". */
function isAroundFigures(
  label: ChunkLine | undefined,
  figures: ChunkLine | undefined,
  line: ChunkLine,
): boolean {
  if (!label || !figures || label === figures || line.chunks.length > 1) return false
  const above = middleOf(figures) - middleOf(label)
  const below = middleOf(line) - middleOf(figures)
  return above > 0 && above < OVERLAPPING * line.size && Math.abs(above - below) < 0.25 * line.size
}

/** Lines whose middles stand nearer than this many type sizes overlap. */
const OVERLAPPING = 0.8

function middleOf({ box }: ChunkLine): number {
  return (box[1] + box[3]) / 2
}

/** The label of the row below, which has none of its own or goes on in lower case. */
function startsLabel(line: ChunkLine, lines: readonly ChunkLine[]): boolean {
  const next = lines[lines.indexOf(line) + 1]
  const label = next?.chunks[0]
  if (!next || !label) return false
  if (/^\p{Ll}/u.test(label.text)) return true
  // Figures whose line overlaps the label's stand in the middle of a label of two lines.
  const beside = next.chunks.length > 1 && next.box[0] > line.box[0] + 12
  if (beside && middleOf(next) - middleOf(line) < OVERLAPPING * line.size) return true
  return (
    cellKind(label.text) === 'value' &&
    label.box[0] > line.box[0] + 12 &&
    !line.chunks[0]?.words.every((w) => w.bold)
  )
}

function boundsOf(rows: readonly Row[]): number[] {
  const tops = rows.map(({ lines }) => Math.min(...lines.map((line) => line.box[1])))
  const feet = rows.map(({ lines }) => Math.max(...lines.map((line) => line.box[3])))
  const inner = tops.slice(1).map((top, index) => (top + (feet[index] ?? top)) / 2)
  return [(tops[0] ?? 0) - 1, ...inner, (feet.at(-1) ?? 0) + 1]
}

/** The cells of one row, places without words included. */
export function cellsOf(
  spans: readonly Span[],
  row: number,
  xs: readonly number[],
  ys: readonly number[],
): GridCell[] {
  const cells: GridCell[] = []
  for (let column = 0; column < xs.length - 1; ) {
    const span = spans.find((one) => one.column === column)
    const place = { row, column, rowSpan: 1, columnSpan: span?.columnSpan ?? 1 }
    cells.push({ ...place, box: boxAt(xs, ys, place), words: span?.words ?? [] })
    column += place.columnSpan
  }
  return cells
}
