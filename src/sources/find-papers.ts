import { stat } from 'node:fs/promises'
import { normalize } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { filePaper, shownPath, specialPlace } from './file-paper.js'
import { type OnView, papersInFolder } from './folder-papers.js'
import type { HttpClient } from './http/http-client.js'
import { isWebAddress, unfetchable, webAddress, withoutSecret } from './http/web-address.js'
import { type Loaded, missingSource, type PaperSource } from './paper-source.js'
import { fileFailure } from './regular-file.js'

/**
 * The papers behind the words of a command line: files, folders (all that is in them, searched downwards, hidden files
 * left out), web addresses and `-` for standard input, sorted by name, each once. What is not there, or is in a folder
 * and no paper, becomes a source that fails when loaded, so that it is named and does not stop the others.
 *
 * @param http fetches web addresses; by default a client that asks only the hosts of these addresses
 * @param onView is told of each view of papers that lies in a folder, and is none
 */
export async function findPapers(
  named: readonly string[],
  http?: HttpClient,
  onView?: OnView,
): Promise<PaperSource[]> {
  const addresses = named.filter(isWebAddress)
  const client = addresses.length === 0 ? null : (http ?? (await clientFor(addresses)))
  const found = await Promise.all(
    named.map((name) =>
      client !== null && isWebAddress(name) ? sourceOfAddress(name, client) : sourcesOf(name, onView),
    ),
  )
  const byName = new Map(found.flat().map((source) => [source.file, source]))
  return [...byName.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

async function sourcesOf(name: string, onView?: OnView): Promise<PaperSource[]> {
  if (name === '-') return [{ file: '-', url: null, load: loadStandardInput }]
  const path = normalize(name)
  try {
    const stats = await stat(path)
    if (stats.isFile()) return [filePaper(path)]
    if (!stats.isDirectory()) return [specialPlace(path, stats)]
    const found = await papersInFolder(path, onView)
    if (found.length > 0) return found
    const failure = { outcome: 'not-found', message: 'the folder holds no papers', hint: null } as const
    return [{ ...missingSource(shownPath(path), failure), unlisted: true }]
  } catch (error) {
    const address = unfetchable(name)
    if (address !== null) return [missingSource(withoutSecret(name), address)]
    return [missingSource(shownPath(path), fileFailure(error))]
  }
}

/** Loaded only where there is an address: the client takes as long to start as everything else. */
async function clientFor(addresses: readonly string[]): Promise<HttpClient> {
  const { createHttpClient } = await import('./http/http-client.js')
  return createHttpClient({ named: addresses })
}

async function sourceOfAddress(name: string, http: HttpClient): Promise<PaperSource[]> {
  const address = webAddress(name)
  if (!address.ok) return [missingSource(withoutSecret(name), address.failure)]
  const { webPaper } = await import('./web-paper.js')
  return [webPaper(address.value.href, http)]
}

async function loadStandardInput(): Promise<Loaded> {
  return { ok: true, bytes: await buffer(process.stdin) }
}
