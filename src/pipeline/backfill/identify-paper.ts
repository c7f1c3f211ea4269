import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PaperSource, SourceFailure } from '../../sources/paper-source.js'
import { writeWhole } from '../../sources/whole-file.js'
import type { FileHint, Journal } from './journal.js'
import type { StateFolder } from './state-folder.js'

/** A paper whose bytes are on this machine, or why they are not. */
export type Identified =
  | { readonly ok: true; readonly paper: string; readonly path: string }
  | { readonly ok: false; readonly failure: SourceFailure }

export interface IdentifyOptions {
  readonly state: StateFolder
  readonly journal: Journal
  /** Reads files again whose size, times and inode say that they did not change. */
  readonly verify: boolean
}

/**
 * Which paper a source holds, by its SHA-256. A file of this machine is read where it lies, and not read at all while
 * its size, its times (in nanoseconds) and its inode are those of the last look. Other papers go into the store.
 */
export async function identifyPaper(source: PaperSource, options: IdentifyOptions): Promise<Identified> {
  return source.path === undefined ? storedPaper(source, options) : paperOfFile(source, source.path, options)
}

async function paperOfFile(source: PaperSource, path: string, options: IdentifyOptions): Promise<Identified> {
  const { journal, verify } = options
  const hint = await hintOf(path)
  const before = journal.state.seen.get(source.file)
  if (hint && before && !verify && sameHint(hint, before.hint)) return { ok: true, paper: before.paper, path }
  try {
    const hash = createHash('sha256')
    await pipeline(createReadStream(path), hash)
    const paper = `sha256:${hash.digest('hex')}`
    if (hint) await journal.append({ line: 'seen', file: source.file, hint, paper }, false)
    return { ok: true, paper, path }
  } catch {
    // The source itself says best why it cannot be read.
    const loaded = await source.load()
    return loaded.ok ? store(loaded.bytes, options) : loaded
  }
}

/** A paper that was fetched once is not asked for again, unless it is to be verified. */
async function storedPaper(source: PaperSource, options: IdentifyOptions): Promise<Identified> {
  const { url } = source
  const { journal, state, verify } = options
  const before = url === null || verify ? undefined : journal.state.fetched.get(url)
  if (before !== undefined) {
    const path = storePath(state, before)
    if (existsSync(path)) return { ok: true, paper: before, path }
  }
  const loaded = await source.load()
  if (!loaded.ok) return loaded
  const stored = await store(loaded.bytes, options)
  if (url !== null && stored.ok) await journal.append({ line: 'fetched', url, paper: stored.paper })
  return stored
}

async function store(bytes: Uint8Array, { state, verify }: IdentifyOptions): Promise<Identified> {
  const paper = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const path = storePath(state, paper)
  // Beside its place, for a cache folder may be on another disk than the output.
  if (verify || !existsSync(path)) await writeWhole(path, bytes)
  return { ok: true, paper, path }
}

/** The name that the cache of the HTTP client has for the same bytes, so that they are kept once. */
function storePath(state: StateFolder, paper: string): string {
  return join(state.papers, `${paper.replace('sha256:', '')}.bytes`)
}

/** By what a file is known without reading it, or null where it is not there. */
export async function hintOf(path: string): Promise<FileHint | null> {
  const stats = await stat(path, { bigint: true }).catch(() => null)
  return (
    stats && {
      size: Number(stats.size),
      modified: String(stats.mtimeNs),
      changed: String(stats.ctimeNs),
      inode: String(stats.ino),
    }
  )
}

export function sameHint(a: FileHint, b: FileHint): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode
}
