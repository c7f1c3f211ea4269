import { overlapOf } from './geometry.js'
import { LineRows } from './line-rows.js'
import { isBold, type Line, lineOf } from './lines.js'

/** Labels are short; their value stands this many ems away at most. */
const longestLabel = 45
const valueReach = 25

/** A line of more words than this is prose. */
const proseWords = 6

/**
 * Joins a label at the left with the value at its right, as forms print them in two columns (`Present:` and the names,
 * `Key decision?` and `No`), so that they are read row by row.
 */
export function joinLabels(lines: readonly Line[]): Line[] {
  const rows = new LineRows(lines)
  const valueBeside = new Map<Line, Line>()
  const taken = new Set<Line>()
  for (const label of lines) {
    if (!isLabel(label) || taken.has(label) || standsInProse(label, rows)) continue
    const value = nearestRight(label, rows)
    if (!value || taken.has(value) || valueBeside.has(value)) continue
    valueBeside.set(label, value)
    taken.add(value)
  }
  if (taken.size === 0) return [...lines]
  return lines.flatMap((line) => {
    if (taken.has(line)) return []
    const value = valueBeside.get(line)
    return [value ? lineOf([...line.words, ...value.marker, ...value.words], line.marker) : line]
  })
}

function isLabel(line: Line): boolean {
  const last = line.words.at(-1)?.word.text ?? ''
  if (!/[:?]$/u.test(last) || line.words.length > longestLabel / 2) return false
  const text = line.words.map(({ word }) => word.text).join(' ')
  return text.length <= longestLabel && /^\P{L}*\p{Lu}.*[:?]$/u.test(text)
}

/** Whether the line belongs to running text: right above or below it stands prose that starts where it starts. */
function standsInProse(line: Line, rows: LineRows): boolean {
  const reach = 1.5 * line.size
  for (const other of rows.between(line.box[1] - reach, line.box[3] + reach)) {
    if (other === line || Math.abs(other.box[0] - line.box[0]) > 2) continue
    if (other.words.length > proseWords && isBold(other) === isBold(line)) return true
  }
  return false
}

function nearestRight(label: Line, rows: LineRows): Line | null {
  let nearest: Line | null = null
  for (const line of rows.between(label.box[1], label.box[3])) {
    if (line === label || line.reach[0] < label.box[2]) continue
    const height = Math.min(line.box[3] - line.box[1], label.box[3] - label.box[1])
    if (overlapOf(line.box[1], line.box[3], label.box[1], label.box[3]) < 0.5 * height) continue
    if (!nearest || line.reach[0] < nearest.reach[0]) nearest = line
  }
  return nearest && nearest.reach[0] - label.box[2] <= valueReach * label.size ? nearest : null
}
