import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { manifestSchema, type PaperEntry } from '../../schemas/manifest.js'
import { isOwnFolder, papersInFolder } from './folder-papers.js'
import { readTextFile } from './regular-file.js'

/** The names under which `yjs backfill` and `yjs extract -o` keep records. */
const recordFiles = ['records.ndjson', 'records.json']

/**
 * Whether a word of a command line names records that were saved before and not a paper: a file that is called so
 * (JSON, NDJSON), or a folder that `yjs` wrote. A folder that holds papers beside its output is one of papers.
 */
export async function isSavedRecords(name: string): Promise<boolean> {
  if (/\.(?:nd)?json$/i.test(name)) return true
  if (!(await isFolder(name)) || recordsIn(name) === null || !(await isOwnFolder(name))) return false
  return (await papersInFolder(name)).every(({ path }) => path === undefined)
}

/** The file of records that a word names: that of a folder, else the word itself; null where a folder has none. */
export async function recordsFileOf(name: string): Promise<string | null> {
  return (await isFolder(name)) ? recordsIn(name) : name
}

/**
 * What became of the papers of saved records: the manifest that was written with their file. Empty where there is none
 * of ours, it cannot be used, or the file has another name: whose records it holds nobody knows.
 */
export async function savedEntries(recordsFile: string): Promise<readonly PaperEntry[]> {
  const folder = dirname(recordsFile)
  if (!recordFiles.includes(basename(recordsFile)) || !(await isOwnFolder(folder))) return []
  const reading = await readTextFile(join(folder, 'manifest.json'))
  if (!reading.ok) return []
  try {
    return manifestSchema.safeParse(JSON.parse(reading.value)).data?.papers ?? []
  } catch {
    return []
  }
}

function recordsIn(folder: string): string | null {
  return recordFiles.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

async function isFolder(name: string): Promise<boolean> {
  return (await stat(name).catch(() => null))?.isDirectory() ?? false
}
