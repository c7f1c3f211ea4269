import { join } from 'node:path'
import type { Pivot } from '../../schemas/comparison.js'
import { comparisonCsv } from '../output/comparison-csv.js'
import { comparisonText } from '../output/comparison-text.js'
import { jsonArray, jsonObject } from '../output/json.js'
import { catalogueOrder } from '../output/metric-title.js'
import { seriesCsv } from '../output/series-csv.js'
import { seriesText } from '../output/series-text.js'
import { tidyCsv } from '../output/tidy-csv.js'
import { buildSeries } from '../series/build-series.js'
import { compareSeries } from '../series/compare-series.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import type { FilterFlags } from './filter-options.js'
import { noteUndated } from './note-undated.js'
import { fileKind } from './output-option.js'
import { noteReview, type ReviewFlags, reviewFor } from './review-option.js'
import { dfeFolder, saveDfe } from './save-dfe.js'
import { assertFile, assertFolder, saveFiles, savePaths } from './save-files.js'
import { savedFiles } from './saved-records.js'
import { type SeriesResult, seriesFileNames, seriesFiles } from './series-files.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'

export interface SeriesFlags extends FilterFlags, ReviewFlags {
  readonly format?: 'text' | 'json' | 'csv' | 'tidy' | 'dfe'
  readonly bom?: true
  readonly output?: string
  readonly pivot?: Pivot
}

/** `yjs series`: saved records of any number of runs → time series. */
export async function runSeries(
  files: readonly string[],
  flags: SeriesFlags,
  terminal: Terminal,
): Promise<void> {
  refuseMixed(flags)
  const { output, format, pivot } = flags
  await assertPlace(flags)
  const review = await reviewFor(flags, terminal)
  const saved = await savedFiles(files)
  const read = [flags.review, ...saved.map(({ file }) => file)]
  await assertSpared(pathsOf(flags), read)
  const all = saved.flatMap((one) => one.records)
  const asked = new AskedRecords(flags)
  const records = asked.of(review?.keptOf(all) ?? all)
  const catalogue = await builtInCatalogue()
  asked.note(catalogue, terminal)
  noteReview(review, flags, terminal)
  const series = buildSeries(records)
  if (format === 'dfe') await saveDfe(dfeFolder(output), series, read, catalogue, terminal)
  else {
    const comparison =
      pivot === undefined ? null : compareSeries(records, pivot, catalogue, catalogueOrder(catalogue))
    const result = { series, comparison, catalogue, bom: flags.bom === true }
    if (output !== undefined) await save(output, result, terminal)
    await print(result, flags, terminal)
  }
  noteUndated(records, terminal)
}

/** Keeps the series as one file, or with what is side by side as the files of a folder. */
async function save(output: string, result: SeriesResult, terminal: Terminal): Promise<void> {
  if (fileKind(output) === null) return saveFiles(output, seriesFiles(output, result), terminal)
  const { seriesParquet } = await import('../output/parquet/figures-parquet.js')
  await savePaths(
    { [output]: seriesParquet(result.series, result.catalogue) },
    'name another file with -o',
    terminal,
  )
}

/** @throws CannotRun for flags that do not go together */
function refuseMixed({ pivot, format, output }: SeriesFlags): void {
  if (format === 'dfe') dfeFolder(output)
  if (pivot !== undefined && output !== undefined && fileKind(output) !== null)
    throw new CannotRun('a file of series has nothing side by side', 'name a folder with -o, or use -f csv')
  if (pivot === undefined || (format !== 'tidy' && format !== 'dfe')) return
  const what = format === 'tidy' ? 'a tidy table has one row a value' : 'a pair of files has one row a time'
  throw new CannotRun(`${what} and nothing side by side`, 'use -f csv with --pivot')
}

/** What is written; what a pair of the Department's files is called, its figures say. */
function pathsOf({ pivot, format, output }: SeriesFlags): readonly string[] {
  if (format === 'dfe' || output === undefined) return []
  if (fileKind(output) !== null) return [output]
  return seriesFileNames(output, pivot).map((name) => join(output, name))
}

async function assertPlace(flags: SeriesFlags): Promise<void> {
  const { output, pivot, format } = flags
  if (output !== undefined && fileKind(output) !== null) return assertFile(output)
  await assertFolder(output, format === 'dfe' ? [] : seriesFileNames(output, pivot))
}

/** What is printed is the comparison where one is asked for, else the series. */
async function print(
  { series, comparison, catalogue }: SeriesResult,
  { format: asked, output, bom: withMark }: SeriesFlags,
  terminal: Terminal,
): Promise<void> {
  const format = asked ?? (output === undefined ? 'text' : null)
  const bom = withMark === true
  if (format === null) return
  if (format === 'json')
    return terminal.out(`${comparison ? jsonObject({ ...comparison }) : jsonArray(series)}\n`)
  if (format === 'csv')
    return terminal.data(
      comparison ? comparisonCsv(comparison, catalogue, bom) : seriesCsv(series, catalogue, bom),
    )
  if (format === 'tidy') return terminal.data(tidyCsv(series, catalogue, bom))
  const style = await terminal.style()
  const layout = { catalogue, style, width: terminal.width }
  terminal.out(
    comparison ? comparisonText(comparison, layout) : seriesText(series, catalogue, style, terminal.width),
  )
}
