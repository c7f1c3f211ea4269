import { join } from 'node:path'
import { type Unwritable, unwritable, unwritableFolder } from '../output/output-place.js'
import { printable } from '../output/printable.js'
import { type FileContent, writePaths } from '../output/write-files.js'
import { CannotRun } from './cannot-run.js'
import type { Terminal } from './terminal.js'

const otherFolder = 'name another folder with -o'

/** Stops a command before it reads a paper where its folder cannot be written to. */
export async function assertFolder(folder: string | undefined, names: readonly string[] = []): Promise<void> {
  if (folder === undefined) return
  refuse((await unwritableFolder(folder)) ?? (await firstUnwritable(folder, names)), otherFolder)
}

/** Stops a command before it reads a paper where a file that it shall write cannot be written. */
export async function assertFile(file: string | undefined | null): Promise<void> {
  if (typeof file === 'string') refuse(await unwritable(file), 'name another file')
}

/** Writes a command's files, all or none, and names them on stderr; a folder that cannot be written to stops the command. */
export async function saveFiles(
  folder: string,
  files: Readonly<Record<string, FileContent>>,
  terminal: Terminal,
): Promise<void> {
  const byPath = Object.entries(files).map(([name, content]) => [join(folder, name), content] as const)
  await savePaths(Object.fromEntries(byPath), otherFolder, terminal)
}

/** The same for files of any folders, by path. */
export async function savePaths(
  files: Readonly<Record<string, FileContent>>,
  hint: string,
  terminal: Terminal,
): Promise<void> {
  const written = await writePaths(files)
  if (!written.ok) refuse(written, hint)
  else if (written.paths.length > 0) terminal.note(`written: ${listed(written.paths)}`)
}

/** Names that are listed; of more, the first ones. */
const MOST = 12

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, paths.length > MOST ? 4 : MOST).map(printable)
  const more = paths.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

async function firstUnwritable(folder: string, names: readonly string[]): Promise<Unwritable | null> {
  for (const name of names) {
    const found = await unwritable(join(folder, name))
    if (found) return found
  }
  return null
}

function refuse(found: Unwritable | null, hint: string): void {
  if (found) throw new CannotRun(`cannot write ${found.path}: ${found.reason}`, hint)
}
