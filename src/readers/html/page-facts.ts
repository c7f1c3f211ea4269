import type { CheerioAPI } from 'cheerio'
import { daysIn } from '../../document/day.js'
import { councilsIn } from '../../document/publisher.js'
import { MEETING_BODY, WEEKDAY } from '../../language/meeting-words.js'
import { inlineText, tidy } from './inline-text.js'

/** What a page says of itself in its head, its headings and its links. */
export interface PageFacts {
  readonly title: string | null
  readonly committee: string | null
  readonly meetingDate: string | null
  readonly published: string | null
  readonly publisherText: string
}

/** "Scrutiny Panel - Thursday, 21st March, 2024 5.30 pm": a body, then the day it meets. */
const MEETING_HEADING = new RegExp(
  `^(?:agenda (?:and minutes )?(?:for|of) )?(.{3,120}?)[\\s,–—-]+(?:on )?(?:${WEEKDAY}|\\d{1,2}(?:st|nd|rd|th)? )`,
  'iu',
)
const PUBLISHED_META = [
  'article:published_time',
  'datePublished',
  'date',
  'DC.date.issued',
  'DCTERMS.issued',
  'dcterms.created',
  'pubdate',
]

/** Call before non-content is dropped: names of councils stand in logos and titles too. */
export function pageFacts($: CheerioAPI): PageFacts {
  const pageTitle =
    tidy($('title').first().text()) || tidy(metaOf($, 'DC.title') ?? metaOf($, 'og:title') ?? '')
  const headings = $('h1, h2')
    .toArray()
    .map((heading) => inlineText(heading.children))
    .filter((text) => text !== '')
  const h1 = inlineText($('h1').first().toArray())
  const meeting = [...headings, pageTitle, metaOf($, 'DC.title') ?? '', ...meetingLines($)]
    .map(meetingIn)
    .find((found) => found !== null)
  return {
    title: h1 || pageTitle || null,
    committee: meeting?.committee ?? null,
    meetingDate: meeting?.day ?? timeOf($),
    published: publishedOf($),
    publisherText: publisherText($, pageTitle),
  }
}

/** "Meeting of Scrutiny Committee, Wednesday, 15th November, 2023 10.00 am (Item 6.)", as an item's own page says it. */
function meetingLines($: CheerioAPI): string[] {
  return $('li, p')
    .toArray()
    .map((line) => inlineText(line.children))
    .flatMap((text) => /^Meeting of (.{5,140})$/iu.exec(text)?.[1] ?? [])
}

/** Splits "Children's Panel - Thursday, 21st March, 2024" into the body and the day; null where it is no such heading. */
export function meetingIn(heading: string): { committee: string; day: string } | null {
  const committee = MEETING_HEADING.exec(heading)?.[1]?.trim()
  const day = daysIn(heading)[0]?.day
  if (committee === undefined || day === undefined || !MEETING_BODY.test(committee)) return null
  return { committee, day }
}

function metaOf($: CheerioAPI, name: string): string | null {
  const wanted = name.toLowerCase()
  const meta = $('meta')
    .toArray()
    .find((element) => {
      const key = $(element).attr('name') ?? $(element).attr('property') ?? $(element).attr('itemprop') ?? ''
      return key.toLowerCase() === wanted
    })
  return meta ? ($(meta).attr('content') ?? null) : null
}

/** The day of the page's first `<time>` that is not marked as the day of publication. */
function timeOf($: CheerioAPI): string | null {
  const times = $('main time, article time, [role="main"] time').toArray()
  const time = times.find(
    (element) => $(element).attr('pubdate') === undefined && $(element).attr('itemprop') !== 'datePublished',
  )
  return time ? dayOf($(time).attr('datetime') ?? $(time).text()) : null
}

function publishedOf($: CheerioAPI): string | null {
  for (const name of PUBLISHED_META) {
    const day = dayOf(metaOf($, name))
    if (day) return day
  }
  const marked = $('time[pubdate], time[itemprop="datePublished"]').first()
  return dayOf(marked.attr('datetime') ?? marked.text())
}

/** The day of a date as written or of a time stamp (`2024-06-05T09:00:00Z`). */
function dayOf(text: string | null): string | null {
  return text === null ? null : (daysIn(text.replace(/T\d{2}:.*$/su, ''))[0]?.day ?? null)
}

/** Councils named in title, logo, meta, links and text, then those whose addresses are linked, then the title's parts. */
function publisherText($: CheerioAPI, title: string): string {
  const alts = $('header img[alt], a img[alt]')
    .toArray()
    .map((image) => $(image).attr('alt') ?? '')
  const site = ['og:site_name', 'author', 'DC.publisher', 'DC.creator', 'description'].map(
    (name) => metaOf($, name) ?? '',
  )
  const links = $('a')
    .toArray()
    .map((link) => inlineText(link.children))
  const text = inlineText($('main, [role="main"], article').first().toArray())
  const sources = [title, ...alts, ...site, ...links, text]
  const named = councilsIn(sources, 4).filter((name) => !isPartOfLongerName(name, sources))
  const addresses = $('a[href*=".gov.uk"], link[rel="canonical"]')
    .toArray()
    .flatMap((link) => councilAt($(link).attr('href') ?? ''))
  return [
    ...new Set([
      ...named,
      ...addresses,
      ...title.split(/\s+\|\s+/u).slice(1),
      metaOf($, 'description') ?? '',
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** "Northtown Council Tenants" names no council. */
function isPartOfLongerName(name: string, texts: readonly string[]): boolean {
  return texts.some((text) => /^ \p{Lu}\p{Ll}/u.test(text.split(name)[1] ?? ''))
}

/** `https://www.northtown.gov.uk/…` → `Northtown Council`; addresses of the government's own services name none. */
function councilAt(address: string): string[] {
  const host = /^https?:\/\/(?:[\w-]+\.)*?([a-z-]+)\.gov\.uk(?:[/:]|$)/iu.exec(address)?.[1]
  if (host === undefined || /^(?:www|service|assets|moderngov|democracy)$/iu.test(host)) return []
  return [`${host.charAt(0).toUpperCase()}${host.slice(1)} Council`]
}
