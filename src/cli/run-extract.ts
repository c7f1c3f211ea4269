import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { csvFormat, jsonFormat, ndjsonFormat } from '../output/extract-formats.js'
import { printable } from '../output/printable.js'
import { resultFileNames, resultFiles } from '../output/result-files.js'
import { runSummary } from '../output/run-summary.js'
import { namedAgain } from '../output/shell-words.js'
import { unrecognisedLines } from '../output/unrecognised-lines.js'
import { isFailed, manifestOf } from '../pipeline/manifest.js'
import { processPapers } from '../pipeline/process-papers.js'
import { buildSeries } from '../series/build-series.js'
import { findPapers } from '../sources/find-papers.js'
import { catalogueFor } from './catalogue-for.js'
import { type FilterFlags, filtered, filterFlagsAgain } from './filter-options.js'
import { type LimitFlags, limitFlagsAgain, readingLimits } from './limit-options.js'
import { clientFor, type NetworkFlags, networkFlagsAgain } from './network-options.js'
import { type ReadingFlags, readingFlagsAgain, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { assertFolder, saveFiles } from './save-files.js'
import type { Terminal } from './terminal.js'
import { summaryWidth, ToldPapers } from './told-papers.js'

export interface ExtractFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags {
  readonly format?: 'text' | 'json' | 'ndjson' | 'csv'
  readonly output?: string
  readonly unrecognised?: true
  readonly all?: true
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
  const summary = {
    catalogue,
    style: await terminal.style(),
    width: summaryWidth(terminal),
    figures: flags.output === undefined,
    all: flags.all ?? false,
  }
  const format = flags.format ?? 'text'
  const records: MetricRecord[] = []
  const papers: PaperEntry[] = []
  const told = new ToldPapers(summary)
  const onPaper = (file: string, index: number): void => {
    if (sources.length > 1) terminal.progress(`${index + 1} of ${sources.length}: ${printable(file)}`)
  }
  for await (const result of processPapers(sources, catalogue, {
    ...readingOptions(flags, catalogue),
    onPaper,
    limits: readingLimits(flags),
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    const wanted = filtered(result.records, flags, terminal)
    for (const record of wanted) records.push(record)
    papers.push({ ...result.entry, records: wanted.length })
    if (format === 'text') {
      terminal.out(told.add(result, wanted))
      if (flags.unrecognised) terminal.out(unrecognisedLines(result.tokens, summary))
    }
    if (format === 'ndjson') terminal.out(ndjsonFormat(wanted))
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
    terminal.complain(`yjs: nothing was read; ${printable(flags.output)} is left as it was`)
  }
  if (format === 'text') {
    const { minConfidence: _, unlisted: __, ...checking } = flags
    const asked = [namedAgain(named), ...readingFlagsAgain(flags)]
    terminal.out(
      runSummary(papers, saved ? flags.output : null, summary.style, {
        ...told.next(namedAgain(named), readingFlagsAgain(flags), readingFlagsAgain(checking)),
        asked: [
          ...asked,
          ...filterFlagsAgain(flags),
          ...limitFlagsAgain(flags),
          ...networkFlagsAgain(flags),
        ].join(' '),
        width: summary.width,
      }),
    )
  }
}

/** 2 when nothing at all could be read, 1 when some papers or pages were not. */
function exitCodeOf(papers: readonly PaperEntry[]): 0 | 1 | 2 {
  if (papers.every((paper) => paper.pages.length === 0)) return 2
  return papers.some(isFailed) ? 1 : 0
}
