import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Comparison, Pivot } from '../../schemas/comparison.js'
import type { Series } from '../../schemas/series.js'
import { comparisonCsv, comparisonTable } from '../output/comparison-csv.js'
import { csvwMetadata, csvwName } from '../output/csvw.js'
import { dataPackage } from '../output/data-package.js'
import { jsonArray, jsonObject } from '../output/json.js'
import { type ResultTable, resultTables } from '../output/result-tables.js'
import { seriesCsv } from '../output/series-csv.js'

const seriesNames = ['series.json', 'series.csv', 'series.csv-metadata.json'] as const
const comparisonNames = ['comparison.json', 'comparison.csv', 'comparison.csv-metadata.json'] as const
const PACKAGE = 'datapackage.json'

/** The names of the files that `yjs series -o` writes into a folder. */
export function seriesFileNames(folder: string | undefined, pivot: Pivot | undefined): readonly string[] {
  const names = pivot === undefined ? seriesNames : [...seriesNames, ...comparisonNames]
  return isOfRun(folder) ? names : [...names, PACKAGE]
}

/** What `yjs series` came to, and how it is written. */
export interface SeriesResult {
  readonly series: readonly Series[]
  /** Null where nothing is set side by side. */
  readonly comparison: Comparison | null
  readonly catalogue: Catalogue
  readonly bom: boolean
}

/** The files that `yjs series -o` writes, by name. */
export function seriesFiles(
  folder: string,
  { series, comparison, catalogue, bom }: SeriesResult,
): Record<string, string> {
  const tables: Record<string, ResultTable> = { 'series.csv': resultTables['series.csv'] }
  const files: Record<string, string> = {
    'series.json': `${jsonArray(series)}\n`,
    'series.csv': seriesCsv(series, catalogue, bom),
  }
  if (comparison !== null) {
    const { columns } = comparisonTable(comparison, catalogue, bom)
    tables['comparison.csv'] = { title: `Series side by side, by ${comparison.pivot}`, columns }
    files['comparison.json'] = `${jsonObject({ ...comparison })}\n`
    files['comparison.csv'] = comparisonCsv(comparison, catalogue, bom)
  }
  const described = Object.entries(tables).map(([file, table]) => [
    csvwName(file),
    csvwMetadata({ file, ...table }),
  ])
  return {
    ...files,
    ...Object.fromEntries(described),
    ...(isOfRun(folder) ? {} : { [PACKAGE]: dataPackage(files, [], tables) }),
  }
}

/** Whether the folder is that of a run, whose package describes more than series. */
function isOfRun(folder: string | undefined): boolean {
  return folder !== undefined && existsSync(join(folder, 'manifest.json'))
}
