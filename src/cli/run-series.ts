import { join } from 'node:path'
import type { Pivot } from '../../schemas/comparison.js'
import type { MetricRecord } from '../../schemas/record.js'
import { comparisonCsv } from '../output/comparison-csv.js'
import { comparisonText } from '../output/comparison-text.js'
import { marked } from '../output/csv.js'
import { jsonArray, jsonObject } from '../output/json.js'
import { catalogueOrder } from '../output/metric-title.js'
import { metadataFiles } from '../output/result-tables.js'
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
import { noteReview, type ReviewFlags, reviewFor } from './review-option.js'
import { dfeFolder, saveDfe } from './save-dfe.js'
import { assertFolder, saveFiles } from './save-files.js'
import { savedFiles } from './saved-records.js'
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
  const { output, format } = flags
  const names = namesOf(flags)
  await assertFolder(output, names)
  const review = await reviewFor(flags, terminal)
  const saved = await savedFiles(files)
  const read = [flags.review, ...saved.map(({ file }) => file)]
  await assertSpared(output === undefined ? [] : names.map((name) => join(output, name)), read)
  const all = saved.flatMap((one) => one.records)
  const asked = new AskedRecords(flags)
  const records = asked.of(review?.keptOf(all) ?? all)
  const catalogue = await builtInCatalogue()
  asked.note(catalogue, terminal)
  noteReview(review, flags, terminal)
  if (format === 'dfe') await saveDfe(dfeFolder(output), buildSeries(records), read, catalogue, terminal)
  else {
    const written = { ...seriesFiles(records, flags), ...(await comparisonFiles(records, flags)) }
    const tables = metadataFiles(['series.csv'])
    if (output !== undefined) await saveFiles(output, { ...written, ...tables }, terminal)
    await print(records, written, flags, terminal)
  }
  noteUndated(records, terminal)
}

/** @throws CannotRun for flags that do not go together */
function refuseMixed({ pivot, format, output }: SeriesFlags): void {
  if (format === 'dfe') dfeFolder(output)
  if (pivot === undefined || (format !== 'tidy' && format !== 'dfe')) return
  const what = format === 'tidy' ? 'a tidy table has one row a value' : 'a pair of files has one row a time'
  throw new CannotRun(`${what} and nothing side by side`, 'use -f csv with --pivot')
}

/** What is written into a folder; what a pair of the Department's files is called, its figures say. */
function namesOf({ pivot, format }: SeriesFlags): readonly string[] {
  if (format === 'dfe') return []
  const names = [...seriesNames, ...Object.keys(metadataFiles(['series.csv']))]
  return pivot === undefined ? names : [...names, ...comparisonNames]
}

const seriesNames = ['series.json', 'series.csv'] as const
const comparisonNames = ['comparison.json', 'comparison.csv'] as const

function seriesFiles(
  records: readonly MetricRecord[],
  { bom }: SeriesFlags,
): Record<(typeof seriesNames)[number], string> {
  const series = buildSeries(records)
  return { 'series.json': `${jsonArray(series)}\n`, 'series.csv': marked(seriesCsv(series), bom === true) }
}

async function comparisonFiles(
  records: readonly MetricRecord[],
  { pivot, bom }: SeriesFlags,
): Promise<Partial<Record<(typeof comparisonNames)[number], string>>> {
  if (pivot === undefined) return {}
  const catalogue = await builtInCatalogue()
  const comparison = compareSeries(records, pivot, catalogue, catalogueOrder(catalogue))
  return {
    'comparison.json': `${jsonObject({ ...comparison })}\n`,
    'comparison.csv': marked(comparisonCsv(comparison, catalogue), bom === true),
  }
}

/** What is printed is the comparison where one is asked for, else the series. */
async function print(
  records: readonly MetricRecord[],
  written: ReturnType<typeof seriesFiles> & Awaited<ReturnType<typeof comparisonFiles>>,
  { format: asked, output, pivot, bom }: SeriesFlags,
  terminal: Terminal,
): Promise<void> {
  const format = asked ?? (output === undefined ? 'text' : null)
  if (format === null) return
  const catalogue = await builtInCatalogue()
  if (format === 'json') return terminal.out(written['comparison.json'] ?? written['series.json'])
  if (format === 'csv') return terminal.data(written['comparison.csv'] ?? written['series.csv'])
  if (format === 'tidy') return terminal.data(marked(tidyCsv(buildSeries(records), catalogue), bom === true))
  const style = await terminal.style()
  const layout = { catalogue, style, width: terminal.width }
  terminal.out(
    pivot === undefined
      ? seriesText(buildSeries(records), catalogue, style, terminal.width)
      : comparisonText(compareSeries(records, pivot, catalogue, catalogueOrder(catalogue)), layout),
  )
}
