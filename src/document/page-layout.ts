import { chunksOf, cutAround } from './chunks.js'
import { joinContents } from './contents-lines.js'
import { type Box, holdsCentre } from './geometry.js'
import { joinLabels } from './label-lines.js'
import { linesOf } from './lines.js'
import type { Page, Table } from './model.js'
import { type Paragraph, paragraphsOf } from './paragraphs.js'
import { readingFrames } from './reading-frame.js'
import { inReadingOrder } from './reading-order.js'
import { joinRows } from './row-lines.js'

/** What a page holds, in reading order: paragraphs, and tables where they stand. */
export type PagePart = { readonly paragraph: Paragraph } | { readonly table: Table }

interface PlacedTable {
  readonly table: Table
  readonly box: Box
}

/**
 * Lays out one page: words outside of tables become lines, lines chunks, chunks and tables are put in reading order, and
 * chunks are split to paragraphs. Turned text follows the upright text of its page.
 */
export function layOutPage(page: Page, tables: readonly Table[]): PagePart[] {
  const placed: PlacedTable[] = tables.flatMap((table) =>
    table.regions.filter((region) => region.page === page.number).map(({ box }) => ({ table, box })),
  )
  const words = page.words.filter((word) => !placed.some(({ box }) => holdsCentre(box, word.box, 1)))
  const frames = readingFrames(words, page.rules)
  const parts: PagePart[] = []
  if (!frames.some(({ rotation }) => rotation === 0)) parts.push(...placed.map(({ table }) => ({ table })))
  for (const frame of frames) {
    const lines = joinRows(joinLabels(joinContents(linesOf(frame.words, frame.rules))))
    const around = frame.rotation === 0 ? placed : []
    const chunks = cutAround(
      chunksOf(lines, frame.rules),
      around.map(({ box }) => box),
    )
    const boxed = [...chunks.map((chunk) => ({ box: chunk.box, chunk })), ...around]
    for (const part of inReadingOrder(boxed, frame.rules)) {
      if ('table' in part) parts.push({ table: part.table })
      else parts.push(...paragraphsOf(part.chunk, page.number).map((paragraph) => ({ paragraph })))
    }
  }
  return parts
}
