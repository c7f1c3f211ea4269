import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { jsonLine, jsonObject } from './json.js'
import { recordsCsv } from './records-csv.js'

/** All of a call in one object: the records, and what became of each paper. */
export function jsonFormat(records: readonly MetricRecord[], papers: readonly PaperEntry[]): string {
  return `${jsonObject({ records, papers })}\n`
}

/** One record a line. */
export function ndjsonFormat(records: readonly MetricRecord[]): string {
  return records.map((record) => `${jsonLine(record)}\n`).join('')
}

/** One row a record. */
export const csvFormat = recordsCsv
