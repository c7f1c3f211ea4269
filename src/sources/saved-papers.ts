import { createHash } from 'node:crypto'
import { dirname, join, normalize } from 'node:path'
import type { Source } from '../../schemas/record.js'
import { filePaper } from './file-paper.js'
import { isWebAddress } from './http/web-address.js'
import type { PaperSource } from './paper-source.js'
import { withRegularFile } from './regular-file.js'

/** A paper that saved records are of; without a source where it is not on this machine. */
export interface SavedPaper {
  readonly file: string
  readonly source: PaperSource | null
  readonly bytes: number
}

/**
 * The paper of saved records: the file that they name, from here or from where they lie, or the copy that a backfill
 * kept of what it fetched. Only the very bytes that were read count: names of records are other people's words, and what
 * they lead to is otherwise left alone.
 *
 * @param recordsFile where the records lie
 */
export async function savedPaper(
  { file, url, paper }: Pick<Source, 'file' | 'url' | 'paper'>,
  recordsFile: string,
): Promise<SavedPaper> {
  const folder = dirname(recordsFile)
  const local = isWebAddress(file) || isElsewhere(file) ? [] : [normalize(file), join(folder, file)]
  const kept = join(folder, 'state', 'papers', `${paper.replace('sha256:', '')}.bytes`)
  for (const path of [...local, kept]) {
    const bytes = await sizeOf(path, paper)
    if (bytes !== null) return { file, bytes, source: { ...filePaper(path), file, url } }
  }
  return { file, bytes: 0, source: null }
}

/** A share of another machine (`\\host\share`): Windows would ask that one, with the user's name, for the file. */
function isElsewhere(file: string): boolean {
  return [file, normalize(file)].some((path) => /^[\\/]{2}/.test(path))
}

/** How many bytes a file has; null where it is not the paper with that hash. */
async function sizeOf(path: string, paper: string): Promise<number | null> {
  if (path.includes('\0')) return null
  const reading = await withRegularFile(path, (file) => file.readFile())
  if (!reading.ok) return null
  const hash = createHash('sha256').update(reading.value).digest('hex')
  return `sha256:${hash}` === paper ? reading.value.length : null
}
