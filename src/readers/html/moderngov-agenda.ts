import type { CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import { inlineText, tidy } from './inline-text.js'
import { meetingIn } from './page-facts.js'
import { absoluteLink } from './page-links.js'

/** A paper behind an agenda: `url` is null for one that is restricted. */
export interface AgendaPaper {
  readonly title: string
  readonly url: string | null
}

export interface AgendaItem {
  /** As printed, without its full stop: `7`, `7a`; null for an item that has none. */
  readonly number: string | null
  readonly title: string
  /** The item's own report first, then its appendices, in the page's order. */
  readonly papers: readonly AgendaPaper[]
  /** The element that holds the item's text. */
  readonly content: Element
}

/** A meeting's page of a ModernGov site (`ieListDocuments.aspx`). */
export interface ModernGovAgenda {
  readonly committee: string | null
  /** ISO day. */
  readonly date: string | null
  /** Papers of the whole meeting: front sheet, reports pack, printed minutes. */
  readonly packs: readonly AgendaPaper[]
  readonly items: readonly AgendaItem[]
}

/** Whether a page is a ModernGov agenda: its table of items tells. Tables of figures are dressed like it. */
export function isModernGovAgenda($: CheerioAPI): boolean {
  return $('.mgItemTable .mgAiTitleTxt, #mgItemTable .mgAiTitleTxt').length > 0
}

/**
 * Reads a ModernGov agenda page.
 *
 * @param base address that relative links start from, or null to leave them as they are
 */
export function readModernGovAgenda($: CheerioAPI, base: string | null): ModernGovAgenda {
  const heading = inlineText($('.mgSubTitleTxt').first().toArray())
  const meeting = meetingIn(heading) ?? meetingIn(tidy($('title').text()))
  const rows = $('.mgItemTable, #mgItemTable').first().find('tr').toArray()
  return {
    committee: meeting?.committee ?? (heading === '' ? null : heading),
    date: meeting?.day ?? null,
    packs: $('.mgActionList a, .mgLinks a')
      .toArray()
      .filter((link) => isDocument($(link).attr('href')))
      .map((link) => paperOf($, link, base)),
    items: rows.flatMap((row) => itemOf($, row, base)),
  }
}

function itemOf($: CheerioAPI, row: Element, base: string | null): AgendaItem[] {
  const cells = $(row).children('td').toArray()
  const content = cells.at(-1)
  if (!content) return []
  const heading = $(content).find('.mgAiTitleTxt').first()
  const title = titleOf($, heading.toArray())
  if (title === '') return []
  const number = cells.length > 1 ? inlineText(cells[0]?.children ?? []).replace(/[.)]$/u, '') : ''
  const linked = $(content)
    .find('a')
    .toArray()
    .filter((link) => isDocument($(link).attr('href')))
  const restricted = $(content)
    .find('.mgBulletList li')
    .toArray()
    .filter((entry) => isRestricted($, entry))
  return [
    {
      number: number === '' ? null : number,
      title,
      papers: [
        ...linked.map((link) => paperOf($, link, base)),
        ...restricted.map((entry) => ({ title: restrictedTitle($, entry), url: null })),
      ],
      content,
    },
  ]
}

/** Documents are served below `documents/`; other addresses of the site are pages about them. */
function isDocument(href: string | undefined): boolean {
  return /(?:^|\/)documents\/[a-z]\d+\//iu.test(href ?? '')
}

function isRestricted($: CheerioAPI, entry: Element): boolean {
  const documents = $(entry)
    .find('a')
    .toArray()
    .filter((link) => isDocument($(link).attr('href')))
  return documents.length === 0 && /\brestricted\b|\bexempt\b|\bconfidential\b/iu.test($(entry).text())
}

function restrictedTitle($: CheerioAPI, entry: Element): string {
  return titleOf($, [entry]).replace(/(?<![\s,])[\s,]*(?:view reasons[\s,]*)?restricted$/iu, '')
}

function paperOf($: CheerioAPI, link: Element, base: string | null): AgendaPaper {
  return { title: titleOf($, [link]), url: absoluteLink($(link).attr('href'), base) }
}

/** A link's or item's text without the file size and the words for screen readers. */
function titleOf($: CheerioAPI, elements: readonly Element[]): string {
  const copy = $(elements).clone()
  copy.find('.mgFileSize, .mgHide, img').remove()
  return inlineText(copy.toArray()).replace(/\s*\bPDF [\d.]+ [KMG]B$/iu, '')
}
