import type { MetricRecord } from '../../../schemas/record.js'
import type { Coverage } from '../../../schemas/validation.js'
import type { PaperResult } from '../../pipeline/process-paper.js'
import { coverageText } from '../reports/report-text.js'
import { textPage } from './text-page.js'
import type { ViewPaper } from './view-data.js'

/** A paper that is shown: what became of it, and its bytes. */
export interface ShownPaper {
  readonly result: PaperResult
  /** The records of it that are shown. */
  readonly wanted: readonly MetricRecord[]
  readonly bytes: Uint8Array
}

/** What a view says of a paper and its pages. `numbered` are its records, each with its number in the view. */
export function viewPaper(
  { result: { entry, document } }: ShownPaper,
  numbered: readonly (readonly [MetricRecord, number])[],
  coverage: Coverage,
): ViewPaper {
  const source = numbered[0]?.[0].source
  const pdf = document?.kind === 'pdf'
  const facts = [
    source?.meeting.committee ?? null,
    source?.published ? `published ${source.published}` : null,
    source?.meeting.date ? `meeting ${source.meeting.date}` : null,
  ]
  const unread = new Map(
    entry.pages
      .filter(({ outcome }) => outcome !== 'ok' && outcome !== 'empty')
      .map(({ page, outcome, reason }) => [page, reason ? `${outcome} (${reason})` : outcome]),
  )
  return {
    file: entry.url ?? entry.file,
    title: entry.title ?? '',
    facts: facts.filter((fact) => fact !== null).join(', '),
    pdf,
    warnings: entry.message === null ? [] : [entry.message],
    coverage: coverageText(coverage),
    pages: (document?.pages ?? []).map(({ number, label, width, height }) => ({
      number,
      label,
      width,
      height,
      unread: unread.get(number) ?? null,
      ...(pdf || !document ? {} : { blocks: textPage(document, number, numbered) }),
    })),
  }
}
