import { join } from 'node:path'
import { marked } from '../output/csv.js'
import { csvwName } from '../output/csvw.js'
import { jsonArray } from '../output/json.js'
import { metadataFiles } from '../output/result-tables.js'
import { seriesCsv } from '../output/series-csv.js'
import { seriesText } from '../output/series-text.js'
import { tidyCsv } from '../output/tidy-csv.js'
import { buildSeries } from '../series/build-series.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import { AskedRecords } from './asked-records.js'
import type { FilterFlags } from './filter-options.js'
import { noteUndated } from './note-undated.js'
import { dfeFolder, saveDfe } from './save-dfe.js'
import { assertFolder, saveFiles } from './save-files.js'
import { savedFiles } from './saved-records.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'

export interface SeriesFlags extends FilterFlags {
  readonly format?: 'text' | 'json' | 'csv' | 'tidy' | 'dfe'
  readonly bom?: true
  readonly output?: string
}

/** `yjs series`: saved records of any number of runs → time series. */
export async function runSeries(
  files: readonly string[],
  flags: SeriesFlags,
  terminal: Terminal,
): Promise<void> {
  const written = ['series.json', 'series.csv', csvwName('series.csv')]
  if (flags.format === 'dfe') dfeFolder(flags.output)
  await assertFolder(flags.output, flags.format === 'dfe' ? [] : written)
  const saved = await savedFiles(files)
  const read = saved.map(({ file }) => file)
  const catalogue = await builtInCatalogue()
  const asked = new AskedRecords(flags)
  const records = asked.of(saved.flatMap((one) => one.records))
  asked.note(catalogue, terminal)
  const series = buildSeries(records)
  if (flags.format === 'dfe') {
    await saveDfe(dfeFolder(flags.output), series, read, catalogue, terminal)
    return noteUndated(records, terminal)
  }
  const json = `${jsonArray(series)}\n`
  const csv = marked(seriesCsv(series), flags.bom ?? false)
  if (flags.output !== undefined) {
    const { output } = flags
    await assertSpared(
      written.map((name) => join(output, name)),
      read,
    )
    const tables = metadataFiles(['series.csv'])
    await saveFiles(output, { 'series.json': json, 'series.csv': csv, ...tables }, terminal)
  }
  const format = flags.format ?? (flags.output === undefined ? 'text' : null)
  if (format === 'json') terminal.out(json)
  if (format === 'csv') terminal.data(csv)
  if (format === 'tidy') terminal.data(marked(tidyCsv(series, catalogue), flags.bom ?? false))
  if (format === 'text') terminal.out(seriesText(series, catalogue, await terminal.style(), terminal.width))
  noteUndated(records, terminal)
}
