import type { Manifest } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Series } from '../../schemas/series.js'
import { jsonArray, jsonObject } from './json.js'
import { recordsCsv } from './records-csv.js'
import { seriesCsv } from './series-csv.js'

export const resultFileNames = [
  'records.json',
  'records.csv',
  'series.json',
  'series.csv',
  'manifest.json',
] as const

/** The files of an output folder, by name. The manifest comes last: where it stands, the others are whole. */
export function resultFiles(
  records: readonly MetricRecord[],
  series: readonly Series[],
  manifest: Manifest,
): Record<string, string> {
  return {
    'records.json': `${jsonArray(records)}\n`,
    'records.csv': recordsCsv(records),
    'series.json': `${jsonArray(series)}\n`,
    'series.csv': seriesCsv(series),
    'manifest.json': `${jsonObject({ ...manifest })}\n`,
  }
}
