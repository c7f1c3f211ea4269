import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { distinctRecords } from '../pipeline/distinct-records.js'
import type { PaperResult } from '../pipeline/process-paper.js'
import type { PaperSource } from '../sources/paper-source.js'
import { savedPaper } from '../sources/saved-papers.js'
import type { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import { namedInput } from './named-input.js'
import type { NetworkFlags } from './network-options.js'
import type { SavedFile } from './saved-records.js'
import type { Terminal } from './terminal.js'

/** Megabytes of papers that one file can hold and a browser open. */
const MOST = 200

/** What a view is of. */
export interface ViewInput {
  readonly sources: readonly PaperSource[]
  /** Files that are read, which the view must not replace. */
  readonly read: readonly (string | undefined)[]
  /** A paper with the records that were saved of it, where it was: they are shown as they were saved. */
  readonly asSaved: (read: PaperResult) => PaperResult
  /** Papers of saved records that are not on this machine. */
  readonly missing: number
}

/**
 * The papers that are named, and those that saved records are of: only papers with figures that are asked for. A paper
 * that is not there, or not as it was when it was read, is named on stderr.
 */
export async function viewInput(
  named: readonly string[],
  flags: NetworkFlags & { readonly minConfidence?: number },
  asked: AskedRecords,
  terminal: Terminal,
): Promise<ViewInput> {
  const { sources: given, saved: files, read } = await namedInput(named, flags, terminal)
  const sources: PaperSource[] = [...given]
  const saved = new Map<string, readonly MetricRecord[]>()
  let missing = 0
  let bytes = 0
  for (const { records, first, at } of papersOf(files, flags.minConfidence ?? 0, asked)) {
    const found = await savedPaper(first, at)
    bytes += found.bytes
    if (found.source) {
      saved.set(first.source.paper, records)
      sources.push(found.source)
    } else {
      missing += 1
      terminal.complain(`yjs: ${printable(found.file)}: not there, or not as it was when it was read`)
    }
  }
  if (bytes > MOST * 2 ** 20)
    throw new CannotRun(
      `the ${counted(saved.size, 'paper')} have ${Math.round(bytes / 2 ** 20)} MB, and a view takes ${MOST}`,
      'choose figures with --metric, --area or --period',
    )
  const asSaved = (result: PaperResult): PaperResult => {
    const records = saved.get(result.entry.paper ?? '')
    return records ? { ...result, records, entry: { ...result.entry, records: records.length } } : result
  }
  return { sources, read: [...read, ...sources.map(({ path }) => path)], asSaved, missing }
}

/** The papers of saved records that have figures which are asked for, each with all of its records. */
function* papersOf(
  files: readonly SavedFile[],
  least: number,
  asked: AskedRecords,
): Generator<{ records: readonly MetricRecord[]; first: MetricRecord; at: string }> {
  const all = files.flatMap(({ file, records }) =>
    records.filter(({ confidence }) => confidence >= least).map((record) => ({ record, at: file })),
  )
  const records = all.map(({ record }) => record)
  const wanted = new Set(asked.of(records).map(({ source }) => source.paper))
  const papers = groupedBy(all, ({ record }) => record.source.paper)
  for (const [paper, own] of papers) {
    const [first] = own
    if (!first || !wanted.has(paper)) continue
    yield { records: distinctRecords(own.map(({ record }) => record)), first: first.record, at: first.at }
  }
}
