import type { Catalogue } from '../../schemas/catalogue.js'
import type { Manifest, PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Series } from '../../schemas/series.js'
import { buildSeries } from '../series/build-series.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import { findPapers } from '../sources/find-papers.js'
import type { PaperSource } from '../sources/paper-source.js'
import { manifestOf } from './manifest.js'
import type { PaperFailure, ProcessOptions } from './process-paper.js'
import { processPapers } from './process-papers.js'
import type { Review } from './review/review.js'
import { reviewedResult } from './review/reviewed-result.js'

export interface ExtractOptions extends ProcessOptions {
  /** The built-in one unless said otherwise. */
  readonly catalogue?: Catalogue
  /** Figures that were judged wrong are left out. */
  readonly review?: Review
}

export interface ExtractResult {
  readonly records: readonly MetricRecord[]
  readonly series: readonly Series[]
  /** What became of each paper and page. */
  readonly manifest: Manifest
  /** The papers that gave nothing, and why. */
  readonly failures: readonly (PaperFailure & { readonly file: string })[]
}

/**
 * Papers → records, time series and the account of the run, as `yjs extract -o` writes them. Papers are named as on
 * the command line (files and folders), or given as sources of their own. A paper that cannot be read does not throw:
 * it is among `failures` and in the manifest.
 *
 * @example
 * const { records, series } = await extract(['papers/2024'], { minConfidence: 0.8 })
 */
export async function extract(
  papers: readonly (string | PaperSource)[],
  { catalogue: given, review, ...options }: ExtractOptions = {},
): Promise<ExtractResult> {
  const catalogue = given ?? (await builtInCatalogue())
  const named = papers.filter((paper) => typeof paper === 'string')
  const others = papers.filter((paper) => typeof paper !== 'string')
  const sources = [...(await findPapers(named)), ...others]
  const records: MetricRecord[] = []
  const entries: PaperEntry[] = []
  const failures: (PaperFailure & { file: string })[] = []
  for await (const read of processPapers(sources, catalogue, options)) {
    const result = reviewedResult(read, review ?? null)
    for (const record of result.records) records.push(record)
    entries.push(result.entry)
    if (result.failure) failures.push({ ...result.failure, file: result.entry.file })
  }
  const series = buildSeries(records)
  return { records, series, manifest: manifestOf(entries, series.length), failures }
}
