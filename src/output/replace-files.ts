import { copyFile, link, lstat, realpath, rename, rm } from 'node:fs/promises'

/** A file that is whole, on the disk and beside its place. */
export interface PreparedFile {
  readonly partial: string
  /** Its place. A link there is followed: what it points at is replaced, not the link. */
  readonly path: string
}

/** Files that took their places. Until `keep` is called what stood there before can come back. */
export interface Replaced {
  undo(): Promise<void>
  keep(): Promise<void>
}

interface Step {
  readonly path: string
  /** What stood there before, under another name; null where nothing did. */
  readonly earlier: string | null
}

/**
 * Puts files in their places, in order, all of them or none: a reader meets each file whole, and when one cannot take
 * its place those before it are what they were. Throws what the system says of the disk.
 */
export async function replaceFiles(files: readonly PreparedFile[]): Promise<Replaced> {
  const steps: Step[] = []
  const undo = async (): Promise<void> => {
    for (const { path, earlier } of [...steps].reverse()) {
      if (earlier === null) await rm(path, { force: true }).catch(() => undefined)
      else await rename(earlier, path).catch(() => undefined)
    }
  }
  try {
    for (const { partial, path } of files) {
      const place = await realpath(path).catch(() => path)
      const earlier = await setAside(place, `${partial}.earlier`)
      try {
        await rename(partial, place)
      } catch (error) {
        if (earlier !== null) await rm(earlier, { force: true }).catch(() => undefined)
        throw error
      }
      steps.push({ path: place, earlier })
    }
  } catch (error) {
    await undo()
    throw error
  }
  const keep = async (): Promise<void> => {
    for (const { earlier } of steps) if (earlier !== null) await rm(earlier, { force: true })
  }
  return { undo, keep }
}

/** A second name for the file of today, which keeps its times and number; a copy where the disk knows no links. */
async function setAside(path: string, earlier: string): Promise<string | null> {
  const there = await lstat(path).catch(() => null)
  if (there === null) return null
  await rm(earlier, { force: true })
  try {
    await link(path, earlier)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!linkless.has(code)) throw error
    await copyFile(path, earlier)
  }
  return earlier
}

const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])
