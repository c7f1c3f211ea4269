import { existsSync, statSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

export type Written =
  | { readonly ok: true; readonly paths: readonly string[] }
  | { readonly ok: false; readonly path: string; readonly reason: string }

/**
 * Writes files into a folder, which is made when it is not there. Each file is written beside its place and then
 * renamed into it, so that a reader never meets half a file.
 */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<Written> {
  const paths: string[] = []
  let path = folder
  try {
    await makeFolder(resolve(folder))
    for (const [name, content] of Object.entries(files)) {
      path = join(folder, name)
      await writeWhole(path, content)
      paths.push(path)
    }
    return { ok: true, paths }
  } catch (error) {
    return { ok: false, path, reason: reasonOf(error) }
  }
}

async function writeWhole(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`
  try {
    await writeFile(partial, content)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw error
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return reasons[code] ?? code
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a file of that name is in the way',
  EISDIR: 'a folder of that name is in the way',
}

/** One folder after the other: Node's own recursive way never ends below `/proc`, where nothing can be made. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder)
}
