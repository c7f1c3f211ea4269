import { isFailed } from '../pipeline/manifest.js'
import { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import { noteReview } from './review-option.js'
import { savePaths } from './save-files.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'
import { viewInput } from './view-input.js'
import { viewPapers } from './view-papers.js'
import type { Viewed, Viewing } from './viewing.js'

/** Megabytes of papers that one file can hold and a browser open. */
const MOST = 200

/** Figures beside their pages, all papers within one file. */
export async function viewOneFile(viewing: Viewing, terminal: Terminal): Promise<Viewed> {
  const { input: named, review, catalogue, flags, output } = viewing
  const asked = new AskedRecords(flags)
  const input = await viewInput(named, { ...flags, most: MOST }, asked, terminal)
  await assertSpared([output], [flags.review, ...input.read])
  const reading = { viewing, input, asked, sources: input.sources, before: 0 }
  const { html, figures, papers, entries } = await viewPapers(reading, terminal)
  asked.note(catalogue, terminal)
  noteReview(review, flags, terminal)
  if (html === null) throw new CannotRun('nothing was read that could be looked at')
  await savePaths({ [output]: html }, 'name another file with -o', terminal)
  return { page: output, figures, papers, failed: entries.some(isFailed) || input.missing > 0 }
}
