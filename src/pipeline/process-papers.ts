import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperSource } from '../sources/paper-source.js'
import { type PaperResult, type ProcessOptions, processPaper } from './process-paper.js'

/**
 * The papers of one call, one after another, each result as soon as it is there. A file that holds the same bytes as
 * one before it is told so and not read again: its figures count once.
 */
export async function* processPapers(
  sources: readonly PaperSource[],
  catalogue: Catalogue,
  options: ProcessOptions = {},
): AsyncGenerator<PaperResult> {
  const seen = new Map<string, string>()
  for (const source of sources) {
    const result = await processPaper(source, catalogue, options)
    const first = result.entry.paper === null ? undefined : seen.get(result.entry.paper)
    if (first !== undefined) {
      yield repetitionOf(result, first)
      continue
    }
    if (result.entry.paper !== null) seen.set(result.entry.paper, source.file)
    yield result
  }
}

function repetitionOf(result: PaperResult, first: string): PaperResult {
  const message = `holds the same bytes as ${first}; its figures are counted there`
  return { ...result, records: [], entry: { ...result.entry, records: 0, message } }
}
