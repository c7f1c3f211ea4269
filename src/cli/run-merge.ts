import { merge } from '../library/backfill.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import { reportRun } from './finish-run.js'
import { noteSavedReview, type ReviewFlags, reviewFor } from './review-option.js'
import type { Terminal } from './terminal.js'

export interface MergeFlags extends ReviewFlags {
  readonly output: string
  readonly incomplete?: true
  readonly catalogue?: string[]
}

/** `yjs merge`: the folders of several backfills → one, as if it had read all of their papers. */
export async function runMerge(
  folders: readonly string[],
  flags: MergeFlags,
  terminal: Terminal,
): Promise<void> {
  const review = await reviewFor(flags, terminal)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const options = { catalogue, incomplete: flags.incomplete === true, ...(review ? { review } : {}) }
  const merging = await merge(folders, flags.output, options)
  if (!merging.ok) throw new CannotRun(merging.failure.message, merging.failure.hint)
  noteSavedReview(review, merging.outcome, flags, terminal)
  await reportRun(merging.outcome, flags, null, terminal)
}
