import type { MetricRecord } from '../../schemas/record.js'
import { viewOf } from '../library/view.js'
import { reviewedResult } from '../pipeline/review/reviewed-result.js'
import type { PaperSource } from '../sources/paper-source.js'
import type { AskedRecords } from './asked-records.js'
import { readingLimits } from './limit-options.js'
import { paperProgress } from './paper-progress.js'
import { passwordPrompt } from './passwords.js'
import { readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import type { Terminal } from './terminal.js'
import type { ViewInput } from './view-input.js'
import type { Viewing } from './viewing.js'

/** Of what a view is asked for, and which of its papers are read now. */
export interface PapersToView {
  readonly viewing: Viewing
  readonly input: ViewInput
  readonly asked: AskedRecords
  readonly sources: readonly PaperSource[]
  /** How many papers were read before these. */
  readonly before: number
}

/** Papers as they are read and shown in one page, told of on the terminal, and the records that are shown. */
export async function viewPapers(
  { viewing: { review, catalogue, flags }, input, asked, sources, before }: PapersToView,
  terminal: Terminal,
) {
  const shown: MetricRecord[] = []
  const { onPaper, onOcrPage } = paperProgress(terminal, input.sources.length)
  const view = await viewOf(sources, catalogue, {
    ...readingOptions(flags, catalogue),
    onPaper: (file, index) => onPaper(file, before + index),
    onOcrPage,
    ...passwordPrompt(terminal),
    limits: readingLimits(flags),
    onResult: (read) => {
      terminal.progress('')
      reportPaper(read, terminal)
      const result = reviewedResult(input.asSaved(read), review)
      const wanted = result.document ? asked.of(result.records) : []
      shown.push(...wanted)
      return { result, wanted }
    },
  })
  return { ...view, shown }
}
