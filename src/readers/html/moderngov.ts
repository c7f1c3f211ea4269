import type { CheerioAPI } from 'cheerio'
import type { LinkedPaper } from '../../document/model.js'
import { tidy } from './content.js'

/** What a ModernGov agenda page says of a meeting. */
export interface AgendaItem {
  readonly number: string | null
  readonly title: string
}

export interface Agenda {
  readonly items: readonly AgendaItem[]
  /** The papers it links to: the pack and minutes of the meeting, then the documents of each item. */
  readonly papers: readonly LinkedPaper[]
}

/** Items and papers of an agenda page (`ieListDocuments.aspx`), or null when the page is none. */
export function readModernGovAgenda($: CheerioAPI, url: string | null): Agenda | null {
  const table = $('table.mgItemTable')
  if (table.length === 0) return null
  const items: AgendaItem[] = []
  const papers: LinkedPaper[] = linksIn($, '.mgActionList a', null, url)
  table.find('tr').each((_, row) => {
    const number =
      /^(\d+[a-z]?)\.?$/i.exec(tidy($(row).find('.mgItemNumberCell').first().text()))?.[1] ?? null
    const title = tidy($(row).find('td:not(.mgItemNumberCell) .mgAiTitleTxt').first().text())
    if (title === '') return
    items.push({ number, title })
    $(row)
      .find('a[href]')
      .each((__, link) => {
        papers.push(
          ...paperOf(
            $(link).attr('href'),
            tidy($(link).clone().children('.mgFileSize').remove().end().text()),
            number,
            url,
          ),
        )
      })
  })
  return { items, papers: [...new Map(papers.map((paper) => [paper.url, paper])).values()] }
}

function linksIn($: CheerioAPI, selector: string, item: string | null, url: string | null): LinkedPaper[] {
  return $(selector)
    .toArray()
    .flatMap((link) =>
      paperOf(
        $(link).attr('href'),
        tidy($(link).clone().children('.mgFileSize').remove().end().text()),
        item,
        url,
      ),
    )
}

/** Only documents are papers (`documents/s123/…`, `documents/g123/…`, a `.pdf`); addresses are made whole where the page's own is known. */
function paperOf(
  href: string | undefined,
  title: string,
  item: string | null,
  url: string | null,
): LinkedPaper[] {
  if (href === undefined || !/(?:^|\/)documents\/[a-z]\d+\/|\.pdf(?:$|\?)/i.test(href)) return []
  const whole = url === null ? href : absolute(href, url)
  if (whole === null) return []
  return [{ title: title === '' ? whole : title, url: whole, item }]
}

function absolute(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null
  const address = new URL(href, base)
  if (!/^https?:$/.test(address.protocol)) return null
  const page = new URL(base)
  // Such pages link to themselves without TLS although they are served with it.
  if (page.protocol === 'https:' && address.host === page.host) address.protocol = 'https:'
  return address.href
}
