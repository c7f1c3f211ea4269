import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Manifest } from '../../schemas/manifest.js'
import { type BackfillOutcome, backfillSummary, outcomeCollector } from '../output/backfill-summary.js'
import { jsonLine } from '../output/json.js'
import { type SavedRun, saveBackfill } from '../output/save-backfill.js'
import type { OpenBackfill } from '../pipeline/backfill/open-backfill.js'
import { StoreFailure } from '../pipeline/backfill/paper-work.js'
import { DamagedResult } from '../pipeline/backfill/result-file.js'
import { writeFailure } from '../sources/whole-file.js'
import { CannotRun } from './cannot-run.js'
import type { Terminal } from './terminal.js'

/** Writes the output of a run, and tells what became of its papers. */
export async function saveRun(
  backfill: OpenBackfill,
  run: SavedRun,
  catalogue: Catalogue,
): Promise<BackfillOutcome> {
  const collector = outcomeCollector()
  const counts = await saveBackfill(backfill, run, catalogue, ({ entry }) => collector.add(entry))
  if (counts) return collector.outcome(counts)
  // The output stands: its manifest tells what this run came to.
  const path = join(backfill.output, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest
  manifest.papers.forEach(collector.add)
  return collector.outcome(manifest.counts)
}

/** The summary, and the exit code: 1 when a paper or page was not read. */
export async function reportRun(
  outcome: BackfillOutcome,
  { output, logFormat }: { readonly output: string; readonly logFormat?: 'text' | 'json' },
  retry: string | null,
  terminal: Terminal,
): Promise<void> {
  if (logFormat === 'json') terminal.complain(jsonLine({ event: 'end', ...outcome }))
  else terminal.out(backfillSummary(outcome, { style: await terminal.style(), folder: output, retry }))
  terminal.exitCode = outcome.counts.failed > 0 ? 1 : 0
}

/** What a user can put right, in words; anything else is a bug and goes on as it is. */
export function cannotGoOn(error: unknown, output: string): unknown {
  const again = 'then run the same command again: what is read is kept, and earlier output is left as it was'
  if (error instanceof StoreFailure) {
    return new CannotRun(`cannot write to ${output}: ${error.message}`, `put that right, ${again}`)
  }
  if (error instanceof DamagedResult) {
    return new CannotRun(`${error.path} is damaged`, `delete it, ${again}`)
  }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return new CannotRun(`cannot write to ${output}: ${writeFailure(error)}`, `put that right, ${again}`)
  }
  return error
}
