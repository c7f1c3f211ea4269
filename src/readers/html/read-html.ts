import { load } from 'cheerio'
import { daysIn } from '../../document/day.js'
import type { Block, Document, LinkedPaper, Section, TextBlock } from '../../document/model.js'
import { councilsIn } from '../../document/publisher.js'
import { type ContentPart, contentOf, tidy } from './content.js'
import { readModernGovAgenda } from './moderngov.js'
import { flattenedTable, markupTable } from './tables.js'

export interface ReadHtmlOptions {
  /** Where the page came from, to make its links whole. */
  readonly url?: string
}

/**
 * A web page as a Document of one page without places: headings, paragraphs, lists and tables of its content. Of a
 * ModernGov agenda page also the items, as sections, and the papers that it links to.
 */
export function readHtml(html: string, options: ReadHtmlOptions = {}): Document {
  const $ = load(html)
  const url = options.url ?? $('link[rel="canonical"]').attr('href') ?? null
  const agenda = readModernGovAgenda($, options.url ?? null)
  const head = tidy($('title').first().text())
  const described = $('meta[name="DC.title"], meta[property="og:title"]').first().attr('content')
  const stated = $('meta[name="DC.date"]').attr('content') ?? $('time[datetime]').first().attr('datetime')
  const council = councilsIn([head, tidy($('header').text()), $('img[alt]').first().attr('alt') ?? ''], 2)
  const parts = contentOf($)
  const { blocks, sections } = blocksOf(parts, (part, index) =>
    part.kind === 'table' ? markupTable($, part.element, index) : null,
  )
  const first = parts.find((part) => part.kind === 'heading')
  const subtitle = tidy($('.mgSubTitleTxt').first().text())
  const title = subtitle || (first && 'text' in first ? first.text : '') || described || head || null
  const day = daysIn(title ?? '')[0]?.day ?? daysIn(stated ?? '')[0]?.day ?? daysIn(head)[0]?.day ?? null
  return {
    kind: 'html',
    title,
    committee: committeeOf(title ?? head),
    meetingDate: day,
    published: day,
    publisherText: [
      ...council,
      head,
      url ?? '',
      ...addressesOf(
        $('a[href*=".gov.uk"]')
          .toArray()
          .map((link) => $(link).attr('href') ?? ''),
      ),
    ].join('\n'),
    pages: [
      {
        number: 1,
        label: null,
        width: 0,
        height: 0,
        outcome: blocks.length > 0 ? 'ok' : 'empty',
        reason: null,
        words: [],
        rules: [],
        fills: [],
        pictures: [],
        links: [],
        furniture: [],
        tags: [],
      },
    ],
    blocks,
    sections,
    links:
      agenda?.papers ??
      documentLinks(
        $('a[href]')
          .toArray()
          .map((link) => ({ href: $(link).attr('href') ?? '', text: tidy($(link).text()) })),
      ),
    info: { title: head === '' ? null : head, author: null, producer: null, created: null },
  }
}

function blocksOf(
  parts: readonly ContentPart[],
  tableFrom: (part: ContentPart, index: number) => ReturnType<typeof markupTable>,
): { blocks: Block[]; sections: Section[] } {
  const blocks: Block[] = []
  const sections: Section[] = [{ title: '', level: 0, page: 1, parent: null, item: null, date: null }]
  let tables = 0
  const add = (kind: TextBlock['kind'], text: string, level: number) => {
    if (text === '') return
    blocks.push({
      kind,
      text,
      pieces: [{ start: 0, end: text.length, page: 1, box: null }],
      page: 1,
      level,
      marker: null,
      size: 0,
      bold: kind === 'heading',
      section: sections.length - 1,
    })
  }
  const addTable = (table: NonNullable<ReturnType<typeof markupTable>>) => {
    tables += 1
    blocks.push({ kind: 'table', table, page: 1, section: sections.length - 1 })
  }
  for (const part of parts) {
    if (part.kind === 'table') {
      const table = tableFrom(part, tables)
      if (table) addTable(table)
      continue
    }
    if (part.kind === 'heading') {
      const parent = sections.findLastIndex(({ level }) => level > 0 && level < part.level)
      sections.push({
        title: part.text,
        level: part.level,
        page: 1,
        parent: parent < 0 ? null : parent,
        item: null,
        date: null,
      })
      add('heading', part.text, part.level)
      continue
    }
    const flattened = flattenedTable(part.text, tables)
    add(part.kind, flattened ? flattened.before : part.text, part.kind === 'list-item' ? part.level : 0)
    if (flattened) {
      addTable(flattened.table)
      add('paragraph', flattened.after, 0)
    }
  }
  return { blocks, sections }
}

/** "Children and Families Scrutiny Panel - Thursday, 11th September …": what stands before the day. */
function committeeOf(title: string): string | null {
  const name = title
    .split(/\s[-–|]\s|\s+on\s+(?=\w+day)/)[0]
    ?.replace(/^(?:agenda|minutes|agenda and minutes)\s+(?:for|of)\s+/i, '')
  return name && /committee|panel|board|cabinet|council|forum|commission/i.test(name) ? name.trim() : null
}

/** The names in council addresses (`www.northtown.gov.uk` → `Northtown Council`). */
function addressesOf(addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => {
    const host = /^https?:\/\/(?:[\w-]+\.)*?([\w-]+)\.gov\.uk/i.exec(address)?.[1]
    return host && host !== 'www' ? [`${host.charAt(0).toUpperCase()}${host.slice(1)} Council`] : []
  })
}

function documentLinks(links: readonly { href: string; text: string }[]): LinkedPaper[] {
  return links.flatMap(({ href, text }) =>
    /\.pdf(?:$|\?)/i.test(href) ? [{ title: text || href, url: href, item: null }] : [],
  )
}
