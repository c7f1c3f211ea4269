import type { Catalogue } from '../../schemas/catalogue.js'
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
import { buildSeries } from '../series/build-series.js'
import type { PaperSource } from '../sources/paper-source.js'
import { AskedRecords } from './asked-records.js'
import { catalogueFor } from './catalogue-for.js'
import { type FilterFlags, filterFlagsAgain, filterOf } from './filter-options.js'
import { type LimitFlags, limitFlagsAgain, readingLimits } from './limit-options.js'
import { type InputResult, inputResults, isAllSaved, type NamedInput, namedInput } from './named-input.js'
import { type NetworkFlags, networkFlagsAgain } from './network-options.js'
import { noteUndated } from './note-undated.js'
import { ocrProgress } from './ocr-progress.js'
import { fileKind } from './output-option.js'
import { type ReadingFlags, readingFlagsAgain, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { dfeFolder, saveDfe } from './save-dfe.js'
import { assertOutput, assertOutputSpares, type Extracted, saveExtracted } from './save-extracted.js'
import { assertFolder } from './save-files.js'
import type { Terminal } from './terminal.js'
import { summaryWidth, ToldPapers } from './told-papers.js'

export interface ExtractFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags {
  readonly format?: 'text' | 'json' | 'ndjson' | 'csv' | 'tidy' | 'dfe'
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
  if (flags.format === 'dfe') await assertFolder(dfeFolder(flags.output))
  else await assertOutput(flags.output)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const input = await namedInput(named, flags, terminal)
  if (flags.format !== 'dfe') await assertOutputSpares(flags.output, input.read)
  const summary = {
    catalogue,
    style: await terminal.style(),
    width: summaryWidth(terminal),
    figures: flags.output === undefined,
    all: flags.all ?? false,
  }
  const format = flags.format ?? 'text'
  const told = new ToldPapers(summary)
  const { records, papers } = await readInput(
    input,
    flags,
    catalogue,
    terminal,
    ({ result, saved }, wanted) => {
      if (format === 'ndjson') terminal.out(ndjsonFormat(wanted))
      // Of many papers that were saved those are told that have something of what is asked for.
      if (format !== 'text' || (saved && wanted.length === 0 && filterOf(flags) !== null)) return
      terminal.out(told.add(result, wanted))
      if (flags.unrecognised) terminal.out(unrecognisedLines(result.tokens, summary))
    },
  )
  const extracted = { records, papers, catalogue, bom: flags.bom ?? false }
  printAll(format, extracted, terminal)
  terminal.exitCode = exitCodeOf(papers)
  const { output } = flags
  const saved = output !== undefined && terminal.exitCode !== 2
  if (saved && format === 'dfe') {
    await saveDfe(output, buildSeries(records), input.read, catalogue, terminal)
    noteUndated(records, terminal)
  } else if (saved) await saveExtracted(output, extracted, terminal)
  else if (output !== undefined)
    terminal.complain(`yjs: nothing was read; ${printable(output)} is left as it was`)
  if (format !== 'text') return
  const folder = saved && fileKind(output) === null ? output : null
  const kept = saved || isAllSaved(input)
  const next = { ...nextCommands(named, flags, told, summary.width), kept }
  terminal.out(runSummary(papers, folder, summary.style, next))
}

interface Wanted {
  readonly records: readonly MetricRecord[]
  readonly papers: readonly PaperEntry[]
}

/** Reads all that is named, and hands on each paper with the figures of it that are asked for. */
async function readInput(
  input: NamedInput,
  flags: ExtractFlags,
  catalogue: Catalogue,
  terminal: Terminal,
  tell: (input: InputResult, wanted: readonly MetricRecord[]) => void,
): Promise<Wanted> {
  const { sources } = input
  const options = {
    ...readingOptions(flags, catalogue),
    onPaper: (file: string, index: number): void => {
      if (sources.length > 1) terminal.progress(`${index + 1} of ${sources.length}: ${printable(file)}`)
    },
    onOcrPage: ocrProgress(terminal),
    limits: readingLimits(flags),
  }
  const read = (papers: readonly PaperSource[]) => processPapers(papers, catalogue, options)
  const records: MetricRecord[] = []
  const papers: PaperEntry[] = []
  const asked = new AskedRecords(flags)
  let kept = false
  for await (const one of inputResults(input, read, flags.minConfidence)) {
    const { result, saved } = one
    terminal.progress('')
    reportPaper(result, terminal)
    const wanted = asked.of(result.records)
    for (const record of wanted) records.push(record)
    if (saved) kept = true
    papers.push({ ...result.entry, records: wanted.length })
    tell(one, wanted)
  }
  asked.note(catalogue, terminal)
  if (kept && flags.unrecognised)
    terminal.note('yjs: saved records do not hold the numbers that were not recognised; name their papers')
  return { records, papers }
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
  const others = [...filterFlagsAgain(flags), ...limitFlagsAgain(flags), ...networkFlagsAgain(flags)]
  return {
    ...told.next(papers, reading, readingFlagsAgain(checking)),
    asked: [papers, ...reading, ...others].join(' '),
    width,
  }
}

/** 2 when nothing at all could be read, 1 when some papers or pages were not. */
function exitCodeOf(papers: readonly PaperEntry[]): 0 | 1 | 2 {
  if (papers.every((paper) => paper.pages.length === 0)) return 2
  return papers.some(isFailed) ? 1 : 0
}
