import { type CsvValue, csvOf } from './csv.js'
import type { ListedMeeting, ListedPaper } from './listed-meeting.js'

const columns: Readonly<Record<string, (meeting: ListedMeeting, paper: ListedPaper | null) => CsvValue>> = {
  committee: ({ committee }) => committee.title,
  committee_id: ({ committee }) => committee.id,
  date: ({ date }) => date,
  time: ({ time }) => time,
  meeting_id: ({ id }) => id,
  cancelled: ({ cancelled }) => String(cancelled),
  published: ({ published }) => published.join(';'),
  kind: (_, paper) => paper?.kind ?? null,
  item: (_, paper) => paper?.item ?? null,
  title: (_, paper) => paper?.title ?? null,
  url: (_, paper) => paper?.url ?? null,
  size: (_, paper) => paper?.size ?? null,
  meeting_url: ({ url }) => url,
  failure: ({ failure }) => failure,
}

/** One row a paper; a meeting without papers has one row of its own. */
export function meetingsCsv(meetings: readonly ListedMeeting[]): string {
  const cells = Object.values(columns)
  const rows = meetings.flatMap((meeting) => {
    const papers = meeting.papers.length > 0 ? meeting.papers : [null]
    return papers.map((paper) => cells.map((cell) => cell(meeting, paper)))
  })
  return csvOf(Object.keys(columns), rows)
}
