import { viewOf } from '../library/view.js'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { isFailed } from '../pipeline/manifest.js'
import { reviewedResult } from '../pipeline/review/reviewed-result.js'
import { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import type { FilterFlags } from './filter-options.js'
import { type LimitFlags, readingLimits } from './limit-options.js'
import type { NetworkFlags } from './network-options.js'
import { openFile } from './open-file.js'
import { paperProgress } from './paper-progress.js'
import { passwordPrompt } from './passwords.js'
import { type ReadingFlags, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { noteReview, type ReviewFlags, reviewFor } from './review-option.js'
import { assertFile, savePaths } from './save-files.js'
import { assertOwn } from './spare-others.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'
import { viewInput } from './view-input.js'
import { viewName } from './view-name.js'

export interface ViewFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags, ReviewFlags {
  readonly output?: string
  readonly open?: true
}

/** `yjs view`: papers → one HTML file with their figures beside their pages. */
export async function runView(words: readonly string[], flags: ViewFlags, terminal: Terminal): Promise<void> {
  const output = flags.output ?? (await freeName(words))
  await assertFile(output)
  const review = await reviewFor(flags, terminal)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const asked = new AskedRecords(flags)
  const input = await viewInput(words, flags, asked, terminal)
  const { sources } = input
  await assertSpared([output], [flags.review, ...input.read])
  const { html, figures, papers, entries } = await viewOf(sources, catalogue, {
    ...readingOptions(flags, catalogue),
    ...paperProgress(terminal, sources.length),
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
  terminal.out(`${counted(figures, 'figure')} of ${counted(papers, 'paper')} in ${printable(output)}\n`)
  if (flags.open && !(await openFile(output)))
    terminal.complain(`yjs: no program was found that opens ${printable(output)}; open it in a browser`)
  terminal.exitCode = entries.some(isFailed) || input.missing > 0 ? 1 : 0
}

/** The name of a view that is not named; a file that is there and no view is not what anybody wants replaced. */
async function freeName(named: readonly string[]): Promise<string> {
  const name = viewName(named)
  await assertOwn(name, 'view of papers', 'name the file with -o')
  return name
}
