import { marked } from '../output/csv.js'
import { jsonArray } from '../output/json.js'
import { seriesCsv } from '../output/series-csv.js'
import { seriesText } from '../output/series-text.js'
import { tidyCsv } from '../output/tidy-csv.js'
import { buildSeries } from '../series/build-series.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import { AskedRecords } from './asked-records.js'
import type { FilterFlags } from './filter-options.js'
import { noteUndated } from './note-undated.js'
import { assertFolder, saveFiles } from './save-files.js'
import { savedRecords } from './saved-records.js'
import type { Terminal } from './terminal.js'

export interface SeriesFlags extends FilterFlags {
  readonly format?: 'text' | 'json' | 'csv' | 'tidy'
  readonly bom?: true
  readonly output?: string
}

/** `yjs series`: saved records of any number of runs → time series. */
export async function runSeries(
  files: readonly string[],
  flags: SeriesFlags,
  terminal: Terminal,
): Promise<void> {
  await assertFolder(flags.output, ['series.json', 'series.csv'])
  const catalogue = await builtInCatalogue()
  const asked = new AskedRecords(flags)
  const records = asked.of(await savedRecords(files))
  asked.note(catalogue, terminal)
  const series = buildSeries(records)
  const json = `${jsonArray(series)}\n`
  const csv = marked(seriesCsv(series), flags.bom ?? false)
  if (flags.output !== undefined) {
    await saveFiles(flags.output, { 'series.json': json, 'series.csv': csv }, terminal)
  }
  const format = flags.format ?? (flags.output === undefined ? 'text' : null)
  if (format === 'json') terminal.out(json)
  if (format === 'csv') terminal.data(csv)
  if (format === 'tidy') terminal.data(marked(tidyCsv(series, catalogue), flags.bom ?? false))
  if (format === 'text') terminal.out(seriesText(series, catalogue, await terminal.style(), terminal.width))
  noteUndated(records, terminal)
}
