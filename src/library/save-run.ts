import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Manifest } from '../../schemas/manifest.js'
import { type BackfillOutcome, outcomeCollector } from '../output/backfill-summary.js'
import { type SavedRun, saveBackfill } from '../output/save-backfill.js'
import type { OpenBackfill } from '../pipeline/backfill/open-backfill.js'
import { StoreFailure } from '../pipeline/backfill/paper-work.js'
import { DamagedResult } from '../pipeline/backfill/result-file.js'
import { writeFailure } from '../sources/whole-file.js'

/** Why a backfill or a merge did not come to its end. Earlier output is left as it was. */
export interface BackfillFailure {
  readonly message: string
  readonly hint: string | null
}

/** Writes the output of a run, and tells what became of its papers. */
export async function saveRun(
  backfill: OpenBackfill,
  run: SavedRun,
  catalogue: Catalogue,
): Promise<BackfillOutcome> {
  const collector = outcomeCollector()
  const counts = await saveBackfill(backfill, run, catalogue, ({ entry }) => collector.add(entry))
  if (counts) return collector.outcome(counts, true)
  // The output stands: its manifest tells what this run came to.
  const path = join(backfill.output, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest
  manifest.papers.forEach(collector.add)
  return collector.outcome(manifest.counts, false)
}

/** What a user can put right, in words; null for a bug. */
export function backfillFailure(error: unknown, output: string): BackfillFailure | null {
  const again = 'then run the same command again: what is read is kept, and earlier output is left as it was'
  if (error instanceof StoreFailure) {
    return { message: `cannot write to ${output}: ${error.message}`, hint: `put that right, ${again}` }
  }
  if (error instanceof DamagedResult) {
    return { message: `${error.path} is damaged`, hint: `delete it, ${again}` }
  }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return { message: `cannot write to ${output}: ${writeFailure(error)}`, hint: `put that right, ${again}` }
  }
  return null
}
