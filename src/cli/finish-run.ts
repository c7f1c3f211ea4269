import { backfillFailure } from '../library/save-run.js'
import { type BackfillOutcome, backfillSummary } from '../output/backfill-summary.js'
import { jsonLine } from '../output/json.js'
import { CannotRun } from './cannot-run.js'
import type { Terminal } from './terminal.js'

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
  const failure = backfillFailure(error, output)
  return failure ? new CannotRun(failure.message, failure.hint) : error
}
