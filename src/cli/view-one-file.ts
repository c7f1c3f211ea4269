import { viewOf } from '../library/view.js'
import { isFailed } from '../pipeline/manifest.js'
import { reviewedResult } from '../pipeline/review/reviewed-result.js'
import { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import { readingLimits } from './limit-options.js'
import { paperProgress } from './paper-progress.js'
import { passwordPrompt } from './passwords.js'
import { readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { noteReview } from './review-option.js'
import { savePaths } from './save-files.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'
import { viewInput } from './view-input.js'
import type { Viewed, Viewing } from './viewing.js'

/** Megabytes of papers that one file can hold and a browser open. */
const MOST = 200

/** Figures beside their pages, all papers within one file. */
export async function viewOneFile(
  { input: named, review, catalogue, flags, output }: Viewing,
  terminal: Terminal,
): Promise<Viewed> {
  const asked = new AskedRecords(flags)
  const input = await viewInput(named, { ...flags, most: MOST }, asked, terminal)
  await assertSpared([output], [flags.review, ...input.read])
  const { html, figures, papers, entries } = await viewOf(input.sources, catalogue, {
    ...readingOptions(flags, catalogue),
    ...paperProgress(terminal, input.sources.length),
    ...passwordPrompt(terminal),
    limits: readingLimits(flags),
    onResult: (read) => {
      terminal.progress('')
      reportPaper(read, terminal)
      const result = reviewedResult(input.asSaved(read), review)
      return { result, wanted: result.document ? asked.of(result.records) : [] }
    },
  })
  asked.note(catalogue, terminal)
  noteReview(review, flags, terminal)
  if (html === null) throw new CannotRun('nothing was read that could be looked at')
  await savePaths({ [output]: html }, 'name another file with -o', terminal)
  return { page: output, figures, papers, failed: entries.some(isFailed) || input.missing > 0 }
}
