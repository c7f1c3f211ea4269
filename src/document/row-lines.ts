import { overlapOf } from './geometry.js'
import { type Line, lineOf } from './lines.js'

/** Parts of a row are short and stand at most this many ems apart. */
const longestPart = 28
const partReach = 7

/**
 * Joins short stretches of text that stand side by side and alone, of which at least one is a label with its figure
 * (`Green < 0.5`, `Amber < 0.9`, `(per 1,000)`): a row that is read across, neither columns nor a chart's labels.
 */
export function joinRows(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
  const joined = new Map<Line, Line>()
  const taken = new Set<Line>()
  sorted.forEach((line, index) => {
    if (taken.has(line) || !isPart(line)) return
    const row = [line]
    for (let next = rightOf(line, sorted, index); next; next = rightOf(next, sorted, index)) {
      if (!standsAlone(next, sorted)) return
      row.push(next)
    }
    if (row.length < 2 || !row.some(labelsFigure)) return
    for (const part of row) taken.add(part)
    joined.set(
      line,
      lineOf(
        row.flatMap((part) => part.words),
        line.marker,
      ),
    )
  })
  if (joined.size === 0) return [...lines]
  return lines.flatMap((line) => joined.get(line) ?? (taken.has(line) ? [] : [line]))
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

/** The next part of the row, looked for among the lines of about the same height. */
function rightOf(line: Line, sorted: readonly Line[], near: number): Line | null {
  let nearest: Line | null = null
  for (let i = Math.max(0, near - 12); i < Math.min(sorted.length, near + 12); i++) {
    const other = sorted[i]
    if (!other || other.reach[0] < line.box[2] || Math.abs(other.box[1] - line.box[1]) > 0.3 * line.size)
      continue
    if (!nearest || other.reach[0] < nearest.reach[0]) nearest = other
  }
  if (!nearest || nearest.marker.length > 0 || !isPart(nearest)) return null
  const gap = nearest.box[0] - line.box[2]
  return gap <= partReach * line.size && Math.abs(nearest.size - line.size) < 0.6 ? nearest : null
}

/** Whether no column passes through the part: nothing right above or below it starts or ends where it does. */
function standsAlone(line: Line, sorted: readonly Line[]): boolean {
  return !sorted.some(
    (other) =>
      other !== line &&
      (Math.abs(other.box[0] - line.box[0]) < 4 || Math.abs(other.box[2] - line.box[2]) < 4) &&
      overlapOf(other.box[1], other.box[3], line.box[1], line.box[3]) > -0.8 * line.size,
  )
}
