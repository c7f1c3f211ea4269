import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { installedData, packedData } from './installed-data.js'

const unpacked = promisify(gunzip)
/** Of the folders' names, before the number of the process that each belongs to. */
const start = 'yjs-tesseract-'

/** The data of English print as programs read it, in a folder that nobody else may enter. */
export interface UnpackedData {
  readonly folder: string
  remove(): Promise<void>
}

/** Unpacks the installed data into a temporary folder; where that cannot be done, says why. */
export async function unpackData(): Promise<UnpackedData | { readonly reason: string }> {
  await removeLeftOver()
  let folder: string | null = null
  try {
    folder = await mkdtemp(join(tmpdir(), `${start}${process.pid}-`))
    const data = await unpacked(await readFile(join(installedData(), packedData)))
    await writeFile(join(folder, 'eng.traineddata'), data, { mode: 0o600 })
  } catch {
    if (folder !== null) await rm(folder, { recursive: true, force: true })
    return { reason: 'its data cannot be unpacked into the folder for temporary files' }
  }
  return keeper(folder)
}

/** A process that ends in the middle removes it too. */
function keeper(folder: string): UnpackedData {
  const atExit = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', atExit)
  return {
    folder,
    remove: async () => {
      process.off('exit', atExit)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What processes left that were killed before they could remove it. */
async function removeLeftOver(): Promise<void> {
  const names = await readdir(tmpdir()).catch((): string[] => [])
  for (const name of names) {
    const [, process] = /^yjs-tesseract-(\d+)-[\w-]+$/u.exec(name) ?? []
    if (process !== undefined && !isAlive(Number(process)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // Another user's: it is there, and not ours to remove.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
