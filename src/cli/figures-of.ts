import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { printable } from '../output/printable.js'
import { isFailed } from '../pipeline/manifest.js'
import { processPapers } from '../pipeline/process-papers.js'
import { type PaperSource, paperOfBytes } from '../sources/paper-source.js'
import { recordsOfText } from '../sources/read-records.js'
import { CannotRun } from './cannot-run.js'
import { type LimitFlags, readingLimits } from './limit-options.js'
import { namedSources } from './named-sources.js'
import type { NetworkFlags } from './network-options.js'
import { ocrProgress } from './ocr-progress.js'
import { type ReadingFlags, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { isSavedRecords, recordsHint, savedRecords } from './saved-records.js'
import type { Terminal } from './terminal.js'

/** What the words of a command line stand for: papers that are still to be read, and records that were saved. */
export interface FigureInputs {
  readonly papers: readonly PaperSource[]
  readonly saved: readonly MetricRecord[]
  /** Files that are read. */
  readonly paths: readonly (string | undefined)[]
}

/** Tells saved records from papers; standard input may hold either. @throws CannotRun for records that cannot be used */
export async function figureInputs(
  named: readonly string[],
  flags: NetworkFlags,
  terminal: Terminal,
): Promise<FigureInputs> {
  const files = named.filter(isSavedRecords)
  const others = named.filter((name) => !isSavedRecords(name))
  const papers: PaperSource[] = []
  const saved = await savedRecords(files)
  for (const source of others.length === 0 ? [] : await namedSources(others, flags, terminal)) {
    const told = source.file === '-' ? await standardInput(source) : source
    if (Array.isArray(told)) for (const record of told) saved.push(record)
    else papers.push(told)
  }
  return { papers, saved, paths: [...files, ...papers.map(({ path }) => path)] }
}

/**
 * The figures of papers, as `extract` reads them; what was not read is told.
 *
 * @returns the records, and how many papers were not read or not whole
 */
export async function figuresOfPapers(
  papers: readonly PaperSource[],
  catalogue: Catalogue,
  flags: ReadingFlags & LimitFlags,
  terminal: Terminal,
): Promise<{ readonly records: readonly MetricRecord[]; readonly unread: number; readonly read: number }> {
  const records: MetricRecord[] = []
  let [unread, read] = [0, 0]
  for await (const result of processPapers(papers, catalogue, {
    ...readingOptions(flags, catalogue),
    limits: readingLimits(flags),
    onOcrPage: ocrProgress(terminal),
    onPaper: (file, index) => terminal.progress(`${index + 1} of ${papers.length}: ${printable(file)}`),
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    if (isFailed(result.entry)) unread += 1
    if (result.entry.pages.length > 0) read += 1
    for (const record of result.records) records.push(record)
  }
  return { records, unread, read }
}

/** Records where it begins like JSON, else the paper that it holds, which can be read but once. */
async function standardInput(source: PaperSource): Promise<PaperSource | MetricRecord[]> {
  const loaded = await source.load()
  if (!loaded.ok) return source
  const beginning = Buffer.from(loaded.bytes.subarray(0, 64)).toString('utf8')
  if (!/^\ufeff?\s*[[{]/.test(beginning)) return paperOfBytes('-', loaded.bytes)
  const reading = recordsOfText(
    Buffer.from(loaded.bytes)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  )
  if (!reading.ok) throw new CannotRun(`standard input ${reading.message}`, recordsHint)
  return [...reading.records]
}
