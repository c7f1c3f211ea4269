import { type FetchFailure, type FetchResult, fetchFailure } from '../http/fetch-failure.js'
import type { HttpClient } from '../http/http-client.js'
import { chosenCommittees } from './choose-committees.js'
import { siteDoor } from './either-door.js'
import { type SiteAddress, siteAddress } from './site-address.js'
import type { DoorName, MeetingEntry, MeetingPapers, SiteDoor, Span } from './site-model.js'

export interface SiteOptions {
  /** Committees by title or number; none means all that the site lists. */
  readonly committee?: readonly string[]
  /** First and last day, as a year (`2017`) or an ISO day. */
  readonly from?: number | string
  readonly to?: number | string
  /** Which way the site is asked; default `auto`: the web service, and the pages where it does not answer. */
  readonly door?: DoorName
  readonly http: HttpClient
}

/** One meeting with its papers, or with the reason why they could not be listed. */
export interface SiteMeeting extends MeetingEntry {
  readonly committee: { readonly id: number; readonly title: string }
  /** The meeting's page for people. */
  readonly url: string
  readonly papers: MeetingPapers
  readonly failure: FetchFailure | null
}

/** What a site tells bit by bit: its meetings, and parts of it that could not be read. */
export type SiteFinding =
  | { readonly kind: 'meeting'; readonly meeting: SiteMeeting }
  /** A list of one committee that was not read whole; the other meetings still come. */
  | { readonly kind: 'unread'; readonly url: string; readonly failure: FetchFailure }
  /** Nothing of the site could be read: no such site, no such committee, days that are none. */
  | { readonly kind: 'no-site'; readonly url: string; readonly failure: FetchFailure }

const noPapers: MeetingPapers = { packs: [], items: [] }

/**
 * The meetings of a ModernGov site with their papers: committees by number, each one's meetings from the oldest. The
 * same whichever door the site is asked through.
 */
export async function* siteMeetings(site: string, options: SiteOptions): AsyncGenerator<SiteFinding> {
  const address = siteAddress(site)
  if (!address.ok) return yield { kind: 'no-site', url: site, failure: address.failure }
  const { base } = address.value
  const span = spanOf(options)
  if (!span.ok) return yield { kind: 'no-site', url: base.href, failure: span.failure }
  const door = siteDoor(options.door ?? 'auto', base, options.http)
  const chosen = await chosenCommittees(door, address.value, options.committee ?? [])
  if (!chosen.ok) return yield { kind: 'no-site', url: base.href, failure: chosen.failure }
  for (const { id, title } of chosen.value) {
    const url = new URL(`ieListMeetings.aspx?CommitteeId=${id}`, base).href
    const list = await door.meetings(id, span.value)
    if (!list.ok) {
      yield { kind: 'unread', url, failure: list.failure }
      continue
    }
    for (const failure of list.value.failures) yield { kind: 'unread', url, failure }
    const committee = { id, title: title ?? list.value.committee ?? `Committee ${id}` }
    for (const entry of wanted(list.value.meetings, span.value, address.value)) {
      yield { kind: 'meeting', meeting: await meetingOf(entry, committee, base, door) }
    }
  }
}

/** Days are compared here too: not every service heeds those that it is asked for. */
function wanted(meetings: readonly MeetingEntry[], { from, to }: Span, site: SiteAddress): MeetingEntry[] {
  return [...new Map(meetings.map((meeting) => [meeting.id, meeting])).values()]
    .filter(({ date }) => (from === null || date >= from) && (to === null || date <= to))
    .filter(({ id }) => site.meetingId === null || id === site.meetingId)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id))
}

async function meetingOf(
  entry: MeetingEntry,
  committee: SiteMeeting['committee'],
  base: URL,
  door: SiteDoor,
): Promise<SiteMeeting> {
  const url = new URL(`ieListDocuments.aspx?CId=${committee.id}&MId=${entry.id}&Ver=4`, base).href
  // A meeting of which nothing is published has no papers to ask for.
  if (entry.documents.length === 0) return { ...entry, committee, url, papers: noPapers, failure: null }
  const papers = await door.papers(committee.id, entry.id)
  return papers.ok
    ? { ...entry, committee, url, papers: papers.value, failure: null }
    : { ...entry, committee, url, papers: noPapers, failure: papers.failure }
}

/** `2017` → from 2017-01-01, to 2017-12-31 */
function spanOf({ from, to }: SiteOptions): FetchResult<Span> {
  const first = dayOf(from, '01-01')
  const last = dayOf(to, '12-31')
  if (first === undefined || last === undefined) {
    return failed(
      `"${first === undefined ? from : to}" is neither a year nor a day`,
      'write 2017 or 2017-04-01',
    )
  }
  if (first !== null && last !== null && first > last)
    return failed(`no day is from ${first} to ${last}`, null)
  return { ok: true, value: { from: first, to: last } }
}

function dayOf(bound: number | string | undefined, rest: string): string | null | undefined {
  if (bound === undefined) return null
  const text = String(bound).trim()
  if (/^(?:19|20)\d{2}$/u.test(text)) return `${text}-${rest}`
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
}

function failed(message: string, hint: string | null): FetchResult<never> {
  return { ok: false, failure: fetchFailure('bad-address', message, hint) }
}
