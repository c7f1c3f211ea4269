import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import { isCaptionStart } from './captions.js'
import type { ChunkLine } from './chunks.js'
import type { Edge } from './edges.js'

/** A header seldom has more lines. */
const mostHeaderLines = 8

/** Distance between a header's lines, in type sizes; several columns or a ruling line between allow for more. */
const lineReach = 1.1
const columnsReach = 2.2
const ruledReach = 3.2

/** Larger type than this, against the body's, is a heading of the text. */
const largest = 1.25

/**
 * The lines above a block's first row that belong to its header, top to bottom: text over its columns, as far as the
 * second ruling line above.
 *
 * @param body the block's lines; where each stands over a rule of its own, rules bound nothing
 * @param isLeftSet tells heads that begin left of the figures that they stand over
 */
export function headerLinesAbove(
  above: readonly ChunkLine[],
  body: readonly ChunkLine[],
  xs: readonly number[],
  rules: readonly Edge[],
  isLeftSet: (line: ChunkLine) => boolean,
): ChunkLine[] {
  const header: ChunkLine[] = []
  const [first] = body
  if (!first) return header
  const most = isHeaderItself(first) ? 1 : 2
  const everyRow = isRuledThroughout(body, rules)
  let crossed = 0
  let last = first
  for (const line of [...above].reverse()) {
    const between = rulesBetween(rules, line, last)
    crossed += between
    if (header.length >= mostHeaderLines) break
    // A line over several columns is header still; a title over the header is none.
    if (crossed >= most && !(everyRow && line.chunks.length > 2)) break
    const reach = reachOf(line, between) * Math.max(line.size, last.size)
    if (last.box[1] - line.box[3] > reach || line.size > largest * first.size) break
    if (!isHeaderLine(line, xs, crossed > 0) && !isLeftSet(line)) break
    header.unshift(line)
    last = line
  }
  return header
}

/** A line is ruled under nearly every row, so that one under the heads says no more than that. */
function isRuledThroughout(body: readonly ChunkLine[], rules: readonly Edge[]): boolean {
  const pairs = body.slice(1).flatMap((line, index) => {
    const above = body[index]
    return above ? [rulesBetween(rules, above, line)] : []
  })
  return (
    pairs.length >= FEWEST_RULED && pairs.filter((count) => count === 1).length >= MOST_RULED * pairs.length
  )
}

const FEWEST_RULED = 4
const MOST_RULED = 0.8

/** A line over several columns may stand further off than one that might be text. */
function reachOf(line: ChunkLine, rulesBetween: number): number {
  if (rulesBetween > 0) return ruledReach
  return line.chunks.length > 2 ? columnsReach : lineReach
}

/** A line of periods and words right above the figures is the header's last line; one label alone heads a group. */
function isHeaderItself(line: ChunkLine): boolean {
  return line.chunks.length > 1 && line.chunks.every(({ text }) => cellKind(text) !== 'value')
}

/** Ruling lines between two lines of text; double lines count once. */
function rulesBetween(rules: readonly Edge[], upper: ChunkLine, lower: ChunkLine): number {
  const from = (upper.box[1] + upper.box[3]) / 2
  const to = (lower.box[1] + lower.box[3]) / 2
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const rule of rules) {
    if (rule.at <= from || rule.at >= to) continue
    if (rule.at - last > 5) count++
    last = rule.at
  }
  return count
}

function isHeaderLine(line: ChunkLine, xs: readonly number[], underRule: boolean): boolean {
  const left = xs[0] ?? 0
  const right = xs.at(-1) ?? 0
  const [first] = line.chunks
  // "Table 2 | Year | Average number of re-offences": over three columns it is a corner, and no caption.
  if (!first || (isCaptionStart(first.text) && line.chunks.length < 3)) return false
  if (line.chunks.some(({ box }) => overlapOf(box[0], box[2], left, right) < 0.3 * (box[2] - box[0])))
    return false
  if (line.chunks.some(({ words }) => words.length > 9)) return false
  if (line.chunks.length >= 2) return true
  const stubRight = xs[1] ?? right
  const overStub = overlapOf(first.box[0], first.box[2], left, stubRight)
  if (overStub > 0.3 * (first.box[2] - first.box[0])) return underRule && first.box[2] <= stubRight + 2
  return cellKind(first.text) !== 'value'
}
