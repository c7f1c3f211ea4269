import { join, resolve } from 'node:path'
import { makeFolder, writeFailure, writeWhole } from '../sources/whole-file.js'

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
    return { ok: false, path, reason: writeFailure(error) }
  }
}
