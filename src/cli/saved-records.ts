import type { MetricRecord } from '../../schemas/record.js'
import { printable } from '../output/printable.js'
import { readRecords } from '../sources/read-records.js'
import { isSavedRecords, recordsFileOf } from '../sources/saved-output.js'
import { CannotRun } from './cannot-run.js'

export const recordsHint = 'records are what `yjs extract -o` writes'

/** A file of records that were saved before. */
export interface SavedFile {
  readonly file: string
  readonly records: readonly MetricRecord[]
}

/**
 * The records of files and of output folders that were saved before, each as what the word names.
 *
 * @throws CannotRun where one cannot be used: its file, and the line that is wrong
 */
export async function savedFiles(named: readonly string[]): Promise<SavedFile[]> {
  const files: SavedFile[] = []
  for (const name of named) {
    const file = await recordsFileOf(name)
    if (file === null) throw new CannotRun(`${printable(name)} holds no records`, recordsHint)
    const reading = await readRecords(file)
    if (!reading.ok) throw new CannotRun(`${printable(file)}: ${printable(reading.message)}`, recordsHint)
    files.push({ file, records: reading.records })
  }
  return files
}

/** The same, as one list. */
export async function savedRecords(named: readonly string[]): Promise<MetricRecord[]> {
  return (await savedFiles(named)).flatMap(({ records }) => records)
}

/** Words of a command line, by whether they name saved records or papers. */
export async function savedAndPapers(
  named: readonly string[],
): Promise<{ readonly saved: readonly string[]; readonly papers: readonly string[] }> {
  const saved: string[] = []
  const papers: string[] = []
  for (const name of named) ((await isSavedRecords(name)) ? saved : papers).push(name)
  return { saved, papers }
}

/** The file of records where a word names the folder of an earlier run; else the word. */
export async function savedAsFile(name: string): Promise<string> {
  return (await isSavedRecords(name)) ? ((await recordsFileOf(name)) ?? name) : name
}
