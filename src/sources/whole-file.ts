import { existsSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file so that a reader meets it whole or not at all: beside its place first, on the disk, then renamed.
 * `partial` is where it is written first, on the same disk; a folder that is cleared after a crash keeps leftovers away.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  partial = `${path}.${process.pid}.partial`,
): Promise<void> {
  try {
    await writeSynced(partial, content)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Writes a file and waits until the disk has it. */
export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** One folder after the other: Node's own recursive way never ends below `/proc`, where nothing can be made. */
export async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  try {
    await mkdir(folder)
  } catch (error) {
    // Another process may have made it in between.
    if (!(existsSync(folder) && statSync(folder).isDirectory())) throw error
  }
}

/** Why a file could not be written, in words; the system's own code where there are none. */
export function writeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return reasons[code] ?? code
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EIO: 'the disk reports an error',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'files may not be that large there',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a file of that name is in the way',
  EISDIR: 'a folder of that name is in the way',
}
