import { compareRuns, type PaperDifference } from '../pipeline/diff/compare-runs.js'
import { indexRecords, type RecordIndexing } from '../sources/record-index.js'
import { recordsFileOf } from '../sources/saved-output.js'

/** What differs between two runs paper by paper, or why one of them cannot be read. */
export type Diff =
  | { readonly ok: true; readonly papers: readonly PaperDifference[] }
  | { readonly ok: false; readonly message: string }

/**
 * Compares the records of two runs: figures added, gone and changed. Papers are matched by their bytes and figures by
 * their place.
 *
 * @param before an output folder of `extract` or `backfill`, or a file of records with one record a line
 * @example
 * const result = await diff('data-old', 'data')
 */
export async function diff(before: string, after: string): Promise<Diff> {
  const old = await recordsAt(before)
  if (!old.ok) return old
  try {
    const now = await recordsAt(after)
    if (!now.ok) return now
    try {
      const papers: PaperDifference[] = []
      for await (const paper of compareRuns(old.index, now.index)) papers.push(paper)
      return { ok: true, papers }
    } finally {
      await now.index.close()
    }
  } finally {
    await old.index.close()
  }
}

/** The records of an output folder, or a file of records; open until it is closed. */
export async function recordsAt(named: string): Promise<RecordIndexing> {
  const path = await recordsFileOf(named)
  if (path === null) return { ok: false, message: `${named} holds no records` }
  const indexing = await indexRecords(path)
  return indexing.ok ? indexing : { ok: false, message: `${path}: ${indexing.message}` }
}
