import type { Meeting, MetricRecord } from '../../schemas/record.js'
import type { Document } from '../document/model.js'

/** A document that knows its meeting: what it says itself stands, what it does not say is taken from where it was found. */
export function documentAtMeeting(document: Document, meeting: Meeting | undefined): Document {
  if (!meeting) return document
  const { committee, meetingDate } = document
  return { ...document, committee: committee ?? meeting.committee, meetingDate: meetingDate ?? meeting.date }
}

/** The records of such a document, with the agenda item under which the paper was found where it names none. */
export function recordsAtMeeting(
  records: readonly MetricRecord[],
  meeting: Meeting | undefined,
): readonly MetricRecord[] {
  if (!meeting || meeting.item === null) return records
  return records.map((record) => {
    const { source } = record
    if (source.meeting.item !== null) return record
    return { ...record, source: { ...source, meeting: { ...source.meeting, item: meeting.item } } }
  })
}
