import { recordsAt } from '../library/diff.js'
import {
  countDifferences,
  diffCsvHeader,
  diffCsvRows,
  diffSummary,
  diffText,
  jsonOf,
  noDifference,
} from '../output/diff-formats.js'
import { jsonLine } from '../output/json.js'
import { compareRuns } from '../pipeline/diff/compare-runs.js'
import type { RecordIndex } from '../sources/record-index.js'
import { CannotRun } from './cannot-run.js'
import type { Terminal } from './terminal.js'

export interface DiffFlags {
  readonly format?: 'text' | 'json' | 'csv'
}

/** `yjs diff`: what a new run says of the same papers. The exit code is 1 when something differs, as `diff` has it. */
export async function runDiff(
  named: { readonly before: string; readonly after: string },
  flags: DiffFlags,
  terminal: Terminal,
): Promise<void> {
  const before = await recordsOf(named.before)
  try {
    const after = await recordsOf(named.after)
    try {
      terminal.exitCode = await compare(before, after, flags, terminal)
    } finally {
      await after.close()
    }
  } finally {
    await before.close()
  }
}

async function compare(
  before: RecordIndex,
  after: RecordIndex,
  flags: DiffFlags,
  terminal: Terminal,
): Promise<0 | 1> {
  const format = flags.format ?? 'text'
  const style = await terminal.style()
  let counts = noDifference
  let first = true
  if (format === 'csv') terminal.out(diffCsvHeader())
  if (format === 'json') terminal.out('{\n  "differences": [')
  for await (const paper of compareRuns(before, after)) {
    counts = countDifferences(counts, paper)
    if (format === 'text') terminal.out(diffText(paper, style, terminal.width))
    if (format === 'csv' && paper.differences.length > 0) terminal.data(diffCsvRows(paper))
    for (const difference of format === 'json' ? paper.differences : []) {
      terminal.out(`${first ? '' : ','}\n    ${jsonLine(jsonOf(paper.file, difference))}`)
      first = false
    }
  }
  if (format === 'json') terminal.out(`${first ? '' : '\n  '}],\n  "counts": ${jsonLine(counts)}\n}\n`)
  if (format === 'text') terminal.out(diffSummary(counts))
  return counts.papers > 0 ? 1 : 0
}

/** The records of an output folder, or a file of records. */
async function recordsOf(named: string): Promise<RecordIndex> {
  const indexing = await recordsAt(named)
  if (indexing.ok) return indexing.index
  throw new CannotRun(indexing.message, 'name an output folder, or a file of records with one record a line')
}
