import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

/** What some files held at a moment. */
export interface FilesPrint {
  readonly sizes: readonly number[]
  /** Milliseconds since 1970. */
  readonly taken: number
  /** SHA-256 of all of them, as hexadecimal digits. */
  readonly hash: string
}

/** Takes the print of files as they are now. */
export function printOf(files: readonly URL[]): FilesPrint {
  return { sizes: files.map((file) => statSync(file).size), taken: Date.now(), hash: hashOf(files) }
}

/** Whether files are still the same: as long as then and not touched since, or else by every byte. */
export function areSame(files: readonly URL[], { sizes, taken, hash }: FilesPrint): boolean {
  const untouched = files.every((file, at) => {
    const { size, mtimeMs } = statSync(file)
    return size === sizes[at] && mtimeMs < taken
  })
  return untouched || hashOf(files) === hash
}

function hashOf(files: readonly URL[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file)).update('\n')
  return hash.digest('hex')
}
