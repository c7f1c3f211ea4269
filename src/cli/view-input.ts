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
import type { NamedInput } from './named-input.js'
import type { SavedFile } from './saved-records.js'
import type { Terminal } from './terminal.js'

interface ViewedFlags {
  readonly minConfidence?: number
  /** Megabytes of papers that the output can hold. */
  readonly most?: number
}

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
  { sources: given, saved: files, read }: NamedInput,
  { minConfidence = 0, most = Number.POSITIVE_INFINITY }: ViewedFlags,
  asked: AskedRecords,
  terminal: Terminal,
): Promise<ViewInput> {
  const sources: PaperSource[] = [...given]
  const saved = new Map<string, readonly MetricRecord[]>()
  let missing = 0
  let bytes = 0
  for (const { records, first, at } of papersOf(files, minConfidence, asked)) {
    const found = await savedPaper(first.source, at)
    bytes += found.bytes
    if (found.source) {
      saved.set(first.source.paper, records)
      sources.push(found.source)
    } else {
      missing += 1
      terminal.complain(`yjs: ${printable(found.file)}: not there, or not as it was when it was read`)
    }
  }
  if (bytes > most * 2 ** 20)
    throw new CannotRun(
      `the ${counted(saved.size, 'paper')} have ${Math.round(bytes / 2 ** 20)} MB, and a view takes ${most}`,
      'choose figures with --metric, --area or --period, or name a folder with -o',
    )
  const asSaved = (result: PaperResult): PaperResult => {
    const records = saved.get(result.entry.paper ?? '')
    return records ? { ...result, records, entry: { ...result.entry, records: records.length } } : result
  }
  return { sources, read: [...read, ...sources.map(({ path }) => path)], asSaved, missing }
}

/** How many papers of saved records have figures that are asked for. */
export function countAsked(
  { saved }: NamedInput,
  { minConfidence = 0 }: ViewedFlags,
  asked: AskedRecords,
): number {
  return [...papersOf(saved, minConfidence, asked)].length
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
