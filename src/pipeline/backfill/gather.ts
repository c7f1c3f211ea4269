import type { Finding } from '../../../schemas/finding.js'
import type { PaperEntry } from '../../../schemas/manifest.js'
import type { MetricRecord } from '../../../schemas/record.js'
import type { Coverage } from '../../../schemas/validation.js'
import { addCoverage } from '../../checks/coverage.js'
import { byCodeUnit } from '../../series/series-key.js'
import { failedEntry } from '../paper-entry.js'
import { repeatedEntry } from '../process-papers.js'
import type { Review } from '../review/review.js'
import type { ListedPaper } from './listing.js'
import { type ResultHeader, readHeader, readResult, type StoredResult, unchecked } from './result-file.js'
import { spread } from './state-folder.js'

/** One paper of the output: what became of it, and the records and findings that are counted at it. */
export interface GatheredPaper {
  readonly entry: PaperEntry
  readonly records: readonly MetricRecord[]
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
}

/** All papers of the output, one in memory at a time, and the sum of what is known before they come. */
export interface Gathered {
  readonly coverage: Coverage
  readonly papers: AsyncIterable<GatheredPaper>
}

/** A page by which records are counted: of all pages with one fingerprint the first in order. */
interface PagePlace {
  readonly paper: string
  readonly page: number
  readonly meeting: string
  readonly pages: number
  readonly published: string
  readonly file: string
}

/**
 * The papers of a listing, in its order, with their records, one paper in memory at a time. What the workers did, in
 * which order and in how many runs, makes no difference.
 *
 * A paper that is listed under several names counts under the first. A page that is printed in several papers (an agenda
 * pack and the report in it) counts once: in the paper of the earliest meeting, of those in the one with fewest pages,
 * which is the report. A report that does not tell its meeting leaves its pages to the pack, which does. Coverage is that
 * of the papers as they were read.
 */
export async function gatherPapers(
  listing: readonly ListedPaper[],
  results: string,
  review: Review | null = null,
): Promise<Gathered> {
  const owners = new Map<string, ListedPaper>()
  for (const listed of listing) {
    if (listed.paper !== null && !owners.has(listed.paper)) owners.set(listed.paper, listed)
  }
  const { places, coverage } = await survey([...owners.values()], results)
  return { coverage, papers: papersOf(listing, { results, review }, owners, places) }
}

async function* papersOf(
  listing: readonly ListedPaper[],
  { results, review }: { readonly results: string; readonly review: Review | null },
  owners: ReadonlyMap<string, ListedPaper>,
  places: ReadonlyMap<string, PagePlace>,
): AsyncGenerator<GatheredPaper> {
  for (const listed of listing) {
    const owner = listed.paper === null ? undefined : owners.get(listed.paper)
    if (!owner || owner.result === null) {
      yield { entry: lostEntry(listed), records: [], ...unchecked }
    } else if (owner !== listed) {
      const { entry } = await readHeader(spread(results, owner.result))
      const { file, url } = listed
      yield { entry: repeatedEntry({ ...entry, file: owner.file }, { file, url }), records: [], ...unchecked }
    } else {
      const stored = await readResult(spread(results, owner.result))
      yield countedPaper(listed, withoutWrong(listed.paper, stored, review), places)
    }
  }
}

/** For each page fingerprint that more than one page has, the page at which its records count; and the coverage of all. */
async function survey(
  owners: readonly ListedPaper[],
  results: string,
): Promise<{ readonly places: ReadonlyMap<string, PagePlace>; readonly coverage: Coverage }> {
  const coverages: Coverage[] = []
  const first = new Map<string, PagePlace>()
  const repeated = new Set<string>()
  for (const { result, paper, file } of owners) {
    if (result === null || paper === null) continue
    const header = await readHeader(spread(results, result))
    coverages.push(header.coverage)
    for (const [page, print] of Object.entries(header.prints)) {
      const place = placeOf(header, paper, file, Number(page))
      const before = first.get(print)
      if (before) repeated.add(print)
      if (!before || inOrder(place, before) < 0) first.set(print, place)
    }
  }
  for (const print of first.keys()) if (!repeated.has(print)) first.delete(print)
  return { places: first, coverage: addCoverage(coverages) }
}

function placeOf(
  { entry, meeting, published }: ResultHeader,
  paper: string,
  file: string,
  page: number,
): PagePlace {
  // A paper without a day stands behind all that have one.
  const never = '9999'
  const pages = entry.pages.length
  return { paper, page, meeting: meeting ?? never, pages, published: published ?? never, file }
}

function inOrder(a: PagePlace, b: PagePlace): number {
  return (
    byCodeUnit(a.meeting, b.meeting) ||
    a.pages - b.pages ||
    byCodeUnit(a.published, b.published) ||
    byCodeUnit(a.paper, b.paper) ||
    a.page - b.page
  )
}

/** Without the figures that were judged wrong, and without what was found to be wrong because of them. */
function withoutWrong(paper: string | null, stored: StoredResult, review: Review | null): StoredResult {
  if (review === null || paper === null) return stored
  const kept = review.kept(paper, stored.records)
  if (kept.length === stored.records.length) return stored
  const standing = new Set(kept.map(({ id }) => id))
  const dropped = new Set(stored.records.map(({ id }) => id).filter((id) => !standing.has(id)))
  const findings = stored.findings.filter(({ records }) => !records.some((id) => dropped.has(id)))
  return { ...stored, records: kept, findings }
}

function countedPaper(
  { file, url, paper }: ListedPaper,
  { header, records, findings }: StoredResult,
  places: ReadonlyMap<string, PagePlace>,
): GatheredPaper {
  const elsewhere = new Map<number, PagePlace>()
  for (const [page, print] of Object.entries(header.prints)) {
    const place = places.get(print)
    if (place && (place.paper !== paper || place.page !== Number(page))) elsewhere.set(Number(page), place)
  }
  const counted = records
    .filter(({ source }) => !elsewhere.has(source.page))
    .map((record) => ({ ...record, source: { ...record.source, file, url } }))
  const message = [header.entry.message, repeatedPages(elsewhere, file)].filter((part) => part !== null)
  return {
    entry: {
      ...header.entry,
      file,
      url,
      records: counted.length,
      message: message.length > 0 ? message.join('; ') : null,
    },
    records: counted,
    findings: findings
      .filter(({ source }) => source.page === null || !elsewhere.has(source.page))
      .map((finding) => ({ ...finding, source: { ...finding.source, file } })),
    coverage: header.coverage,
  }
}

/** `pages 3, 4 are those of report.pdf; their figures are counted there` */
function repeatedPages(elsewhere: ReadonlyMap<number, PagePlace>, own: string): string | null {
  const byFile = new Map<string, number[]>()
  for (const [page, { file }] of elsewhere) byFile.set(file, [...(byFile.get(file) ?? []), page])
  const parts = [...byFile]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([file, pages]) => {
      const named = pages.sort((a, b) => a - b).join(', ')
      const where = file === own ? 'on earlier pages' : `in ${file}`
      return pages.length === 1 ? `page ${named} is also ${where}` : `pages ${named} are also ${where}`
    })
  return parts.length > 0 ? `${parts.join(', ')}; their figures are counted there` : null
}

function lostEntry({ file, url, paper, failure }: ListedPaper): PaperEntry {
  const why = failure ?? { outcome: 'crashed' as const, message: 'has no result' }
  return failedEntry({ file, url }, paper, why)
}
