import { overlapOf } from './geometry.js'
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
  const rows = [...lines].sort((a, b) => a.reach[1] - b.reach[1])
  const labels = lines.filter((line) => isLabel(line) && !standsInProse(line, rows))
  if (labels.length === 0) return [...lines]
  const valueBeside = new Map<Line, Line>()
  const taken = new Set<Line>()
  for (const label of labels) {
    const value = nearestRight(label, rows)
    if (!value || taken.has(value) || taken.has(label)) continue
    valueBeside.set(label, value)
    taken.add(value)
  }
  return lines.flatMap((line) => {
    if (taken.has(line) && !valueBeside.has(line)) return []
    const value = valueBeside.get(line)
    return [value ? lineOf([...line.words, ...value.marker, ...value.words], line.marker) : line]
  })
}

function isLabel(line: Line): boolean {
  const text = line.words.map(({ word }) => word.text).join(' ')
  return text.length <= longestLabel && /^\P{L}*\p{Lu}.*[:?]$/u.test(text)
}

/** Whether the line belongs to running text: right above or below it stands prose that starts where it starts. */
function standsInProse(line: Line, rows: readonly Line[]): boolean {
  for (let i = firstReaching(rows, line.box[1] - 3 * line.size); i < rows.length; i++) {
    const other = rows[i]
    if (!other || other.reach[1] > line.box[3] + 1.5 * line.size) return false
    if (other === line || Math.abs(other.box[0] - line.box[0]) > 2) continue
    const gap = Math.max(line.box[1] - other.box[3], other.box[1] - line.box[3])
    if (gap < 1.5 * line.size && other.words.length > proseWords && isBold(other) === isBold(line))
      return true
  }
  return false
}

function nearestRight(label: Line, rows: readonly Line[]): Line | null {
  let nearest: Line | null = null
  for (let i = firstReaching(rows, label.box[1] - 3 * label.size); i < rows.length; i++) {
    const line = rows[i]
    if (!line || line.reach[1] > label.box[3]) break
    if (line === label || line.reach[0] < label.box[2]) continue
    const height = Math.min(line.box[3] - line.box[1], label.box[3] - label.box[1])
    if (overlapOf(line.box[1], line.box[3], label.box[1], label.box[3]) < 0.5 * height) continue
    if (!nearest || line.reach[0] < nearest.reach[0]) nearest = line
  }
  return nearest && nearest.reach[0] - label.box[2] <= valueReach * label.size ? nearest : null
}

function firstReaching(rows: readonly Line[], y: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.reach[1] ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}
