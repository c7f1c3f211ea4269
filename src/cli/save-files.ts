import { basename, dirname } from 'node:path'
import { writeFiles } from '../output/write-files.js'
import { CannotRun } from './cannot-run.js'
import type { Terminal } from './terminal.js'

/** Writes a command's files and names them on stderr; a folder that cannot be written to stops the command. */
export async function saveFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<void> {
  const written = await writeFiles(folder, files)
  if (!written.ok) {
    throw new CannotRun(`cannot write ${written.path}: ${written.reason}`, 'name another folder with -o')
  }
  terminal.note(`written: ${written.paths.join(', ')}`)
}

/** Writes one file, whole or not at all, and names it on stderr. */
export async function saveFile(file: string, content: string, terminal: Terminal): Promise<void> {
  const written = await writeFiles(dirname(file), { [basename(file)]: content })
  if (!written.ok) {
    throw new CannotRun(`cannot write ${written.path}: ${written.reason}`, 'name another file')
  }
  terminal.note(`written: ${written.paths.join(', ')}`)
}
