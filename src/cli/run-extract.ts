import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { csvFormat, jsonFormat, ndjsonFormat } from '../output/extract-formats.js'
import { printable } from '../output/printable.js'
import { type NextCommands, runSummary } from '../output/run-summary.js'
import { namedAgain } from '../output/shell-words.js'
import { tidyCsv } from '../output/tidy-csv.js'
import { unrecognisedLines } from '../output/unrecognised-lines.js'
import { isFailed } from '../pipeline/manifest.js'
import { buildSeries } from '../series/build-series.js'
import { AskedRecords } from './asked-records.js'
import { catalogueFor } from './catalogue-for.js'
import { type FilterFlags, filterFlagsAgain, filterOf } from './filter-options.js'
import { type LimitFlags, limitFlagsAgain } from './limit-options.js'
import { isAllSaved, namedInput, readInput } from './named-input.js'
import { type NetworkFlags, networkFlagsAgain } from './network-options.js'
import { noteUndated } from './note-undated.js'
import { fileKind } from './output-option.js'
import { recordsFiles } from './paper-place.js'
import { type ReadingFlags, readingFlagsAgain } from './reading-options.js'
import { noteReview, type ReviewFlags, reviewFlagsAgain, reviewFor } from './review-option.js'
import { dfeFolder, saveDfe } from './save-dfe.js'
import { assertOutput, assertOutputSpares, type Extracted, saveExtracted } from './save-extracted.js'
import { assertFolder } from './save-files.js'
import type { Terminal } from './terminal.js'
import { summaryWidth, ToldPapers } from './told-papers.js'

export interface ExtractFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags, ReviewFlags {
  readonly format?: 'text' | 'json' | 'ndjson' | 'csv' | 'tidy' | 'dfe'
  readonly bom?: true
  readonly output?: string
  readonly unrecognised?: true
  readonly all?: true
}

/** `yjs extract`: papers and saved records → figures on stdout, and files where a folder is named. */
export async function runExtract(
  named: readonly string[],
  flags: ExtractFlags,
  terminal: Terminal,
): Promise<void> {
  const { format = 'text', output } = flags
  if (format === 'dfe') await assertFolder(dfeFolder(output))
  else await assertOutput(output)
  const review = await reviewFor(flags, terminal)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const input = await namedInput(named, flags, terminal)
  const read = [flags.review, ...input.read]
  if (format !== 'dfe') await assertOutputSpares(output, read)
  const told = new ToldPapers({
    catalogue,
    style: await terminal.style(),
    width: summaryWidth(terminal),
    figures: output === undefined,
    all: flags.all ?? false,
    sparklines: terminal.unicode,
  })
  const records: MetricRecord[] = []
  const papers: PaperEntry[] = []
  const asked = new AskedRecords(flags)
  for await (const { result, saved } of readInput(input, { catalogue, review }, flags, terminal)) {
    const wanted = asked.of(result.records)
    for (const record of wanted) records.push(record)
    papers.push({ ...result.entry, records: wanted.length })
    if (format === 'ndjson') terminal.out(ndjsonFormat(wanted))
    // Of many papers that were saved those are told that have something of what is asked for.
    const isTold = !saved || wanted.length > 0 || filterOf(flags) === null
    if (format !== 'text') continue
    terminal.out(told.add(result, wanted, isTold))
    if (flags.unrecognised && isTold) terminal.out(unrecognisedLines(result.tokens, told.options))
  }
  asked.note(catalogue, terminal)
  if (flags.unrecognised && input.saved.length > 0) terminal.note(noNumbers)
  const extracted = {
    records,
    papers,
    catalogue,
    bom: flags.bom ?? false,
    recordsFiles: recordsFiles(input.saved),
  }
  printAll(format, extracted, terminal)
  noteReview(review, flags, terminal)
  terminal.exitCode = exitCodeOf(papers)
  const written = await save(flags, extracted, read, terminal)
  if (format !== 'text') return
  const folder = written && output !== undefined && fileKind(output) === null ? output : null
  const next = { ...nextCommands(named, flags, told), kept: written || isAllSaved(input) }
  terminal.out(runSummary(papers, folder, told.options.style, next))
}

const noNumbers = 'yjs: saved records do not hold the numbers that were not recognised; name their papers'

/** Keeps what was read where a place is named and something was. Whether anything was written. */
async function save(
  { format, output }: ExtractFlags,
  extracted: Extracted,
  read: readonly (string | undefined)[],
  terminal: Terminal,
): Promise<boolean> {
  if (output === undefined) return false
  if (terminal.exitCode === 2) {
    terminal.complain(`yjs: nothing was read; ${printable(output)} is left as it was`)
    return false
  }
  const { records, catalogue } = extracted
  if (format === 'dfe') {
    await saveDfe(output, buildSeries(records), read, catalogue, terminal)
    noteUndated(records, terminal)
  } else await saveExtracted(output, extracted, terminal)
  return true
}

/** The formats that are printed when all papers are read; the others were printed paper by paper. */
function printAll(
  format: ExtractFlags['format'],
  { records, papers, catalogue, bom }: Extracted,
  terminal: Terminal,
): void {
  if (format === 'json') terminal.out(jsonFormat(records, papers))
  if (format === 'csv') terminal.data(csvFormat(records, catalogue, bom))
  if (format !== 'tidy') return
  terminal.data(tidyCsv(buildSeries(records), catalogue, bom))
  noteUndated(records, terminal)
}

/** What the user may run next, with the words and flags of this run. */
function nextCommands(named: readonly string[], flags: ExtractFlags, told: ToldPapers): NextCommands {
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
    width: told.options.width,
  }
}

/** 2 when nothing at all could be read, 1 when some papers or pages were not. */
function exitCodeOf(papers: readonly PaperEntry[]): 0 | 1 | 2 {
  if (papers.every((paper) => paper.pages.length === 0)) return 2
  return papers.some(isFailed) ? 1 : 0
}
