import type { PaperResult } from '../pipeline/process-paper.js'
import { savedResults } from '../pipeline/saved-results.js'
import type { PaperSource } from '../sources/paper-source.js'
import { savedEntries } from '../sources/saved-output.js'
import { namedSources } from './named-sources.js'
import type { NetworkFlags } from './network-options.js'
import { type SavedFile, savedAndPapers, savedFiles } from './saved-records.js'
import type { Terminal } from './terminal.js'

/** What the words of a command line name: papers to be read, and records that were saved before. */
export interface NamedInput {
  readonly sources: readonly PaperSource[]
  readonly saved: readonly SavedFile[]
  /** Files that are read, which no output may replace. */
  readonly read: readonly (string | undefined)[]
}

/** @throws CannotRun where saved records cannot be used */
export async function namedInput(
  named: readonly string[],
  flags: NetworkFlags,
  terminal: Terminal,
): Promise<NamedInput> {
  const words = await savedAndPapers(named)
  const sources = words.papers.length > 0 ? await namedSources(words.papers, flags, terminal) : []
  const saved = await savedFiles(words.saved)
  return { sources, saved, read: [...sources.map(({ path }) => path), ...saved.map(({ file }) => file)] }
}

export interface InputResult {
  readonly result: PaperResult
  /** Whether it was saved before, and not read now. */
  readonly saved: boolean
}

/**
 * The results of papers as they are read, then those of saved records: a paper that was read says more than its saved
 * records, which are left out.
 *
 * @param read reads the papers
 * @param minConfidence saved records below it are left out, as those of papers are
 */
export async function* inputResults(
  { sources, saved }: NamedInput,
  read: (sources: readonly PaperSource[]) => AsyncIterable<PaperResult>,
  minConfidence = 0,
): AsyncGenerator<InputResult> {
  const seen = new Set<string>()
  if (sources.length > 0)
    for await (const result of read(sources)) {
      if (result.entry.paper !== null) seen.add(result.entry.paper)
      yield { result, saved: false }
    }
  const entries = (await Promise.all(saved.map(({ file }) => savedEntries(file)))).flat()
  const records = saved.flatMap(({ records }) => records)
  for (const result of savedResults(
    records.filter(({ confidence }) => confidence >= minConfidence),
    entries,
  )) {
    if (result.entry.paper === null || !seen.has(result.entry.paper)) yield { result, saved: true }
  }
}

/** Whether a command reads nothing but what was saved before. */
export function isAllSaved({ sources, saved }: NamedInput): boolean {
  return sources.length === 0 && saved.length > 0
}
