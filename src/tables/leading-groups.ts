import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import type { ChunkLine } from './chunks.js'
import { isClose, isLabelLine, type LineBlock, mostBetween } from './tabular-lines.js'

/** A header has words over this many columns of figures at least; text that happens to stand above has fewer. */
const fewestHeads = 2

/**
 * A block with the headings of its first group, which stand between its header and its first row of figures: "Fostering"
 * alone in the label column under "Service | Budget | Net cost". The block as it is where no header stands above them.
 *
 * @param above the lines above the block, top to bottom
 */
export function withLeadingGroups(block: LineBlock, above: readonly ChunkLine[]): LineBlock {
  const [first] = block.lines
  const groups: ChunkLine[] = []
  for (const line of [...above].reverse()) {
    const below = groups[0] ?? first
    if (!below || !isClose([line, below])) break
    if (isHeadOver(line, block)) return { ...block, lines: [...groups, ...block.lines] }
    if (groups.length === mostBetween || line.chunks.length > 1 || !isLabelLine(line, block.rows)) break
    groups.unshift(line)
  }
  return block
}

/** Whether a line holds heads over columns of figures, none of them a figure itself. */
function isHeadOver({ chunks }: ChunkLine, { rows }: LineBlock): boolean {
  const figures = rows.flatMap((row) => row.chunks.filter(({ text }) => cellKind(text) === 'value'))
  const over = chunks.filter(({ box }) =>
    figures.some((figure) => overlapOf(box[0], box[2], figure.box[0], figure.box[2]) > 0),
  )
  return over.length >= fewestHeads && chunks.every(({ text }) => cellKind(text) !== 'value')
}
