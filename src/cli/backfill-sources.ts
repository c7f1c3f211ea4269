import { printable } from '../output/printable.js'
import { iteratorOf } from '../pipeline/backfill/unless-stopped.js'
import type { ConditionalCache } from '../sources/http/conditional-cache.js'
import type { HttpClient } from '../sources/http/http-client.js'
import { isSite, namedPapers } from '../sources/named-papers.js'
import type { PaperSource } from '../sources/paper-source.js'
import type { SitePaper } from '../sources/site-papers.js'
import type { BackfillFlags } from './backfill-flags.js'
import { CannotRun } from './cannot-run.js'
import { viewNote } from './named-sources.js'
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
  const http = await clientFor(words, flags, terminal, cache)
  const { committee = [], from, to, door } = flags
  const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const sources = readable(
    namedPapers(words, { ...(http ? { http } : {}), onView: viewNote(terminal), committee, door, ...span }),
  )
  if (words.some(isSite)) return { sources, total: null, http }
  const found: PaperSource[] = []
  for await (const source of sources) found.push(source)
  return { sources: iteratorOf(found), total: found.length, http }
}

/** A site or a folder of which nothing is known (a disk that is not there) must not empty the output of earlier runs. */
async function* readable(papers: AsyncIterable<PaperSource | SitePaper>): AsyncGenerator<PaperSource> {
  for await (const paper of papers) {
    if ('noSite' in paper && paper.noSite && paper.failure) {
      const { message, hint } = paper.failure
      throw new CannotRun(`${printable(paper.url)}: ${message}`, hint)
    }
    if (paper.unlisted && paper.failure) {
      const hint = [paper.failure.hint, 'earlier output is left as it was'].filter((part) => part !== null)
      throw new CannotRun(`${printable(paper.file)}: ${paper.failure.message}`, hint.join('; '))
    }
    yield paper
  }
}
