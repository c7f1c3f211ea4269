import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { marked } from '../output/csv.js'
import { csvFormat, jsonFormat, ndjsonFormat } from '../output/extract-formats.js'
import { printable } from '../output/printable.js'
import { type NextCommands, runSummary } from '../output/run-summary.js'
import { namedAgain } from '../output/shell-words.js'
import { tidyCsv } from '../output/tidy-csv.js'
import { unrecognisedLines } from '../output/unrecognised-lines.js'
import { isFailed } from '../pipeline/manifest.js'
import { processPapers } from '../pipeline/process-papers.js'
import { reviewedResult } from '../pipeline/review/reviewed-result.js'
import { buildSeries } from '../series/build-series.js'
import { AskedRecords } from './asked-records.js'
import { catalogueFor } from './catalogue-for.js'
import { type FilterFlags, filterFlagsAgain } from './filter-options.js'
import { type LimitFlags, limitFlagsAgain, readingLimits } from './limit-options.js'
import { namedSources } from './named-sources.js'
import { type NetworkFlags, networkFlagsAgain } from './network-options.js'
import { noteUndated } from './note-undated.js'
import { isWorkbook } from './output-option.js'
import { paperProgress } from './paper-progress.js'
import { passwordPrompt } from './passwords.js'
import { type ReadingFlags, readingFlagsAgain, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { noteReview, type ReviewFlags, reviewFlagsAgain, reviewFor } from './review-option.js'
import { assertOutput, type Extracted, saveExtracted, writtenTo } from './save-extracted.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'
import { summaryWidth, ToldPapers } from './told-papers.js'

export interface ExtractFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags, ReviewFlags {
  readonly format?: 'text' | 'json' | 'ndjson' | 'csv' | 'tidy'
  readonly bom?: true
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
  await assertOutput(flags.output)
  const review = await reviewFor(flags, terminal)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const sources = await namedSources(named, flags, terminal)
  await assertSpared(writtenTo(flags.output), [flags.review, ...sources.map(({ path }) => path)])
  const summary = {
    catalogue,
    style: await terminal.style(),
    width: summaryWidth(terminal),
    figures: flags.output === undefined,
    all: flags.all ?? false,
    sparklines: terminal.unicode,
  }
  const format = flags.format ?? 'text'
  const records: MetricRecord[] = []
  const papers: PaperEntry[] = []
  const told = new ToldPapers(summary)
  const asked = new AskedRecords(flags)
  for await (const read of processPapers(sources, catalogue, {
    ...readingOptions(flags, catalogue),
    ...paperProgress(terminal, sources.length),
    ...passwordPrompt(terminal),
    limits: readingLimits(flags),
  })) {
    terminal.progress('')
    reportPaper(read, terminal)
    const result = reviewedResult(read, review)
    const wanted = asked.of(result.records)
    for (const record of wanted) records.push(record)
    papers.push({ ...result.entry, records: wanted.length })
    if (format === 'text') {
      terminal.out(told.add(result, wanted))
      if (flags.unrecognised) terminal.out(unrecognisedLines(result.tokens, summary))
    }
    if (format === 'ndjson') terminal.out(ndjsonFormat(wanted))
  }
  asked.note(catalogue, terminal)
  const extracted = { records, papers, catalogue, bom: flags.bom ?? false }
  printAll(format, extracted, terminal)
  noteReview(review, flags, terminal)
  terminal.exitCode = exitCodeOf(papers)
  const { output } = flags
  const saved = output !== undefined && terminal.exitCode !== 2
  if (saved) await saveExtracted(output, extracted, terminal)
  else if (output !== undefined)
    terminal.complain(`yjs: nothing was read; ${printable(output)} is left as it was`)
  if (format !== 'text') return
  const folder = saved && !isWorkbook(output) ? output : null
  const next = { ...nextCommands(named, flags, told, summary.width), kept: saved }
  terminal.out(runSummary(papers, folder, summary.style, next))
}

/** The formats that are printed when all papers are read; the others were printed paper by paper. */
function printAll(
  format: ExtractFlags['format'],
  { records, papers, catalogue, bom }: Extracted,
  terminal: Terminal,
): void {
  if (format === 'json') terminal.out(jsonFormat(records, papers))
  if (format === 'csv') terminal.data(marked(csvFormat(records), bom))
  if (format !== 'tidy') return
  terminal.data(marked(tidyCsv(buildSeries(records), catalogue), bom))
  noteUndated(records, terminal)
}

/** What the user may run next, with the words and flags of this run. */
function nextCommands(
  named: readonly string[],
  flags: ExtractFlags,
  told: ToldPapers,
  width: number,
): NextCommands {
  const { minConfidence: _, unlisted: __, ...checking } = flags
  const papers = namedAgain(named)
  const reading = readingFlagsAgain(flags)
  const judged = reviewFlagsAgain(flags)
  const others = [
    ...judged,
    ...filterFlagsAgain(flags),
    ...limitFlagsAgain(flags),
    ...networkFlagsAgain(flags),
  ]
  return {
    ...told.next(papers, reading, [...readingFlagsAgain(checking), ...judged]),
    asked: [papers, ...reading, ...others].join(' '),
    width,
  }
}

/** 2 when nothing at all could be read, 1 when some papers or pages were not. */
function exitCodeOf(papers: readonly PaperEntry[]): 0 | 1 | 2 {
  if (papers.every((paper) => paper.pages.length === 0)) return 2
  return papers.some(isFailed) ? 1 : 0
}
