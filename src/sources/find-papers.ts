import { readdir, readFile, stat } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { HttpClient } from './http/http-client.js'
import { isWebAddress, webAddress } from './http/web-address.js'
import { type Loaded, missingSource, type PaperSource, type SourceFailure } from './paper-source.js'

/** What a folder is searched for; a file that is named itself may be called anything. */
const paperName = /\.(pdf|html?)$/i

/**
 * The papers behind the words of a command line: files, folders (their papers, searched downwards, hidden ones left
 * out), web addresses and `-` for standard input, sorted by name, each once. What is not there becomes a source that
 * fails when loaded, so that one wrong name does not stop the others.
 *
 * @param http fetches web addresses; by default a client that asks only the hosts of these addresses
 */
export async function findPapers(named: readonly string[], http?: HttpClient): Promise<PaperSource[]> {
  const addresses = named.filter(isWebAddress)
  const client = addresses.length === 0 ? null : (http ?? (await clientFor(addresses)))
  const found = await Promise.all(
    named.map((name) =>
      client !== null && isWebAddress(name) ? sourceOfAddress(name, client) : sourcesOf(name),
    ),
  )
  const byName = new Map(found.flat().map((source) => [source.file, source]))
  return [...byName.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

async function sourcesOf(name: string): Promise<PaperSource[]> {
  if (name === '-') return [{ file: '-', url: null, load: loadStandardInput }]
  const path = normalize(name)
  try {
    if (!(await stat(path)).isDirectory()) return [fileSource(path)]
    const papers = await papersIn(path)
    if (papers.length > 0) return papers.map(fileSource)
    const hint = 'papers end in .pdf, .html or .htm; name other files themselves'
    return [missingSource(shown(path), { outcome: 'not-found', message: 'the folder holds no papers', hint })]
  } catch (error) {
    return [missingSource(shown(path), failureOf(error))]
  }
}

/** Loaded only where there is an address: the client takes as long to start as everything else. */
async function clientFor(addresses: readonly string[]): Promise<HttpClient> {
  const { createHttpClient } = await import('./http/http-client.js')
  return createHttpClient({ named: addresses })
}

async function sourceOfAddress(name: string, http: HttpClient): Promise<PaperSource[]> {
  const address = webAddress(name)
  if (!address.ok) return [missingSource(name, address.failure)]
  const { webPaper } = await import('./web-paper.js')
  return [webPaper(address.value.href, http)]
}

async function papersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
  const nested = await Promise.all(
    visible.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return papersIn(path)
      return paperName.test(entry.name) ? [path] : []
    }),
  )
  return nested.flat()
}

function fileSource(path: string): PaperSource {
  return {
    file: shown(path),
    url: null,
    path,
    load: async () => {
      try {
        return { ok: true, bytes: await readFile(path) }
      } catch (error) {
        return { ok: false, failure: failureOf(error) }
      }
    },
  }
}

async function loadStandardInput(): Promise<Loaded> {
  return { ok: true, bytes: await buffer(process.stdin) }
}

/** Outputs name files with `/` on every system. */
function shown(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

function failureOf(error: unknown): SourceFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message, hint] = reasons[code] ?? [`cannot be read (${code || String(error)})`, null]
  return { outcome: 'not-found', message, hint }
}

const reasons: Readonly<Record<string, readonly [string, string | null]>> = {
  ENOENT: ['no such file or folder', 'check the spelling'],
  ENOTDIR: ['no such file or folder', 'check the spelling'],
  EACCES: ['may not be read', 'check its permissions'],
  EPERM: ['may not be read', 'check its permissions'],
  ERR_FS_FILE_TOO_LARGE: ['is larger than 2 GiB', 'split the pack'],
}
