import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperResult } from '../pipeline/process-paper.js'
import { processPapers } from '../pipeline/process-papers.js'
import type { Review } from '../pipeline/review/review.js'
import { reviewedResult } from '../pipeline/review/reviewed-result.js'
import { savedResults } from '../pipeline/saved-results.js'
import { type PaperSource, paperOfBytes } from '../sources/paper-source.js'
import { recordsOfText } from '../sources/read-records.js'
import { savedEntries } from '../sources/saved-output.js'
import { CannotRun } from './cannot-run.js'
import { type LimitFlags, readingLimits } from './limit-options.js'
import { namedSources } from './named-sources.js'
import type { NetworkFlags } from './network-options.js'
import { paperProgress } from './paper-progress.js'
import { passwordPrompt } from './passwords.js'
import { type ReadingFlags, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { recordsHint, type SavedFile, savedAndPapers, savedFiles } from './saved-records.js'
import type { Terminal } from './terminal.js'

/** What the words of a command line name: papers to be read, and records that were saved before. */
export interface NamedInput {
  readonly sources: readonly PaperSource[]
  readonly saved: readonly SavedFile[]
  /** Files that are read, which no output may replace. */
  readonly read: readonly (string | undefined)[]
}

/** Tells saved records from papers; standard input may hold either. @throws CannotRun for records that cannot be used */
export async function namedInput(
  named: readonly string[],
  flags: NetworkFlags,
  terminal: Terminal,
): Promise<NamedInput> {
  const words = await savedAndPapers(named)
  const found = words.papers.length > 0 ? await namedSources(words.papers, flags, terminal) : []
  const saved = await savedFiles(words.saved)
  const sources: PaperSource[] = []
  for (const source of found) {
    const told = source.file === '-' ? await standardInput(source) : source
    if ('records' in told) saved.push(told)
    else sources.push(told)
  }
  return { sources, saved, read: [...sources.map(({ path }) => path), ...saved.map(({ file }) => file)] }
}

/** Records where it begins like JSON, else the paper that it holds, which can be read but once. */
async function standardInput(source: PaperSource): Promise<PaperSource | SavedFile> {
  const loaded = await source.load()
  if (!loaded.ok) return source
  const text = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, '')
  if (!/^\s*[[{]/.test(text(loaded.bytes.subarray(0, 64)))) return paperOfBytes('-', loaded.bytes)
  const reading = recordsOfText(text(loaded.bytes))
  if (!reading.ok) throw new CannotRun(`standard input ${reading.message}`, recordsHint)
  return { file: '-', records: reading.records }
}

export interface InputResult {
  readonly result: PaperResult
  /** Whether it was saved before, and not read now. */
  readonly saved: boolean
}

/** By what papers are read, and what a person said of their figures; null where nobody did. */
interface Judging {
  readonly catalogue: Catalogue
  readonly review: Review | null
}

/**
 * The results of papers as they are read, then those of saved records: a paper that was read says more than its saved
 * records, which are left out. What was not read is told on stderr, what was judged wrong is left out.
 *
 * @param flags saved records below the least confidence are left out, as those of papers are
 */
export async function* readInput(
  { sources, saved }: NamedInput,
  { catalogue, review }: Judging,
  flags: ReadingFlags & LimitFlags,
  terminal: Terminal,
): AsyncGenerator<InputResult> {
  const seen = new Set<string>()
  for await (const result of processPapers(sources, catalogue, {
    ...readingOptions(flags, catalogue),
    ...paperProgress(terminal, sources.length),
    ...passwordPrompt(terminal),
    limits: readingLimits(flags),
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    if (result.entry.paper !== null) seen.add(result.entry.paper)
    yield { result: reviewedResult(result, review), saved: false }
  }
  for (const result of await resultsOf(saved)) {
    if (result.entry.paper !== null && seen.has(result.entry.paper)) continue
    reportPaper(result, terminal)
    const { sure, leftOut } = sureOf(result, flags.minConfidence ?? 0)
    yield { result: reviewedResult(sure, review, leftOut), saved: true }
  }
}

async function resultsOf(saved: readonly SavedFile[]): Promise<PaperResult[]> {
  const entries = (await Promise.all(saved.map(({ file }) => savedEntries(file)))).flat()
  return savedResults(
    saved.flatMap((one) => one.records),
    entries,
  )
}

/** Without the records that are not sure enough, and the ids of these. */
function sureOf(
  result: PaperResult,
  least: number,
): { readonly sure: PaperResult; readonly leftOut: string[] } {
  const records = result.records.filter(({ confidence }) => confidence >= least)
  const leftOut = result.records.filter(({ confidence }) => !(confidence >= least)).map(({ id }) => id)
  return { sure: { ...result, records, entry: { ...result.entry, records: records.length } }, leftOut }
}

/** Whether a command reads nothing but what was saved before. */
export function isAllSaved({ sources, saved }: NamedInput): boolean {
  return sources.length === 0 && saved.length > 0
}
