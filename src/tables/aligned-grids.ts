import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import type { Page, Word } from '../document/model.js'
import { alignedColumns, withHeader } from './aligned-columns.js'
import { headerLinesAbove } from './aligned-header.js'
import { alignedReason } from './aligned-reason.js'
import { alignedRows } from './aligned-rows.js'
import { type ChunkLine, chunkLines } from './chunks.js'
import type { Edge } from './edges.js'
import type { Grid } from './grid.js'
import { withLeadingFigures } from './leading-figures.js'
import { withLeadingGroups } from './leading-groups.js'
import { leftSetColumns } from './left-set-columns.js'
import { blocksOf, isRowOfFigures, type LineBlock } from './tabular-lines.js'
import { withTouchingFigures } from './touching-figures.js'
import { verticalHeads } from './vertical-heads.js'

/** The least share of a block's width that a ruling line must cover to be one of its own. */
const ruleShare = 0.6

/**
 * Tables without ruling lines, or with horizontal ones only: rows of figures that stand in columns, with the header
 * above them.
 *
 * @param words those that no ruled table has taken.
 * @param edges the page's ruling lines; horizontal ones bound a table and part its header from its body.
 */
export function alignedGrids(page: Page, words: readonly Word[], edges: readonly Edge[]): Grid[] {
  const lines = chunkLines(words)
  const horizontal = edges.filter((edge) => edge.direction === 'horizontal').sort((a, b) => a.at - b.at)
  const grids: Grid[] = []
  let used = 0
  for (const read of blocksOf(lines, isRowOfFigures)) {
    const first = read.lines[0]
    if (!first || read.rows.length < 2) continue
    const before = lines.slice(used, lines.indexOf(first))
    const block = withLeadingGroups(withTouchingFigures(withLeadingFigures(read)), before)
    const start = before.length - (block.lines.length - read.lines.length)
    const above = { lines: before.slice(0, start), words }
    const grid = gridOf(page, block, above, horizontal)
    if (!grid) continue
    grids.push(grid)
    used += start + block.lines.length
  }
  return grids
}

function gridOf(
  page: Page,
  block: LineBlock,
  above: { readonly lines: readonly ChunkLine[]; readonly words: readonly Word[] },
  horizontal: readonly Edge[],
): Grid | null {
  const left = Math.min(...block.lines.map((line) => line.box[0]))
  const right = Math.max(...block.lines.map((line) => line.box[2]))
  const top = block.lines[0]?.box[1] ?? 0
  const foot = block.lines.at(-1)?.box[3] ?? 0
  const near = horizontal.filter((edge) => edge.at > top - 120 && edge.at < foot + 20)
  const rules = near.filter(
    (edge) => overlapOf(edge.start, edge.end, left, right) >= ruleShare * (right - left),
  )
  const figures = block.rows.filter((row) => row.chunks.some(({ text }) => cellKind(text) === 'value'))
  const inner = alignedColumns(figures, left - 1, right + 1)
  const first = block.lines[0] ?? { box: [0, 0, 0, 0] as const, size: 0, chunks: [] }
  const isLeftSet = (line: ChunkLine) => leftSetColumns(figures, line, inner) !== null
  const upright = headerLinesAbove(above.lines, block.lines, inner, rules, isLeftSet)
  const all = [...upright, ...block.lines]
  const heads = upright.at(-1) ?? (figures[0] === block.rows[0] ? undefined : block.rows[0])
  const xs = leftSetColumns(figures, heads, inner) ?? [
    Math.min(...all.map((line) => line.box[0] - 1)),
    ...withHeader(inner, figures, [
      ...upright,
      ...block.lines.filter((line) => !figures.includes(line)),
    ]).slice(1, -1),
    Math.max(...all.map((line) => line.box[2] + 1)),
  ]
  const turned = verticalHeads(above.words, upright[0] ?? first, xs)
  const header = turned ? [turned, ...upright] : upright
  if (xs.length < 3) return null
  const grid = alignedRows(page.number, { header, block, xs, rules, partial: near })
  return alignedReason(grid, header.length + (figures[0] === block.rows[0] ? 0 : 1), rules.length) === null
    ? grid
    : null
}
