import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Series } from '../../schemas/series.js'
import { untoldReasons } from '../output/dfe/dfe-figures.js'
import { dfeFiles } from '../output/dfe/dfe-files.js'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { CannotRun } from './cannot-run.js'
import { fileKind } from './output-option.js'
import { saveFiles } from './save-files.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'

/** Where `-f dfe` goes: a folder, because it is many files. @throws CannotRun where none is named */
export function dfeFolder(output: string | undefined): string {
  if (output === undefined || fileKind(output) !== null)
    throw new CannotRun('-f dfe writes pairs of files', 'name a folder for them with -o FOLDER')
  return output
}

/** Keeps series as the Department for Education's pairs of files, and says what could not be told in them. */
export async function saveDfe(
  folder: string,
  series: readonly Series[],
  read: readonly (string | undefined)[],
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<void> {
  const { files, told, untold } = dfeFiles(series, catalogue)
  const names = Object.keys(files)
  await assertSpared(
    names.map((name) => join(folder, name)),
    read,
  )
  await saveFiles(folder, files, terminal)
  terminal.out(
    `${counted(told, 'figure')} in ${counted(names.length / 2, 'pair')} of files in ${printable(folder)}\n`,
  )
  for (const [reason, count] of untold)
    terminal.out(`left out: ${counted(count, 'figure')} ${untoldReasons[reason]}\n`)
}
