import { groupedBy } from '../language/grouped-by.js'
import type { ListedMeeting, ListedPaper } from './listed-meeting.js'
import { counted } from './paper-summary.js'
import { printable } from './printable.js'
import type { Style } from './style.js'

/** Meetings under their committees, each with its papers and their addresses; then the sum. */
export function meetingsText(meetings: readonly ListedMeeting[], style: Style): string {
  const byCommittee = groupedBy(meetings, ({ committee }) => committee.id)
  const lines = [...byCommittee.values()].flatMap((own) => [
    style.heading(printable(own[0]?.committee.title ?? '')),
    ...own.flatMap((meeting) => meetingLines(meeting, style)),
    '',
  ])
  return `${[...lines, ...sum(meetings, style)].join('\n')}\n`
}

function meetingLines(meeting: ListedMeeting, style: Style): string[] {
  const { date, time, cancelled, published, papers, failure } = meeting
  const state = cancelled ? 'cancelled' : published.map(printable).join(', ') || 'nothing published'
  const first = `  ${date} ${time ?? '     '}  ${state}`
  if (failure !== null) return [first, style.warning(`    papers not listed: ${printable(failure)}`)]
  const width = Math.max(0, ...papers.map((paper) => placeOf(paper).length))
  return [first, ...papers.map((paper) => paperLine(paper, width, style))]
}

function paperLine(paper: ListedPaper, width: number, style: Style): string {
  const size = paper.size === null ? '' : `, ${sizeText(paper.size)}`
  const place = style.faint(placeOf(paper).padEnd(width))
  return `    ${place}  ${printable(paper.title)}${size}  ${style.faint(printable(paper.url))}`
}

function placeOf({ kind, item }: ListedPaper): string {
  return item === null ? kind : `item ${printable(item)}`
}

function sum(meetings: readonly ListedMeeting[], style: Style): string[] {
  const papers = meetings.flatMap((meeting) => meeting.papers)
  const unlisted = meetings.filter(({ failure }) => failure !== null).length
  const parts = [counted(meetings.length, 'meeting'), counted(papers.length, 'paper')]
  const known = papers.filter(({ size }) => size !== null)
  if (known.length > 0) {
    const bytes = known.reduce((total, { size }) => total + (size ?? 0), 0)
    const of = known.length < papers.length ? ` in ${known.length} of them` : ''
    parts.push(`${sizeText(bytes)}${of}`)
  }
  if (unlisted > 0) parts.push(style.warning(`papers of ${counted(unlisted, 'meeting')} not listed`))
  const [paper] = papers.filter(({ kind }) => kind === 'pack' || kind === 'part')
  const next = paper ? [style.faint(`next: yjs extract '${quotable(paper.url)}'    to read one of them`)] : []
  return [parts.join(' · '), ...next]
}

/** Addresses hold no quotes of their own once they are parsed, except where a query does. */
function quotable(url: string): string {
  return printable(url).replaceAll("'", '%27')
}

/** `948 KB`, `9.2 MB` */
function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(Math.round(bytes / 1000), bytes > 0 ? 1 : 0)} KB`
  const megabytes = bytes / 1_000_000
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}
