import { joinContinued } from './continuation.js'
import { headingLevels, partsOfPages } from './heading-levels.js'
import { Headings } from './headings.js'
import { Hyphenation } from './hyphenation.js'
import { ListLevels } from './list-levels.js'
import { markerKind } from './markers.js'
import type { Block, Document, PageSet, Table } from './model.js'
import { layOutPage, type PagePart } from './page-layout.js'
import { readPaperFront } from './paper-front.js'
import { textOfParagraph } from './paragraph-text.js'
import type { Paragraph } from './paragraphs.js'
import { findSections, type LooseBlock } from './sections.js'

/**
 * Puts a paper together: words outside of tables become paragraphs, headings and list items in reading order, tables
 * stand where they are printed, sections and front matter are read.
 *
 * @param set pages whose stamps and running lines have been set apart
 */
export function composeDocument(set: PageSet, tables: readonly Table[]): Document {
  const parts = set.pages.flatMap((page) => (page.outcome === 'needs-ocr' ? [] : layOutPage(page, tables)))
  const loose = blocksOf(parts, set)
  const { sections, sectionOf } = findSections(
    loose.map((block) =>
      'table' in block
        ? { page: block.table.pages[0] ?? 1, heading: null }
        : { page: block.page, heading: block.kind === 'heading' ? block : null },
    ),
    set.outline,
    set.pages,
  )
  const blocks: Block[] = loose.map((block, index) => {
    const section = sectionOf[index] ?? 0
    return 'table' in block
      ? { kind: 'table', table: block.table, page: block.table.pages[0] ?? 1, section }
      : { ...block, section }
  })
  const links = set.pages.flatMap((page) => page.links.map(({ url }) => ({ title: url, url, item: null })))
  return {
    kind: 'pdf',
    ...readPaperFront(set, blocks),
    pages: set.pages,
    blocks,
    sections,
    links: [...new Map(links.map((link) => [link.url, link])).values()],
    info: set.info,
  }
}

/** Paragraphs and tables in order; a table that runs over pages stands where it begins. */
function blocksOf(parts: readonly PagePart[], set: PageSet): (LooseBlock | { readonly table: Table })[] {
  const paragraphs = parts.flatMap((part) => ('paragraph' in part ? [part.paragraph] : []))
  const hyphenation = new Hyphenation(
    paragraphs.flatMap(({ lines }) =>
      lines.flatMap(({ words }) => words.slice(0, -1).map(({ word }) => word.text)),
    ),
  )
  const levelOf = levelsOf(paragraphs, set)
  const wholes = new Map(
    joinContinued(paragraphs.filter((paragraph) => !levelOf.has(paragraph))).flatMap((whole) =>
      whole[0] ? [[whole[0], whole] as const] : [],
    ),
  )
  const lists = new ListLevels()
  const seen = new Set<Table>()
  return parts.flatMap((part): (LooseBlock | { readonly table: Table })[] => {
    if ('table' in part) {
      if (seen.has(part.table)) return []
      seen.add(part.table)
      return [{ table: part.table }]
    }
    const level = levelOf.get(part.paragraph) ?? null
    const whole = level === null ? wholes.get(part.paragraph) : [part.paragraph]
    return whole ? [textBlock(whole, level, hyphenation, lists)] : []
  })
}

/** The paragraphs that are headings, with their levels. */
function levelsOf(paragraphs: readonly Paragraph[], { pages, outline }: PageSet): Map<Paragraph, number> {
  const headings = new Headings(paragraphs, pages, outline)
  const found = paragraphs.flatMap((paragraph) => {
    const style = headings.styleOf(paragraph)
    return style ? [{ paragraph, style }] : []
  })
  const parts = partsOfPages(pages, outline)
  const levels = headingLevels(
    found.map(({ style }) => style),
    found.map(({ paragraph }) => parts.get(paragraph.page) ?? 0),
  )
  return new Map(found.map(({ paragraph }, index) => [paragraph, levels[index] ?? 1]))
}

function textBlock(
  whole: readonly Paragraph[],
  headingLevel: number | null,
  hyphenation: Hyphenation,
  lists: ListLevels,
): LooseBlock {
  const { text, pieces } = textOfParagraph(whole, hyphenation)
  const [first] = whole
  const line = first?.lines[0]
  const marker = line && line.marker.length > 0 ? line.marker.map(({ word }) => word.text).join(' ') : null
  const isItem = headingLevel === null && marker !== null && isListMarker(marker, text)
  if (!isItem) lists.end()
  return {
    kind: headingLevel !== null ? 'heading' : isItem ? 'list-item' : 'paragraph',
    text,
    pieces,
    page: first?.page ?? 1,
    level: headingLevel ?? (isItem && first ? lists.levelOf(first) : 0),
    marker,
    size: line?.size ?? 0,
    bold: line?.words.every(({ word }) => word.bold) ?? false,
  }
}

/** Numbers before whole sentences are paragraph numbers; before a few words, and letters and bullets, they list. */
function isListMarker(marker: string, text: string): boolean {
  const kind = markerKind(marker)
  if (kind === 'bullet' || kind === 'dash') return true
  return kind === 'numbering' && !(/^\d/u.test(marker) && text.length > 60 && /[.:?!]$/u.test(text))
}
