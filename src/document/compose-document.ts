import { joinContinued } from './continuation.js'
import { daysIn } from './day.js'
import { loneDates, readFrontMatter } from './front-matter.js'
import { headingLevels, partsOfPages } from './heading-levels.js'
import { Headings } from './headings.js'
import { Hyphenation } from './hyphenation.js'
import { markerKind } from './markers.js'
import type { Block, Document, Page, PageSet, Table } from './model.js'
import { layOutPage, type PagePart } from './page-layout.js'
import { textOfParagraph } from './paragraph-text.js'
import type { Paragraph } from './paragraphs.js'
import { councilsIn } from './publisher.js'
import { findSections, type LooseBlock } from './sections.js'

/** Names of bodies that councils meet as. */
const COMMITTEE =
  /\b(?:committee|panel|board|cabinet|forum|sub-committee|commission|full council|scrutiny)\b/i

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
    ...frontOf(set, blocks),
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
  const seen = new Set<Table>()
  return parts.flatMap((part): (LooseBlock | { readonly table: Table })[] => {
    if ('table' in part) {
      if (seen.has(part.table)) return []
      seen.add(part.table)
      return [{ table: part.table }]
    }
    const level = levelOf.get(part.paragraph) ?? null
    const whole = level === null ? wholes.get(part.paragraph) : [part.paragraph]
    return whole ? [textBlock(whole, level, hyphenation)] : []
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

function textBlock(whole: readonly Paragraph[], level: number | null, hyphenation: Hyphenation): LooseBlock {
  const { text, pieces } = textOfParagraph(whole, hyphenation)
  const line = whole[0]?.lines[0]
  const marker = line && line.marker.length > 0 ? line.marker.map(({ word }) => word.text).join(' ') : null
  const isItem = marker !== null && markerKind(marker) !== 'bare-number'
  return {
    kind: level !== null ? 'heading' : isItem ? 'list-item' : 'paragraph',
    text,
    pieces,
    page: whole[0]?.page ?? 1,
    level: level ?? (isItem ? 1 : 0),
    marker,
    size: line?.size ?? 0,
    bold: line?.words.every(({ word }) => word.bold) ?? false,
  }
}

function frontOf(
  set: PageSet,
  blocks: readonly Block[],
): Pick<Document, 'title' | 'committee' | 'meetingDate' | 'published' | 'publisherText'> {
  const [cover] = set.pages
  const front = cover ? readFrontMatter(cover) : null
  const onCover = blocks.flatMap((block) => (block.kind !== 'table' && block.page === 1 ? [block] : []))
  const headings = onCover.filter(({ kind }) => kind === 'heading')
  const largest = headings.reduce<(typeof headings)[number] | null>(
    (best, heading) => (best && best.size >= heading.size ? best : heading),
    null,
  )
  const title = front?.subject ?? named(set.info.title) ?? largest?.text ?? null
  const committee =
    front?.committee ??
    onCover.map(({ text }) => text).find((text) => text.length < 90 && COMMITTEE.test(text)) ??
    null
  const meetingDate = front?.date ?? coverDate(set.pages) ?? daysIn(title ?? '')[0]?.day ?? null
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  const coverText = onCover.slice(0, 40).map(({ text }) => text)
  return {
    title,
    committee,
    meetingDate,
    published: front?.published ?? meetingDate ?? set.info.created,
    publisherText: [...(front?.bodies ?? []), title ?? '', ...coverText, ...councilsIn(texts, 3)].join('\n'),
  }
}

/** A file's own title, unless it is a file name or a template's. */
function named(title: string | null): string | null {
  return title !== null && / /.test(title.trim()) && !/^microsoft word|\.(?:docx?|pdf|pptx?)$/i.test(title)
    ? title.trim()
    : null
}

function coverDate(pages: readonly Page[]): string | null {
  for (const page of pages.slice(0, 2)) {
    const [date] = loneDates(page)
    if (date) return date.day
  }
  return null
}
