import type { MetricRecord } from '../../../schemas/record.js'
import type { Coverage } from '../../../schemas/validation.js'
import type { PaperResult } from '../../pipeline/process-paper.js'
import { paperFacts } from '../paper-facts.js'
import { coverageText } from '../reports/report-text.js'
import { pagesNotWhole, whyNotWhole } from '../unread-text.js'
import { textPage } from './text-page.js'
import { unrecognisedPlaces } from './unrecognised-places.js'
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
  { result: { entry, document, records, tokens } }: ShownPaper,
  numbered: readonly (readonly [MetricRecord, number])[],
  coverage: Coverage,
): ViewPaper {
  const pdf = document?.kind === 'pdf'
  const lost = pdf && document ? unrecognisedPlaces(document, tokens) : null
  const unread = new Map(pagesNotWhole(entry).map((page) => [page.page, whyNotWhole(page)]))
  return {
    file: entry.url ?? entry.file,
    title: entry.title ?? '',
    facts: paperFacts(records[0]?.source),
    pdf,
    warnings: entry.message === null ? [] : [entry.message],
    coverage: coverageText(coverage),
    pages: (document?.pages ?? []).map(({ number, label, width, height }) => ({
      number,
      label,
      width,
      height,
      unread: unread.get(number) ?? null,
      ...(lost?.has(number) ? { unrecognised: lost.get(number) ?? [] } : {}),
      ...(pdf || !document ? {} : { blocks: textPage(document, number, numbered) }),
    })),
  }
}
