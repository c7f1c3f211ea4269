import { type ListedMeeting, listedMeeting } from '../output/listed-meeting.js'
import { meetingsCsv } from '../output/meetings-csv.js'
import { meetingsJson } from '../output/meetings-json.js'
import { meetingsText } from '../output/meetings-text.js'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import type { HttpClient } from '../sources/http/http-client.js'
import { withoutSecret } from '../sources/http/web-address.js'
import { type SiteMeeting, siteMeetings } from '../sources/moderngov/site-meetings.js'
import type { DoorName } from '../sources/moderngov/site-model.js'
import { CannotRun } from './cannot-run.js'
import { clientFor, type NetworkFlags } from './network-options.js'
import type { Terminal } from './terminal.js'

export interface MeetingsFlags extends NetworkFlags {
  readonly format?: 'text' | 'json' | 'csv'
  readonly committee?: string[]
  readonly from?: string
  readonly to?: string
  readonly door: DoorName
  readonly sizes?: true
}

/** `yjs meetings`: a site's meetings and papers, listed. */
export async function runMeetings(url: string, flags: MeetingsFlags, terminal: Terminal): Promise<void> {
  const http = await clientFor([url], flags, terminal)
  if (http === undefined) {
    throw new CannotRun(`${printable(withoutSecret(url))} is no web address`, 'write it whole, with https://')
  }
  try {
    const meetings = await listed(url, flags, http, terminal)
    const format = flags.format ?? 'text'
    if (format === 'json') terminal.out(meetingsJson(meetings))
    if (format === 'csv') terminal.data(meetingsCsv(meetings))
    if (format === 'text') terminal.out(meetingsText(meetings, await terminal.style()))
  } finally {
    terminal.progress('')
    await http.close()
  }
}

async function listed(
  url: string,
  { committee, from, to, door, sizes }: MeetingsFlags,
  http: HttpClient,
  terminal: Terminal,
): Promise<ListedMeeting[]> {
  const meetings: ListedMeeting[] = []
  const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  terminal.progress(`asking ${printable(withoutSecret(url))}`)
  for await (const finding of siteMeetings(url, { committee: committee ?? [], ...span, door, http })) {
    if (finding.kind === 'no-site') {
      const { message, hint } = finding.failure
      throw new CannotRun(
        `${printable(withoutSecret(finding.url))}: ${printable(message)}`,
        hint && printable(hint),
      )
    }
    const { failure } = finding.kind === 'meeting' ? finding.meeting : finding
    if (failure !== null) {
      terminal.progress('')
      const place = finding.kind === 'meeting' ? finding.meeting.url : finding.url
      const { message, hint } = failure
      terminal.complain(
        `yjs: ${printable(place)}: ${printable(message)}${hint ? `; ${printable(hint)}` : ''}`,
      )
      terminal.exitCode = 1
    }
    if (finding.kind !== 'meeting') continue
    const { meeting } = finding
    meetings.push(listedMeeting(meeting, sizes ? await sizesOf(meeting, http) : new Map()))
    const name = printable(meeting.committee.title)
    terminal.progress(`${counted(meetings.length, 'meeting')}: ${name}, ${meeting.date}`)
  }
  return meetings
}

async function sizesOf({ papers }: SiteMeeting, http: HttpClient): Promise<Map<string, number | null>> {
  const documents = [...papers.packs, ...papers.items.flatMap((item) => item.documents)]
  const sizes = new Map<string, number | null>()
  for (const { url } of documents) sizes.set(url, await http.size(url))
  return sizes
}
