import { daysIn } from '../../document/day.js'
import { timeIn } from '../../readers/html/moderngov-meetings.js'
import type { ServiceElement } from './service-answer.js'
import { siteDocument } from './site-document.js'
import type { Committee, MeetingEntry, MeetingPapers, SiteDocument, SiteItem } from './site-model.js'

/** `GetCommittees`: null when the answer is none. Committees that were deleted are left out. */
export function committeesIn(answer: ServiceElement): Committee[] | null {
  if (answer.all('committees', 'getcommittees', 'committee').length === 0) return null
  return answer.all('committee').flatMap((committee) => {
    const id = idIn(committee, 'committeeid', 'id')
    const title = committee.text('committeetitle', 'title', 'name')
    if (id === null || title === null || isTrue(committee.text('committeedeleted'))) return []
    return [{ id, title, expired: isTrue(committee.text('committeeexpired')) }]
  })
}

/** `GetMeetings`: null when the answer is none. */
export function meetingsIn(
  answer: ServiceElement,
): { committee: string | null; meetings: MeetingEntry[] } | null {
  if (answer.all('getmeetings', 'committeemeetings', 'meetings', 'meeting').length === 0) return null
  const meetings = answer.all('meeting').flatMap((meeting) => {
    const id = idIn(meeting, 'meetingid', 'id')
    const date = daysIn(meeting.text('meetingdate', 'date') ?? '')[0]?.day
    if (id === null || date === undefined) return []
    const time = timeIn(meeting.text('meetingtime', 'time') ?? '')
    const cancelled = /\b(?:cancelled|abandoned)\b/iu.test(meeting.text('meetingstatus', 'status') ?? '')
    return [{ id, date, time, cancelled, documents: cancelled ? [] : publishedOf(meeting) }]
  })
  return { committee: answer.text('committeetitle'), meetings }
}

function publishedOf(meeting: ServiceElement): string[] {
  const flags = [
    ['Agenda', 'agendapublished'],
    ['Decisions', 'decisionpublished'],
    ['Minutes', 'minutepublished'],
  ] as const
  return flags.filter(([, flag]) => isTrue(meeting.text(flag))).map(([name]) => name)
}

/** `GetMeeting`: null when the answer is none. Restricted papers, and links that are no papers, are left out. */
export function papersIn(answer: ServiceElement, base: URL): MeetingPapers | null {
  if (answer.all('meetingid', 'agendaitems', 'agendaitem').length === 0) return null
  const items = answer.all('agendaitem').flatMap((item) => itemOf(item, base))
  const ofItems = new Set(items.flatMap(({ documents }) => documents.map(({ url }) => url)))
  const packs = documentsIn(answer, base).filter(({ url }) => !ofItems.has(url))
  return { packs, items }
}

function itemOf(item: ServiceElement, base: URL): SiteItem[] {
  const title = item.text('agendaitemtitle', 'title')
  if (title === null) return []
  const number = (item.text('agendaitemnumber', 'number') ?? '').replace(/[.)]$/u, '')
  return [
    {
      number: number === '' ? null : number,
      title: title.toUpperCase(),
      documents: documentsIn(item, base),
    },
  ]
}

function documentsIn(element: ServiceElement, base: URL): SiteDocument[] {
  const documents = new Map<string, SiteDocument>()
  for (const linked of element.all('linkeddoc', 'linkeddocument')) {
    const document = siteDocument(linked.text('url', 'link') ?? '', base)
    if (document && !isTrue(linked.text('isrestricted'))) documents.set(document.url, document)
  }
  return [...documents.values()]
}

function idIn(element: ServiceElement, ...names: readonly string[]): number | null {
  const text = element.text(...names) ?? ''
  return /^\d{1,9}$/u.test(text) ? Number(text) : null
}

/** Services write "True" and "False". */
function isTrue(text: string | null): boolean {
  return /^(?:true|yes|1)$/iu.test(text ?? '')
}
