import { constants, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { SourceFailure } from './paper-source.js'

export type FileReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: SourceFailure; readonly missing: boolean }

/**
 * Opens what lies under a name and reads it, if it is a file: a pipe or a device may never come to an end. What the
 * system refuses is a value.
 */
export async function withRegularFile<T>(
  path: string,
  read: (file: FileHandle, stats: Stats) => Promise<T>,
): Promise<FileReading<T>> {
  try {
    // A pipe that nobody writes to would keep an ordinary `open` waiting for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return { ok: false, failure: notAFile(stats), missing: false }
      return { ok: true, value: await read(file, stats) }
    } finally {
      await file.close()
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ok: false, failure: fileFailure(error), missing }
  }
}

/** The text of a file of the user's; the mark that some editors put before it is left out. */
export async function readTextFile(path: string): Promise<FileReading<string>> {
  return withRegularFile(path, async (file) => (await file.readFile('utf8')).replace(/^\ufeff/, ''))
}

/** Why a place that is no regular file is not opened. */
export function notAFile(stats: Stats): SourceFailure {
  if (stats.isDirectory()) return { ...noFile, message: 'is a folder' }
  const what = stats.isFIFO() ? 'a named pipe' : stats.isSocket() ? 'a socket' : 'a device'
  return { ...noFile, message: `is no file but ${what}` }
}

/** What the system says of a file, for people. */
export function fileFailure(error: unknown): SourceFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message, hint] = reasons[code] ?? [`cannot be read (${code || String(error)})`, null]
  return { outcome: 'not-found', message, hint }
}

const noFile = { outcome: 'not-found', message: '', hint: null } as const

const missing = ['no such file or folder', 'check the spelling'] as const
const forbidden = ['may not be read', 'check its permissions'] as const
const reasons: Readonly<Record<string, readonly [string, string | null]>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: forbidden,
  EPERM: forbidden,
  ENAMETOOLONG: ['its name is longer than a name may be', 'check the spelling'],
  ELOOP: ['is a link that leads back to itself', null],
  EIO: ['cannot be read: the disk reports an error', null],
  ENXIO: ['is no file but a socket', null],
  ERR_FS_FILE_TOO_LARGE: ['is larger than 2 GiB', 'split the pack'],
  ERR_STRING_TOO_LONG: ['is larger than half a GiB of text', 'split it'],
}
