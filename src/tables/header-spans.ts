import { overlapOf } from '../document/geometry.js'
import { chunkSpans, type Span } from './chunk-spans.js'
import type { ChunkLine } from './chunks.js'
import type { Edge } from './edges.js'

/**
 * The columns that each heading of an upper header row names: those over the short line drawn under it; or, where the
 * headings share the columns evenly among them, those whose middle it stands over.
 */
export function headerSpans(
  lines: readonly ChunkLine[],
  xs: readonly number[],
  rules: readonly Edge[],
): Span[] {
  const spans = chunkSpans(lines, xs)
  const foot = Math.max(...lines.map((line) => line.box[3]))
  const under = rules.filter((rule) => Math.abs(rule.at - foot) < 6)
  const ruled = spans.map((span) => underRule(span, spans, xs, under) ?? span)
  const clear = ruled.every(
    (span, i) => i === 0 || (ruled[i - 1]?.column ?? 0) + (ruled[i - 1]?.columnSpan ?? 0) <= span.column,
  )
  if (clear && ruled.some((span, i) => span !== spans[i])) return ruled
  return shared(spans, xs) ?? spans
}

/** The columns over the line drawn under a heading; headings over one line share its columns evenly. */
function underRule(
  span: Span,
  spans: readonly Span[],
  xs: readonly number[],
  rules: readonly Edge[],
): Span | null {
  const rule = rules.find((one) => standsOver(span, one))
  if (!rule || rule.end - rule.start > 0.9 * ((xs.at(-1) ?? 0) - (xs[0] ?? 0))) return null
  const columns: number[] = []
  for (let column = 0; column < xs.length - 1; column++) {
    const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0]
    if (overlapOf(left, right, rule.start, rule.end) > 0.4 * (right - left)) columns.push(column)
  }
  const together = spans.filter((one) => standsOver(one, rule))
  const size = columns.length / together.length
  const column = columns[together.indexOf(span) * size]
  return column === undefined || !Number.isInteger(size) ? null : { ...span, column, columnSpan: size }
}

function standsOver(span: Span, rule: Edge): boolean {
  const from = Math.min(...span.words.map((word) => word.box[0]))
  const to = Math.max(...span.words.map((word) => word.box[2]))
  return rule.start <= from + 3 && rule.end >= to - 3
}

/** Headings over equal groups of columns, each near the middle of its group. */
function shared(spans: readonly Span[], xs: readonly number[]): Span[] | null {
  const stub = spans.some((span) => span.column === 0) ? 0 : 1
  const named = spans.filter((span) => span.column >= stub)
  const columns = xs.length - 1 - 1
  const inner = named.filter((span) => span.column >= 1)
  const size = columns / inner.length
  if (inner.length < 1 || size < 2 || !Number.isInteger(size)) return null
  const groups = inner.map((span, index): Span | null => {
    const column = 1 + index * size
    const [left, right] = [xs[column] ?? 0, xs[column + size] ?? 0]
    const from = Math.min(...span.words.map((word) => word.box[0]))
    const to = Math.max(...span.words.map((word) => word.box[2]))
    const off = Math.abs((from + to) / 2 - (left + right) / 2)
    return off <= 0.2 * (right - left) && from >= left - 3 && to <= right + 3
      ? { ...span, column, columnSpan: size }
      : null
  })
  if (groups.some((group) => group === null)) return null
  return [...named.filter((span) => span.column < 1), ...groups.filter((group) => group !== null)]
}
