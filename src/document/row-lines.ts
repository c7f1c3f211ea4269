import { overlapOf } from './geometry.js'
import { LineRows } from './line-rows.js'
import { type Line, lineOf } from './lines.js'

/** Parts of a row are short and stand at most this many ems apart. */
const longestPart = 28
const partReach = 7

/**
 * Joins short stretches of text that stand side by side and alone, of which at least one is a label with its figure
 * (`Green < 0.5`, `Amber < 0.9`, `(per 1,000)`): a row that is read across, neither columns nor a chart's labels.
 */
export function joinRows(lines: readonly Line[]): Line[] {
  const rows = new LineRows(lines)
  const joined = new Map<Line, Line>()
  const taken = new Set<Line>()
  for (const line of rows) {
    if (taken.has(line) || !isPart(line)) continue
    const row = rowFrom(line, rows)
    if (row.length < 2 || !row.some(labelsFigure)) continue
    for (const part of row) taken.add(part)
    joined.set(
      line,
      lineOf(
        row.flatMap((part) => part.words),
        line.marker,
      ),
    )
  }
  if (joined.size === 0) return [...lines]
  return lines.flatMap((line) => joined.get(line) ?? (taken.has(line) ? [] : [line]))
}

/** The parts at the right of a line; none when a column passes through one of them. */
function rowFrom(line: Line, rows: LineRows): Line[] {
  const row = new Set([line])
  // Words without width stand at the right of themselves, and of each other: no line is taken twice.
  for (let next = rightOf(line, rows); next && !row.has(next); next = rightOf(next, rows)) {
    if (!standsAlone(next, rows)) return [line]
    row.add(next)
  }
  return [...row]
}

function isPart(line: Line): boolean {
  return line.words.reduce((length, { word }) => length + word.text.length + 1, 0) <= longestPart
}

function labelsFigure(line: Line): boolean {
  return (
    line.words.some(({ word }) => /\p{L}{3}/u.test(word.text)) &&
    line.words.some(({ word }) => /^[<>≤≥]?[\d£]/u.test(word.text))
  )
}

function rightOf(line: Line, rows: LineRows): Line | null {
  let nearest: Line | null = null
  for (const other of rows.between(line.box[1], line.box[3])) {
    if (
      other === line ||
      other.reach[0] < line.box[2] ||
      Math.abs(other.box[1] - line.box[1]) > 0.3 * line.size
    )
      continue
    if (!nearest || other.reach[0] < nearest.reach[0]) nearest = other
  }
  if (!nearest || nearest.marker.length > 0 || !isPart(nearest)) return null
  const gap = nearest.box[0] - line.box[2]
  return gap <= partReach * line.size && Math.abs(nearest.size - line.size) < 0.6 ? nearest : null
}

/** Whether no column passes through the part: nothing right above or below it starts or ends where it does. */
function standsAlone(line: Line, rows: LineRows): boolean {
  for (const other of rows.between(line.box[1] - 0.8 * line.size, line.box[3] + 0.8 * line.size)) {
    const aligned = Math.abs(other.box[0] - line.box[0]) < 4 || Math.abs(other.box[2] - line.box[2]) < 4
    if (other === line || !aligned) continue
    if (overlapOf(other.box[1], other.box[3], line.box[1], line.box[3]) > -0.8 * line.size) return false
  }
  return true
}
