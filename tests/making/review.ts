import type { MetricRecord } from '../../schemas/record.js'
import { type ReviewLine, reviewPlaceSchema, type Verdict } from '../../schemas/review.js'
import { readingOf } from '../../src/pipeline/review/reading-of.js'

/** A line of a review as `yjs review` writes it for a record, with what the test says of it. */
export function reviewLineOf(
  record: MetricRecord,
  verdict: Verdict | null,
  cells: Readonly<Record<string, string>> = {},
  line = 2,
): ReviewLine {
  const all = {
    record: record.id,
    paper: record.source.paper,
    page: String(record.source.page),
    boxes: record.source.boxes.map((box) => box.join(' ')).join(';'),
    quote: record.source.quote,
    value: String(record.value),
    reading: readingOf(record),
    verdict: verdict ?? '',
    note: '',
    ...cells,
  }
  return { line, cells: all, verdict, place: reviewPlaceSchema.parse(all) }
}
