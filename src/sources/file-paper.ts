import type { Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { sep } from 'node:path'
import { type Loaded, missingSource, type PaperSource, type SourceFailure } from './paper-source.js'
import { notAFile, withRegularFile } from './regular-file.js'

/** A paper that lies in a file of this machine; it is opened when its turn comes. */
export function filePaper(path: string): PaperSource {
  return { file: shownPath(path), url: null, path, load: () => loadFile(path) }
}

/** What stands for a named place that is neither a file nor a folder: a pipe or a device may never come to an end. */
export function specialPlace(path: string, stats: Stats): PaperSource {
  return missingSource(shownPath(path), throughInput(notAFile(stats)))
}

/** Reads the first and the last bytes of a file, up to `reach` of each, or why that cannot be done. */
export async function endsOfFile(path: string, reach: number): Promise<Loaded> {
  return loaded(path, async (file, { size }) => {
    const head = await part(file, 0, Math.min(reach, size))
    const from = Math.max(head.length, size - reach)
    return Buffer.concat([head, await part(file, from, Math.max(size - from, 0))])
  })
}

/** Outputs name files with `/` on every system. */
export function shownPath(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

function loadFile(path: string): Promise<Loaded> {
  return loaded(path, (file) => file.readFile())
}

async function loaded(
  path: string,
  read: (file: FileHandle, stats: Stats) => Promise<Uint8Array>,
): Promise<Loaded> {
  const reading = await withRegularFile(path, read)
  return reading.ok
    ? { ok: true, bytes: reading.value }
    : { ok: false, failure: throughInput(reading.failure) }
}

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position })
  return buffer.subarray(0, bytesRead)
}

/** A paper may come through a pipe, which other files of a command may not. */
function throughInput(failure: SourceFailure): SourceFailure {
  if (failure.message !== 'is no file but a named pipe') return failure
  return { ...failure, hint: 'send it to standard input and name it `-`' }
}
