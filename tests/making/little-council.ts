import { readFileSync } from 'node:fs'
import type { SiteAnswer, SiteContent } from './council-site.js'
import { agendaPage, committeesPage, meetingsPage } from './little-council-pages.js'
import { committeesXml, meetingsXml, meetingXml } from './little-council-service.js'

/** A council of our own: what its software knows, and both doors are made of. */
export interface LittleMeeting {
  readonly id: number
  readonly committee: number
  /** ISO day. */
  readonly day: string
  readonly status: 'Confirmed' | 'Cancelled' | 'Provisional'
  readonly published: readonly ('Agenda' | 'Decisions' | 'Minutes')[]
  /** Papers of the whole meeting: `g51/Public reports pack ….pdf?T=10`. */
  readonly packs: readonly { readonly title: string; readonly path: string }[]
  readonly items: readonly LittleItem[]
}

export interface LittleItem {
  readonly number: string
  readonly title: string
  /** Raw HTML, as the software keeps it. */
  readonly minutes?: string
  readonly documents: readonly {
    readonly title: string
    readonly path: string
    readonly isRestricted?: boolean
  }[]
}

export const committees = [
  { id: 9, title: 'Children and Young People Scrutiny Panel', expired: false, deleted: false },
  { id: 3, title: 'Cabinet', expired: false, deleted: false },
  { id: 4, title: 'Schools Forum (to 2019)', expired: true, deleted: false },
  { id: 5, title: 'Test Committee', expired: false, deleted: true },
] as const

const ofMeeting = (id: number, day: string, body: string) => [
  { title: 'Agenda frontsheet', path: `g${id}/Agenda%20frontsheet%20${day}%20${body}.pdf?T=0` },
  { title: 'Public reports pack', path: `g${id}/Public%20reports%20pack%20${day}%20${body}.pdf?T=10` },
]
const panel = '17.30%20Children%20and%20Young%20People%20Scrutiny%20Panel'

export const meetings: readonly LittleMeeting[] = [
  {
    id: 51,
    committee: 9,
    day: '2018-11-08',
    status: 'Confirmed',
    published: ['Agenda', 'Minutes'],
    packs: [
      ...ofMeeting(51, '08th-Nov-2018', panel),
      { title: 'Printed minutes', path: `g51/Printed%20minutes%2008th-Nov-2018%20${panel}.pdf?T=1` },
    ],
    items: [
      { number: '1', title: 'Apologies', documents: [], minutes: '<p>None<br>were received.</p>' },
      {
        number: '2',
        title: 'Fostering & adoption: annual report',
        // An unclosed comment, as Word leaves them, and elements that are named as the service's own.
        minutes:
          '<div><!--[if gte mso 9]><p>Noted.<title>Minutes</title><linkeddoc><url>documents/s1/x.pdf</url>',
        documents: [
          { title: 'Fostering & adoption', path: 's701/Fostering%20adoption%20annual%20report.pdf' },
          { title: 'Appendix 1', path: 's702/Appendix%201%20-%20Carers%20approved.pdf' },
          { title: 'Appendix 2', path: 's703/Appendix%202%20-%20Cases.pdf', isRestricted: true },
        ],
      },
    ],
  },
  {
    id: 52,
    committee: 9,
    day: '2019-02-14',
    status: 'Cancelled',
    published: [],
    packs: [],
    items: [],
  },
  {
    id: 53,
    committee: 9,
    day: '2019-03-07',
    status: 'Confirmed',
    published: ['Agenda'],
    packs: ofMeeting(53, '07th-Mar-2019', panel),
    // One item where many are meant.
    items: [
      {
        number: '7a',
        title: 'Youth justice',
        documents: [
          { title: 'Youth justice', path: 's711/Youth%20justice%20%282019%29.pdf' },
          // Listed with the meeting before too.
          { title: 'Appendix 1', path: 's702/Appendix%201%20-%20Carers%20approved.pdf' },
        ],
      },
    ],
  },
  { id: 54, committee: 9, day: '2031-06-05', status: 'Provisional', published: [], packs: [], items: [] },
  {
    id: 61,
    committee: 3,
    day: '2019-04-01',
    status: 'Confirmed',
    published: ['Agenda', 'Decisions'],
    packs: [{ title: 'Supplement', path: 'b801/Supplementary%20agenda%2001st-Apr-2019%20Cabinet.pdf?T=9' }],
    items: [
      {
        number: '5',
        title: 'Children in care',
        documents: [{ title: 'Children in care', path: 's720/Children%20in%20care.pdf' }],
      },
    ],
  },
]

