import { constants, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { sep } from 'node:path'
import { type Loaded, missingSource, type PaperSource, type SourceFailure } from './paper-source.js'

/** A paper that lies in a file of this machine; it is opened when its turn comes. */
export function filePaper(path: string): PaperSource {
  return { file: shownPath(path), url: null, path, load: () => loadFile(path) }
}

/** What stands for a named place that is neither a file nor a folder: a pipe or a device may never come to an end. */
export function specialPlace(path: string, stats: Stats): PaperSource {
  return missingSource(shownPath(path), notAFile(stats))
}

/** Reads the first and the last bytes of a file, up to `reach` of each, or why that cannot be done. */
export async function endsOfFile(path: string, reach: number): Promise<Loaded> {
  return withFile(path, async (file, { size }) => {
    const head = await part(file, 0, Math.min(reach, size))
    const from = Math.max(head.length, size - reach)
    return Buffer.concat([head, await part(file, from, Math.max(size - from, 0))])
  })
}

/** Outputs name files with `/` on every system. */
export function shownPath(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

/** What the system says of a file, for people. */
export function fileFailure(error: unknown): SourceFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message, hint] = reasons[code] ?? [`cannot be read (${code || String(error)})`, null]
  return { outcome: 'not-found', message, hint }
}

function loadFile(path: string): Promise<Loaded> {
  return withFile(path, (file) => file.readFile())
}

async function withFile(
  path: string,
  read: (file: FileHandle, stats: Stats) => Promise<Uint8Array>,
): Promise<Loaded> {
  try {
    // A pipe that nobody writes to would keep an ordinary `open` waiting for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (stats.isDirectory()) return { ok: false, failure: { ...noFile, message: 'is a folder' } }
      if (!stats.isFile()) return { ok: false, failure: notAFile(stats) }
      return { ok: true, bytes: await read(file, stats) }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { ok: false, failure: fileFailure(error) }
  }
}

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position })
  return buffer.subarray(0, bytesRead)
}

const noFile = { outcome: 'not-found', message: '', hint: null } as const

function notAFile(stats: Stats): SourceFailure {
  const what = stats.isFIFO() ? 'a named pipe' : stats.isSocket() ? 'a socket' : 'a device'
  const hint = stats.isFIFO() ? 'send it to standard input and name it `-`' : null
  return { ...noFile, message: `is no file but ${what}`, hint }
}

const reasons: Readonly<Record<string, readonly [string, string | null]>> = {
  ENOENT: ['no such file or folder', 'check the spelling'],
  ENOTDIR: ['no such file or folder', 'check the spelling'],
  EACCES: ['may not be read', 'check its permissions'],
  EPERM: ['may not be read', 'check its permissions'],
  ELOOP: ['is a link that leads back to itself', null],
  EIO: ['cannot be read: the disk reports an error', null],
  ERR_FS_FILE_TOO_LARGE: ['is larger than 2 GiB', 'split the pack'],
}
