import type { MetricRecord } from '../../schemas/record.js'
import { readRecords } from '../sources/read-records.js'
import { CannotRun } from './cannot-run.js'

export const recordsHint = 'records are what `yjs extract -o` writes'

/** The records of files that were saved before; one that cannot be used stops the command. */
export async function savedRecords(files: readonly string[]): Promise<MetricRecord[]> {
  const records: MetricRecord[] = []
  for (const file of files) {
    const reading = await readRecords(file)
    if (!reading.ok) throw new CannotRun(`${file}: ${reading.message}`, recordsHint)
    for (const record of reading.records) records.push(record)
  }
  return records
}

/** Whether a name on the command line is that of saved records and not of a paper. */
export function isSavedRecords(name: string): boolean {
  return /\.(?:nd)?json$/i.test(name)
}
