import { printable } from '../output/printable.js'
import { findPapers } from '../sources/find-papers.js'
import type { ConditionalCache } from '../sources/http/conditional-cache.js'
import type { HttpClient } from '../sources/http/http-client.js'
import { isWebAddress } from '../sources/http/web-address.js'
import type { PaperSource } from '../sources/paper-source.js'
import type { SitePaper } from '../sources/site-papers.js'
import type { BackfillFlags } from './backfill-flags.js'
import { CannotRun } from './cannot-run.js'
import { clientFor } from './network-options.js'
import type { Terminal } from './terminal.js'

/** The papers of a backfill, as they are found. */
export interface BackfillSources {
  readonly sources: AsyncIterable<PaperSource | SitePaper>
  /** How many there are; null where a site tells only bit by bit. */
  readonly total: number | null
  readonly http: HttpClient | undefined
}

/** Files, folders and addresses of papers first, by name; then what each site lists. */
export async function backfillSources(
  words: readonly string[],
  flags: BackfillFlags,
  terminal: Terminal,
  cache?: ConditionalCache,
): Promise<BackfillSources> {
  const sites = words.filter((word) => isWebAddress(word) && isSite(word, flags))
  const http = await clientFor(words, flags, terminal, cache)
  const papers = words.filter((word) => !sites.includes(word))
  const found = papers.length > 0 ? await findPapers(papers, http) : []
  return { sources: each(found, sites, flags, http), total: sites.length > 0 ? null : found.length, http }
}

/** An address is a site's when it names no file, or one of a site's own pages; what is only said of sites makes it one. */
function isSite(address: string, { committee, from, to }: BackfillFlags): boolean {
  const page = URL.canParse(address) ? (new URL(address).pathname.split('/').at(-1) ?? '') : ''
  return page === '' || /\.as[pm]x$/iu.test(page) || [committee, from, to].some((flag) => flag !== undefined)
}

async function* each(
  found: readonly PaperSource[],
  sites: readonly string[],
  { committee = [], from, to, door }: BackfillFlags,
  http: HttpClient | undefined,
): AsyncGenerator<PaperSource | SitePaper> {
  yield* found
  if (sites.length === 0 || http === undefined) return
  const { discoverPapers } = await import('../sources/site-papers.js')
  const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  for (const site of sites) {
    for await (const paper of discoverPapers(site, { committee, door, http, ...span })) {
      if (paper.noSite && paper.failure) {
        const { message, hint } = paper.failure
        throw new CannotRun(`${printable(site)}: ${message}`, hint)
      }
      yield paper
    }
  }
}
