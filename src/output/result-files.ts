import type { Catalogue } from '../../schemas/catalogue.js'
import type { Manifest } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Series } from '../../schemas/series.js'
import { dataPackage } from './data-package.js'
import { jsonArray, jsonObject } from './json.js'
import { recordsCsv } from './records-csv.js'
import { metadataFiles } from './result-tables.js'
import { seriesCsv } from './series-csv.js'

export const resultFileNames = [
  'records.json',
  'records.csv',
  'records.csv-metadata.json',
  'series.json',
  'series.csv',
  'series.csv-metadata.json',
  'datapackage.json',
  'manifest.json',
] as const

/** What a run came to. */
export interface Results {
  readonly records: readonly MetricRecord[]
  readonly series: readonly Series[]
  readonly manifest: Manifest
  /** Whether CSV is for Excel: with the mark by which it knows the encoding, and text that it leaves alone. */
  readonly bom: boolean
  /** Has the words for ids. */
  readonly catalogue: Catalogue
}

/** The files of an output folder, by name. The manifest comes last: where it stands, the others are whole. */
export function resultFiles({ records, series, manifest, bom, catalogue }: Results): Record<string, string> {
  const files = {
    'records.json': `${jsonArray(records)}\n`,
    'records.csv': recordsCsv(records, catalogue, bom),
    'series.json': `${jsonArray(series)}\n`,
    'series.csv': seriesCsv(series, catalogue, bom),
  }
  return {
    ...files,
    ...metadataFiles(['records.csv', 'series.csv']),
    'datapackage.json': dataPackage(files, manifest.papers),
    'manifest.json': `${jsonObject({ ...manifest })}\n`,
  }
}
