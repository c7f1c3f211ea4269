import { rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { makeFolder, writeFailure, writeSynced } from '../sources/whole-file.js'
import { type PreparedFile, replaceFiles } from './replace-files.js'

/** What a file holds: text, or bytes. */
export type FileContent = string | Uint8Array

export type Written =
  | { readonly ok: true; readonly paths: readonly string[] }
  | { readonly ok: false; readonly path: string; readonly reason: string }

/**
 * Writes files into a folder, which is made when it is not there. All are written beside their places and put there
 * only when the last of them is on the disk: a reader never meets half a file, and a write that fails leaves what was
 * there before.
 */
export function writeFiles(folder: string, files: Readonly<Record<string, FileContent>>): Promise<Written> {
  const byPath = Object.entries(files).map(([name, content]) => [join(folder, name), content] as const)
  return writePaths(Object.fromEntries(byPath))
}

/**
 * The same for files of any folders, by path. A place that is no regular file (`/dev/null`, a pipe) is written to, not
 * replaced, when the files are in their places.
 */
export async function writePaths(files: Readonly<Record<string, FileContent>>): Promise<Written> {
  const prepared: PreparedFile[] = []
  const streams: (readonly [string, FileContent])[] = []
  let path = ''
  try {
    for (const [named, content] of Object.entries(files)) {
      path = dirname(named)
      await makeFolder(resolve(path))
      path = named
      if (await isStream(named)) {
        streams.push([named, content])
        continue
      }
      const partial = `${named}.${process.pid}.partial`
      prepared.push({ partial, path: named })
      await writeSynced(partial, content)
    }
    const replaced = await replaceFiles(prepared)
    try {
      for (const [named, content] of streams) {
        path = named
        await writeFile(named, content)
      }
    } catch (error) {
      await replaced.undo()
      throw error
    }
    await replaced.keep().catch(() => undefined)
    return { ok: true, paths: Object.keys(files) }
  } catch (error) {
    for (const { partial } of prepared) await rm(partial, { force: true }).catch(() => undefined)
    return { ok: false, path, reason: writeFailure(error) }
  }
}

async function isStream(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null)
  return there !== null && (there.isCharacterDevice() || there.isFIFO() || there.isSocket())
}
