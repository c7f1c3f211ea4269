import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { csvFormat, jsonFormat, ndjsonFormat } from '../output/extract-formats.js'
import { paperSummary } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { resultFileNames, resultFiles } from '../output/result-files.js'
import { runSummary } from '../output/run-summary.js'
import { unrecognisedLines } from '../output/unrecognised-lines.js'
import { isFailed, manifestOf } from '../pipeline/manifest.js'
import type { ProcessOptions } from '../pipeline/process-paper.js'
import { processPapers } from '../pipeline/process-papers.js'
import { buildSeries } from '../series/build-series.js'
import { findPapers } from '../sources/find-papers.js'
import { catalogueFor } from './catalogue-for.js'
import { clientFor, type NetworkFlags } from './network-options.js'
import { reportPaper } from './report-paper.js'
import { assertFolder, saveFiles } from './save-files.js'
import { type StatedFlags, statedFacts } from './stated-facts.js'
import type { Terminal } from './terminal.js'

export interface ExtractFlags extends NetworkFlags, StatedFlags {
  readonly format?: 'text' | 'json' | 'ndjson' | 'csv'
  readonly output?: string
  readonly password?: string
  readonly secondReading: boolean
  readonly catalogue?: string[]
  readonly minConfidence?: number
  readonly unrecognised?: true
  readonly unlisted?: true
}

/** `yjs extract`: papers → figures on stdout, and files where a folder is named. */
export async function runExtract(
  named: readonly string[],
  flags: ExtractFlags,
  terminal: Terminal,
): Promise<void> {
  await assertFolder(flags.output, resultFileNames)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const sources = await findPapers(named, await clientFor(named, flags, terminal))
  const style = await terminal.style()
  const summary = { catalogue, style, width: terminal.width, figures: flags.output === undefined }
  const format = flags.format ?? 'text'
  const records: MetricRecord[] = []
  const papers: PaperEntry[] = []
  const onPaper = (file: string, index: number): void => {
    if (sources.length > 1) terminal.progress(`${index + 1} of ${sources.length}: ${printable(file)}`)
  }
  for await (const result of processPapers(sources, catalogue, {
    ...processOptions(flags),
    ...statedFacts(flags, catalogue),
    onPaper,
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    for (const record of result.records) records.push(record)
    papers.push(result.entry)
    if (format === 'text' && !result.failure) {
      terminal.out(paperSummary(result.entry, result.records, summary))
      if (flags.unrecognised) terminal.out(unrecognisedLines(result.tokens, style, terminal.width))
    }
    if (format === 'ndjson') terminal.out(ndjsonFormat(result.records))
  }
  if (format === 'json') terminal.out(jsonFormat(records, papers))
  if (format === 'csv') terminal.data(csvFormat(records))
  terminal.exitCode = exitCodeOf(papers)
  const saved = flags.output !== undefined && terminal.exitCode !== 2
  if (saved) {
    const series = buildSeries(records)
    const files = resultFiles(records, series, manifestOf(papers, series.length))
    await saveFiles(flags.output, files, terminal)
  }
  if (flags.output !== undefined && !saved) {
    terminal.complain(`yjs: nothing was read; ${flags.output} is left as it was`)
  }
  if (format === 'text') terminal.out(runSummary(papers, saved ? flags.output : null, style))
}

function processOptions({ password, secondReading, minConfidence, unlisted }: ExtractFlags): ProcessOptions {
  return {
    secondReading,
    unlisted: unlisted ?? false,
    ...(password === undefined ? {} : { password }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
  }
}

/** 2 when nothing at all could be read, 1 when some papers or pages were not. */
function exitCodeOf(papers: readonly PaperEntry[]): 0 | 1 | 2 {
  if (papers.every((paper) => paper.pages.length === 0)) return 2
  return papers.some(isFailed) ? 1 : 0
}
