import { findPapers } from './find-papers.js'
import type { OnView } from './folder-papers.js'
import { fetchFailure } from './http/fetch-failure.js'
import type { HttpClient } from './http/http-client.js'
import { isWebAddress, webAddress, withoutSecret } from './http/web-address.js'
import { isSiteAddress } from './moderngov/site-address.js'
import type { SiteOptions } from './moderngov/site-meetings.js'
import { missingSource, type PaperSource } from './paper-source.js'
import { discoverPapers } from './site-papers.js'

export interface NamedOptions extends Omit<SiteOptions, 'http'> {
  /** Needed for web addresses; without it each of them is a paper that cannot be fetched. */
  readonly http?: HttpClient
  /** Told of each view of papers that lies in a folder, and is none. */
  readonly onView?: OnView
}

/**
 * The papers behind words of a command line, where an address may also be that of a ModernGov site: the files, folders
 * and papers as `findPapers` gives them, then the papers of each site, each name once.
 */
export async function* namedPapers(
  named: readonly string[],
  { http, onView, ...site }: NamedOptions,
): AsyncGenerator<PaperSource> {
  const sites = [...new Set(named.filter(isSite))].sort()
  const others = named.filter((name) => !isSite(name) && (http !== undefined || !isWebAddress(name)))
  const seen = new Set<string>()
  for (const paper of await findPapers(others, http, onView)) {
    seen.add(paper.file)
    yield paper
  }
  if (http === undefined) {
    const failure = fetchFailure('bad-address', 'web addresses are not fetched here')
    for (const name of named.filter(isWebAddress)) yield missingSource(withoutSecret(name), failure)
    return
  }
  for (const address of sites) {
    for await (const paper of discoverPapers(address, { ...site, http })) {
      if (seen.has(paper.file)) continue
      seen.add(paper.file)
      yield paper
    }
  }
}

/** Whether a word of a command line is the address of a site, which tells its papers bit by bit. */
export function isSite(name: string): boolean {
  if (!isWebAddress(name)) return false
  const address = webAddress(name)
  return address.ok && isSiteAddress(address.value)
}
