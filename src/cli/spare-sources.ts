import { stat } from 'node:fs/promises'
import { CannotRun } from './cannot-run.js'

/**
 * Stops a command before it reads where a file that it shall write is one of those that it reads, by whatever name or
 * link: a paper is never overwritten.
 *
 * @param read paths of files; what is no file (an address) is no danger
 */
export async function assertSpared(
  written: readonly (string | null | undefined)[],
  read: readonly (string | undefined)[],
): Promise<void> {
  const outputs = await Promise.all(written.map(placeOf))
  if (outputs.every((place) => place === null)) return
  const sources = new Set((await Promise.all(read.map(placeOf))).filter((place) => place !== null))
  const index = outputs.findIndex((place) => place !== null && sources.has(place))
  if (index >= 0)
    throw new CannotRun(`${written[index]} is one of the files that are read`, 'name another file')
}

/** What tells a file that is there from all others; null where there is none. */
async function placeOf(path: string | null | undefined): Promise<string | null> {
  const there = path ? await stat(path, { bigint: true }).catch(() => null) : null
  return there?.isFile() ? `${there.dev}:${there.ino}` : null
}
