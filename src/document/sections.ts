import { readFrontMatter } from './front-matter.js'
import type { OutlineEntry, Page, Section, TextBlock } from './model.js'
import { outlineKey } from './outline-titles.js'

/** A text block before it is given its section. */
export type LooseBlock = Omit<TextBlock, 'section'>

export interface Sectioning {
  readonly sections: readonly Section[]
  /** Index of the section that each block stands in, in the order of the blocks. */
  readonly sectionOf: readonly number[]
}

interface Opening {
  readonly title: string
  readonly level: number
  readonly page: number
  /** Index of the block that it begins with. */
  readonly at: number
  /** The number printed before a heading. */
  readonly number: string | null
}

/**
 * The sections of a paper: those of its outline where it has one, else one for every heading; text before the first
 * one stands in a section of its own. Agenda items come from stamps and titles, days from the heads of the reports.
 */
export function findSections(
  blocks: readonly { readonly page: number; readonly heading: LooseBlock | null }[],
  outline: readonly OutlineEntry[],
  pages: readonly Page[],
): Sectioning {
  const placed = outline.filter(({ page }) => page !== null)
  const stamped = new Set(pages.filter(isStamped).map(({ number }) => number))
  const openings = placed.length > 1 ? openingsOfOutline(placed, blocks, stamped) : openingsOfHeadings(blocks)
  const first = openings[0]
  const all =
    first && first.at === 0 ? openings : [{ title: '', level: 0, page: 1, at: 0, number: null }, ...openings]
  const isAgenda =
    stamped.size > 0 || blocks.some(({ heading }) => heading && /^agenda$/iu.test(heading.text.trim()))
  const days = reportDays(pages, placed)
  const items = itemStamps(pages)
  const sections: Section[] = []
  const open: number[] = []
  all.forEach(({ title, level, page, number }, index) => {
    while (open.length > 0 && (all[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1) ?? null
    const item =
      items.get(page) ??
      (isAgenda ? (number ?? itemInTitle(title)) : null) ??
      (parent === null ? null : (sections[parent]?.item ?? null))
    sections.push({ title, level, page, parent, item, date: days.get(page) ?? null })
    if (level > 0) open.push(index)
  })
  let current = 0
  const sectionOf = blocks.map((_, index) => {
    while ((all[current + 1]?.at ?? Number.POSITIVE_INFINITY) <= index) current += 1
    return current
  })
  return { sections, sectionOf }
}

function openingsOfHeadings(blocks: readonly { readonly heading: LooseBlock | null }[]): Opening[] {
  return blocks.flatMap(({ heading }, at) =>
    heading
      ? [
          {
            title: heading.text,
            level: heading.level,
            page: heading.page,
            at,
            number: numberIn(heading.marker),
          },
        ]
      : [],
  )
}

/**
 * An outline's entry begins at the heading of its title on its page, or with the page where no heading reads so. An item
 * of an agenda, numbered in the outline and stamped on its page, begins with the page whatever headings stand on it.
 */
function openingsOfOutline(
  outline: readonly OutlineEntry[],
  blocks: readonly { readonly page: number; readonly heading: LooseBlock | null }[],
  stamped: ReadonlySet<number>,
): Opening[] {
  const openings: Opening[] = []
  let from = 0
  for (const { title, level, page } of outline) {
    if (page === null) continue
    const key = outlineKey(title)
    const isItem = stamped.has(page) && itemInTitle(title) !== null
    const named = blocks.findIndex(
      (block, index) =>
        !isItem &&
        index >= from &&
        block.page === page &&
        block.heading &&
        sharesTitle(outlineKey(block.heading.text), key),
    )
    const at = named >= 0 ? named : blocks.findIndex((block, index) => index >= from && block.page >= page)
    if (at < 0) continue
    openings.push({ title, level: level + 1, page, at, number: null })
    from = at
  }
  return openings
}

function sharesTitle(printed: string, outlined: string): boolean {
  return (
    printed === outlined ||
    (printed.length > 7 && outlined.endsWith(printed)) ||
    (outlined.length > 7 && printed.endsWith(outlined))
  )
}

/** The day that holds on each page: stated by the head of the report it belongs to, until the next report begins. */
function reportDays(pages: readonly Page[], outline: readonly OutlineEntry[]): Map<number, string> {
  const top = Math.min(...outline.map(({ level }) => level))
  const begins = new Set(outline.filter(({ level }) => level === top).map(({ page }) => page))
  const days = new Map<number, string>()
  let day: string | null = null
  for (const page of pages) {
    const stated = readFrontMatter(page)
    const isHead = stated.labelled || page === pages[0] || begins.has(page.number) || isStamped(page)
    if (stated.date !== null && isHead) day = stated.date
    else if (begins.has(page.number)) day = null
    if (day !== null) days.set(page.number, day)
  }
  return days
}

function isStamped(page: Page): boolean {
  return page.furniture.some(({ kind, text }) => kind === 'item-stamp' && /item/iu.test(text))
}

/** The agenda item stamped on a page holds until the next stamp. */
function itemStamps(pages: readonly Page[]): Map<number, string> {
  const items = new Map<number, string>()
  let item: string | null = null
  for (const page of pages) {
    const stamp = page.furniture.find(({ kind, text }) => kind === 'item-stamp' && /item/i.test(text))
    item = /\d+[a-z]?/i.exec(stamp?.text ?? '')?.[0] ?? item
    if (item !== null) items.set(page.number, item)
  }
  return items
}

function numberIn(marker: string | null): string | null {
  return /^(\d{1,2}[a-z]?)\.?$/iu.exec(marker ?? '')?.[1] ?? null
}

function itemInTitle(title: string): string | null {
  return (
    /^(?:agenda )?item (\d{1,3}[a-z]?)\b/i.exec(title)?.[1] ??
    /^(\d{1,2})\.?\s+[A-Z]/.exec(title)?.[1] ??
    null
  )
}
