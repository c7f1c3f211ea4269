import { bringResults, mergeParts, type Part, readPart } from '../pipeline/backfill/merge-shards.js'
import { openBackfill } from '../pipeline/backfill/open-backfill.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import { cannotGoOn, reportRun, saveRun } from './finish-run.js'
import { noteReview, type ReviewFlags, reviewFor } from './review-option.js'
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
  const parts: Part[] = []
  for (const folder of folders) {
    const part = await readPart(folder)
    if (!part) {
      throw new CannotRun(`${folder} holds no finished backfill`, 'finish it with the command that began it')
    }
    parts.push(part)
  }
  const merging = mergeParts(parts, flags.incomplete === true)
  if (!merging.ok) throw new CannotRun(merging.message, merging.hint)
  const opening = await openBackfill(flags.output)
  if (!opening.ok) throw new CannotRun(opening.message, opening.hint)
  const { backfill } = opening
  try {
    await bringResults(parts, backfill)
    const catalogue = await catalogueFor(flags.catalogue ?? [])
    const outcome = await saveRun(backfill, { ...merging, review }, catalogue)
    noteReview(review, flags, terminal)
    await reportRun(outcome, flags, null, terminal)
  } catch (error) {
    throw cannotGoOn(error, flags.output)
  } finally {
    await backfill.close()
  }
}