export interface LittleCouncilOptions {
  /** Folder of the software on the site, with its slashes. */
  readonly folder?: string
  /** Host and scheme that the service believes to have. */
  readonly believes?: string
  /** Meetings on one page of a list. */
  readonly pageLength?: number
  readonly webService?: 'plain' | 'in-a-string' | 'capitals' | 'closed'
}

/** What the council's site answers; its papers are fixtures of ours. */
export function littleCouncil(options: LittleCouncilOptions = {}): SiteContent {
  const folder = options.folder ?? '/'
  return (address) => {
    if (!address.pathname.startsWith(folder)) return undefined
    const path = address.pathname.slice(folder.length)
    const number = (name: string): number => Number(address.searchParams.get(name))
    if (path.startsWith('documents/')) return documentOf(path + address.search)
    if (path.startsWith('mgWebService.asmx/')) return serviceAnswer(path, number, options, folder)
    const page = pageFor(path, address, number, options)
    return page === undefined ? undefined : { type: 'text/html; charset=utf-8', body: page }
  }
}

function documentOf(path: string): SiteAnswer | undefined {
  const published = meetings.flatMap(({ packs, items }) => [
    ...packs,
    ...items.flatMap(({ documents }) => documents.filter(({ isRestricted }) => !isRestricted)),
  ])
  if (!published.some((document) => `documents/${document.path}` === path)) return undefined
  const etag = `"${path.length}-${path.slice(10, 15)}"`
  const body = readFileSync('fixtures/youth-justice-report.pdf')
  return { type: 'application/pdf', body, headers: { etag } }
}

function serviceAnswer(
  path: string,
  number: (name: string) => number,
  { webService = 'plain', believes = 'http://inside.council.example' }: LittleCouncilOptions,
  folder: string,
): SiteAnswer | undefined {
  const method = path.split('/')[1] ?? ''
  const meeting = meetings.find(({ id }) => id === number('lMeetingId'))
  const answers: Record<string, () => string | undefined> = {
    GetCommittees: committeesXml,
    // Whatever days are asked for.
    GetMeetings: () => meetingsXml(number('lCommitteeId')),
    GetMeeting: () => (meeting ? meetingXml(meeting, believes + folder) : undefined),
  }
  const xml = webService === 'closed' ? undefined : answers[method]?.()
  if (xml === undefined) return undefined
  return { type: 'text/xml; charset=utf-8', body: spelled(xml, webService) }
}

function spelled(xml: string, as: LittleCouncilOptions['webService']): string {
  if (as === 'in-a-string') {
    const escaped = xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<?xml version="1.0"?>\n<string xmlns="http://tempuri.org/">${escaped}</string>`
  }
  const capital = (_: string, slash: string, name: string): string => `<${slash}mg:${name.toUpperCase()}>`
  return as === 'capitals' ? xml.replace(/<(\/?)([a-z]+)>/gu, capital) : xml
}

function pageFor(
  path: string,
  address: URL,
  number: (name: string) => number,
  { pageLength = 2 }: LittleCouncilOptions,
): string | undefined {
  if (path === 'mgListCommittees.aspx') return committeesPage()
  if (path === 'ieListMeetings.aspx') {
    const committee = number('CommitteeId') || number('CId')
    const from = address.searchParams.get('D')
    return meetingsPage(committee, from === null ? 0 : Number(from), pageLength)
  }
  const meeting = meetings.find(({ id }) => id === number('MId'))
  return path === 'ieListDocuments.aspx' && meeting ? agendaPage(meeting) : undefined
}
