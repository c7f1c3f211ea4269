import { availableParallelism } from 'node:os'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { BackfillOutcome } from '../output/backfill-summary.js'
import type { BackfillEvent } from '../pipeline/backfill/backfill-events.js'
import { bringResults, mergeParts, type Part, readPart } from '../pipeline/backfill/merge-shards.js'
import { openBackfill } from '../pipeline/backfill/open-backfill.js'
import { readPapers } from '../pipeline/backfill/read-papers.js'
import type { Shard } from '../pipeline/backfill/shard.js'
import type { ExtractOptions } from '../pipeline/extract.js'
import type { ProcessOptions } from '../pipeline/process-paper.js'
import type { Review } from '../pipeline/review/review.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import { findPapers } from '../sources/find-papers.js'
import type { PaperSource } from '../sources/paper-source.js'
import { type BackfillFailure, backfillFailure, saveRun } from './save-run.js'

/** How a backfill works; how papers are read is said as to `extract`. */
export interface BackfillOptions extends ExtractOptions {
  /** Papers read at a time; one for each core unless said otherwise. */
  readonly workers?: number
  /** Milliseconds that one paper may take; 120,000 unless said otherwise. */
  readonly wallMs?: number
  /** Bytes of memory that the reading of one paper may take; 1 GiB unless said otherwise. */
  readonly memoryBytes?: number
  /** One part of the papers: the third of sixteen is `{ index: 3, of: 16 }`. */
  readonly shard?: Shard
  /** Reads papers again that failed in an earlier run. */
  readonly retryFailed?: boolean
  /** Looks at every paper again, also where nothing says that it changed. */
  readonly verify?: boolean
  /** Aborted: papers that are being read are finished, and no other is begun. */
  readonly stop?: AbortSignal
  readonly onEvent?: (event: BackfillEvent) => void
}

/** What a backfill came to: null for one that was stopped, whose papers are kept for the next. */
export type BackfillResult = BackfillFailed | { readonly ok: true; readonly outcome: BackfillOutcome | null }

/** What a merge came to. */
export type MergeResult = BackfillFailed | { readonly ok: true; readonly outcome: BackfillOutcome }

export interface BackfillFailed {
  readonly ok: false
  readonly failure: BackfillFailure
}

/** So many bytes of results one paper may give: some hundred times what the richest pack gives. */
const outputBytes = 64 * 2 ** 20

/**
 * Reads any number of papers into a folder, in several processes, resumable, as `yjs backfill` does: the same call goes on
 * where an earlier one was stopped, and the same papers give the same bytes.
 *
 * @param papers named as on the command line (files, folders, addresses of papers), or sources, such as those of
 *   `discoverPapers`
 * @param output the folder of results; it holds the state too
 * @example
 * const result = await backfill(['papers/'], 'data', { workers: 4 })
 */
export async function backfill(
  papers: readonly string[] | AsyncIterable<PaperSource>,
  output: string,
  options: BackfillOptions = {},
): Promise<BackfillResult> {
  const { catalogue: given, workers, wallMs = 120_000, memoryBytes = 2 ** 30, ...others } = options
  const { shard, retryFailed, verify, review, stop, onEvent, ...reading } = others
  const catalogue = given ?? (await builtInCatalogue())
  return within(output, async (open) => {
    const sources = Symbol.asyncIterator in papers ? papers : await findPapers(papers)
    const read = await readPapers(sources, open, {
      catalogue,
      workers: workers ?? availableParallelism(),
      limits: { wallMs, memoryBytes, outputBytes },
      reading: reading satisfies ProcessOptions,
      ...(shard ? { shard } : {}),
      ...(stop ? { stop } : {}),
      ...(onEvent ? { onEvent } : {}),
      retryFailed: retryFailed ?? false,
      verify: verify ?? false,
    })
    return {
      ok: true,
      outcome: read.interrupted ? null : await saveRun(open, { ...read, review: review ?? null }, catalogue),
    }
  })
}

/** How the folders of a merge are joined. */
export interface MergeOptions {
  /** That which they were made with; the built-in one unless said otherwise. */
  readonly catalogue?: Catalogue
  /** Joins them also where a shard is missing. */
  readonly incomplete?: boolean
  /** Figures that were judged wrong are left out of the output. */
  readonly review?: Review
}

/**
 * Joins the folders of several backfills, as if one had read all of their papers.
 *
 * @example
 * const result = await merge(['part-1', 'part-2'], 'data')
 */
export async function merge(
  folders: readonly string[],
  output: string,
  { catalogue: given, incomplete = false, review }: MergeOptions = {},
): Promise<MergeResult> {
  const parts: Part[] = []
  for (const folder of folders) {
    const part = await readPart(folder)
    if (!part) return { ok: false, failure: unfinished(folder) }
    parts.push(part)
  }
  const merging = mergeParts(parts, incomplete)
  if (!merging.ok) return { ok: false, failure: merging }
  const catalogue = given ?? (await builtInCatalogue())
  return within(output, async (open) => {
    await bringResults(parts, open)
    return { ok: true, outcome: await saveRun(open, { ...merging, review: review ?? null }, catalogue) }
  })
}

/** Of a folder whose backfill did not come to its end. */
function unfinished(folder: string): BackfillFailure {
  return {
    message: `${folder} holds no finished backfill`,
    hint: 'finish it with the command that began it',
  }
}

type Open = Extract<Awaited<ReturnType<typeof openBackfill>>, { ok: true }>['backfill']

/** Works on an output folder that nobody else works on meanwhile. */
async function within<Result>(
  output: string,
  work: (open: Open) => Promise<Result>,
): Promise<Result | BackfillFailed> {
  const opening = await openBackfill(output)
  if (!opening.ok) return { ok: false, failure: opening }
  try {
    return await work(opening.backfill)
  } catch (error) {
    const failure = backfillFailure(error, output)
    if (failure === null) throw error
    return { ok: false, failure }
  } finally {
    await opening.backfill.close()
  }
}
