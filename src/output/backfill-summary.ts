import type { Manifest, PaperEntry } from '../../schemas/manifest.js'
import { isFailure } from './backfill-progress.js'
import { counted } from './paper-summary.js'
import { printable } from './printable.js'
import type { Style } from './style.js'

/** What became of the papers of a backfill, small enough to be kept for any number of them. */
export interface BackfillOutcome {
  readonly counts: Manifest['counts']
  /** Whether output was written; false where it stands already, made of the same papers and verdicts. */
  readonly written: boolean
  /** Papers by outcome. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly failures: readonly Pick<PaperEntry, 'file' | 'outcome' | 'message'>[]
}

/** Collects outcomes entry by entry. */
export function outcomeCollector(): {
  add(entry: PaperEntry): void
  outcome(counts: Manifest['counts'], written: boolean): BackfillOutcome
} {
  const outcomes: Record<string, number> = {}
  const failures: Pick<PaperEntry, 'file' | 'outcome' | 'message'>[] = []
  return {
    add({ file, outcome, message }) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (isFailure(outcome)) failures.push({ file, outcome, message })
    },
    outcome: (counts, written) => ({ counts, written, outcomes, failures }),
  }
}

/** The end of a backfill: the sums, every paper that failed and why, and the command that tries only those again. */
export function backfillSummary(
  { counts, outcomes, failures }: BackfillOutcome,
  { style, folder, retry }: { readonly style: Style; readonly folder: string; readonly retry: string | null },
): string {
  const sums = [
    counted(counts.papers, 'paper'),
    counted(counts.pages, 'page'),
    counted(counts.records, 'figure'),
    `${counts.series} series`,
  ]
  const lines = [
    style.heading(`${printable(folder)}: ${sums.join(', ')}`),
    `  ${Object.entries(outcomes)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ')}`,
  ]
  if (failures.length > 0) {
    lines.push('', `${counted(failures.length, 'paper')} failed:`)
    for (const { file, outcome, message } of failures)
      lines.push(style.warning(`  ${outcome.padEnd(13)} ${printable(file)}: ${printable(message ?? '')}`))
    if (retry !== null) lines.push(style.faint(`next: ${retry}    to try only these again`))
  }
  return `${lines.join('\n')}\n`
}
