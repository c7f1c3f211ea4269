import type { CheerioAPI } from 'cheerio'
import { inlineText } from './inline-text.js'

/** One committee of a ModernGov list (`mgListCommittees.aspx`). */
export interface ListedCommittee {
  readonly id: number
  readonly title: string
}

/** Links to a committee's details or to its meetings; where a page has both, the first one names it. */
const COMMITTEE_LINK =
  /(?:mgCommitteeDetails\.aspx\?(?:.*&)?ID|ieListMeetings\.aspx\?(?:.*&)?C(?:ommittee)?Id)=(\d{1,9})/iu

/** No link to a committee is as long; a longer one would only keep the pattern busy. */
const LONGEST_LINK = 500

/** Reads a ModernGov list of committees: each once, in the page's order. Links of the breadcrumb are none of the list. */
export function readModernGovCommittees($: CheerioAPI): ListedCommittee[] {
  const found = new Map<number, ListedCommittee>()
  for (const link of $('a[href]').toArray()) {
    const id = Number(COMMITTEE_LINK.exec(($(link).attr('href') ?? '').slice(0, LONGEST_LINK))?.[1])
    const title = inlineText([link])
    if (!Number.isInteger(id) || title === '' || found.has(id) || $(link).closest('nav').length > 0) continue
    found.set(id, { id, title })
  }
  return [...found.values()]
}
