import type { Block, Section } from '../../document/model.js'
import { type LooseBlock, wholePiece } from './loose-block.js'

/** Numbers the tables and gives each block its section: one for every heading, text before the first in one of its own. */
export function intoSections(loose: readonly LooseBlock[]): { blocks: Block[]; sections: Section[] } {
  const sections: Section[] = []
  const open: number[] = []
  const blocks: Block[] = []
  let tables = 0
  const begin = (title: string, level: number, item: string | null) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1) ?? null
    const inherited = parent === null ? null : (sections[parent]?.item ?? null)
    sections.push({ title, level, page: 1, parent, item: item ?? inherited, date: null })
    open.push(sections.length - 1)
  }
  if (loose[0] && loose[0].kind !== 'heading') begin('', 0, null)
  for (const block of loose) {
    if (block.kind === 'heading') begin(block.text, block.level, block.item ?? null)
    const section = sections.length - 1
    if (block.kind === 'table') {
      blocks.push({ kind: 'table', table: { ...block.table, index: tables++ }, page: 1, section })
    } else {
      const { kind, text, level, marker, bold } = block
      blocks.push({ kind, text, level, marker, bold, pieces: wholePiece(text), page: 1, size: 0, section })
    }
  }
  return { blocks, sections }
}
