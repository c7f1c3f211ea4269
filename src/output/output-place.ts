import { constants, existsSync } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { writeFailure } from '../sources/whole-file.js'

/** Why a file could not be written. */
export interface Unwritable {
  readonly path: string
  readonly reason: string
}

/**
 * Whether a file can be written under a name, asked before work is done for it and without leaving a trace: its folder
 * is there and may be written to, or can be made. Null where nothing speaks against it.
 */
export async function unwritable(path: string): Promise<Unwritable | null> {
  const place = resolve(path)
  const there = await stat(place).catch(() => null)
  if (there?.isDirectory()) return refused(path, 'EISDIR')
  return there && !there.isFile() ? null : unwritableFolder(dirname(path))
}

/** The same for a folder that files are to be written into. */
export async function unwritableFolder(folder: string): Promise<Unwritable | null> {
  let nearest = resolve(folder)
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  try {
    if (!(await stat(nearest)).isDirectory()) return refused(folder, 'ENOTDIR')
    await access(nearest, constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    return { path: folder, reason: writeFailure(error) }
  }
}

function refused(path: string, code: string): Unwritable {
  return { path, reason: writeFailure(Object.assign(new Error(code), { code })) }
}
