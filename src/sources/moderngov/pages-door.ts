import { isModernGovAgenda, readModernGovAgenda } from '../../readers/html/moderngov-agenda.js'
import { readModernGovCommittees } from '../../readers/html/moderngov-committees.js'
import { isModernGovMeetings, readModernGovMeetings } from '../../readers/html/moderngov-meetings.js'
import type { FetchFailure, FetchResult } from '../http/fetch-failure.js'
import type { HttpClient } from '../http/http-client.js'
import { siteDocument } from './site-document.js'
import {
  DOCUMENT_NAMES,
  type MeetingEntry,
  type MeetingList,
  type MeetingPapers,
  type SiteDocument,
  type SiteDoor,
  type Span,
} from './site-model.js'
import { type SitePage, sitePage, unexpected } from './site-page.js'

/** Pages of one list in either direction; at ten meetings a page this is more than any committee ever had. */
const MOST_LIST_PAGES = 200

/** A site's pages, read as a visitor's browser would. */
export function pagesDoor(base: URL, http: HttpClient): SiteDoor {
  const pageOf = (name: string): Promise<FetchResult<SitePage>> => sitePage(http, new URL(name, base))
  return {
    committees: async () => {
      const page = await pageOf('mgListCommittees.aspx?bcr=1')
      if (!page.ok) return page
      const committees = readModernGovCommittees(page.value.$)
      if (committees.length === 0) return unexpected(page.value.url, 'lists no committees')
      return { ok: true, value: committees.map((committee) => ({ ...committee, expired: false })) }
    },
    meetings: async (committeeId, span) => {
      const first = await pageOf(`ieListMeetings.aspx?CommitteeId=${committeeId}`)
      if (!first.ok) return first
      const { $, url } = first.value
      if (!isMeetingList(first.value)) return unexpected(url, 'is no ModernGov list of meetings')
      return { ok: true, value: await wholeList(readModernGovMeetings($, base.href), span, base, http) }
    },
    papers: async (committeeId, meetingId) => {
      const page = await pageOf(`ieListDocuments.aspx?CId=${committeeId}&MId=${meetingId}&Ver=4`)
      if (!page.ok) return page
      const { $, url } = page.value
      if (isModernGovAgenda($)) return { ok: true, value: papersOf(page.value, base) }
      // A meeting without an agenda has a page of the site without a table of items.
      if ($('.mgSubTitleTxt').length > 0) return { ok: true, value: { packs: [], items: [] } }
      return unexpected(url, 'is no ModernGov agenda')
    },
  }
}

function isMeetingList({ $ }: SitePage): boolean {
  return isModernGovMeetings($) || $('input[name="hCommitteeId"], .mgSubTitleTxt').length > 0
}

/** A list shows some meetings and links to earlier and later ones: as many of them as the span reaches over. */
async function wholeList(
  first: ReturnType<typeof readModernGovMeetings>,
  span: Span,
  base: URL,
  http: HttpClient,
): Promise<MeetingList> {
  const found = new Map<number, MeetingEntry>()
  const failures: FetchFailure[] = []
  const take = ({ meetings }: typeof first): boolean => {
    const news = meetings.filter(({ id }) => !found.has(id))
    for (const { id, date, time, cancelled, documents } of news) {
      const listed = DOCUMENT_NAMES.filter((name) => documents.some((document) => sameName(document, name)))
      found.set(id, { id, date, time, cancelled, documents: listed })
    }
    return news.length > 0
  }
  take(first)
  for (const way of ['earlier', 'later'] as const) {
    let next = first[way]
    for (
      let pages = 0;
      next !== null && pages < MOST_LIST_PAGES && !isReached(found, span, way);
      pages += 1
    ) {
      const url = besideBase(next, base)
      const page = url === null ? null : await sitePage(http, url)
      if (page === null) break
      if (!page.ok) {
        failures.push({ ...page.failure, message: `list of ${way} meetings: ${page.failure.message}` })
        break
      }
      const list = readModernGovMeetings(page.value.$, base.href)
      // A list that goes in circles brings nothing new.
      if (!take(list)) break
      next = list[way]
    }
  }
  return { committee: first.committee, meetings: [...found.values()], failures }
}

/** Whether the meetings found reach beyond the span, so that the next page could hold none of it. */
function isReached(found: ReadonlyMap<number, MeetingEntry>, span: Span, way: 'earlier' | 'later'): boolean {
  const days = [...found.values()].map(({ date }) => date)
  if (way === 'earlier') return span.from !== null && days.some((day) => day < (span.from ?? ''))
  return span.to !== null && days.some((day) => day > (span.to ?? ''))
}

/** The same page of the site below its base: links of a page never lead away from the site. */
function besideBase(link: string, base: URL): URL | null {
  const page = /ieListMeetings\.aspx\?[^#]*/iu.exec(link)?.[0]
  return page === undefined ? null : new URL(page, base)
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function papersOf({ $ }: SitePage, base: URL): MeetingPapers {
  const agenda = readModernGovAgenda($, base.href)
  const items = agenda.items.map(({ number, title, papers }) => ({
    number,
    title: title.toUpperCase(),
    documents: documentsOf(papers, base),
  }))
  const ofItems = new Set(items.flatMap(({ documents }) => documents.map(({ url }) => url)))
  const packs = documentsOf(agenda.packs, base).filter(({ url }) => !ofItems.has(url))
  return { packs, items }
}

function documentsOf(papers: readonly { readonly url: string | null }[], base: URL): SiteDocument[] {
  const documents = papers.map(({ url }) => siteDocument(url ?? '', base)).filter((found) => found !== null)
  return [...new Map(documents.map((document) => [document.url, document])).values()]
}
