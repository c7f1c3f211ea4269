import type { TokenCounts } from '../../../schemas/manifest.js'
import type { MetricRecord } from '../../../schemas/record.js'
import type { TokenAccount } from '../../extract/token-account.js'
import { groupedBy } from '../../language/grouped-by.js'
import { byCodeUnit } from '../../series/series-key.js'
import type { PaperResult } from '../process-paper.js'
import type { Review } from './review.js'

/** Why a number is no figure of the results: a person judged what it was read as to be wrong. */
const judgedWrong = 'judged-wrong'

/**
 * A paper as it was read, without the figures that were judged wrong; its numbers are still all accounted for.
 *
 * @param leftOut ids of records that were left out before, beside those that its numbers tell of
 */
export function reviewedResult(
  result: PaperResult,
  review: Review | null,
  leftOut: readonly string[] = [],
): PaperResult {
  const { entry, records, tokens, failure } = result
  // A paper that is given twice has its records where it was read; saved records come without their document.
  const isElsewhere = result.document === null && records.length + leftOut.length === 0
  if (review === null || failure || entry.paper === null || isElsewhere) return result
  const { kept, tokens: settled } = reviewedFigures(entry.paper, { records, tokens, leftOut }, review)
  const moved = settled.filter(({ reason }) => reason === judgedWrong).length
  const counts = entry.tokens && movedCounts(entry.tokens, moved)
  return {
    ...result,
    records: kept,
    tokens: settled,
    entry: { ...entry, records: kept.length, tokens: counts },
  }
}

/** The same of what the checks look at. */
export function reviewedFigures(
  paper: string,
  {
    records,
    tokens,
    leftOut = [],
  }: Pick<PaperResult, 'records' | 'tokens'> & { leftOut?: readonly string[] },
  review: Review,
): { readonly kept: readonly MetricRecord[]; readonly tokens: readonly TokenAccount[] } {
  const ignored = tokens.flatMap(({ bin, record }) => (bin === 'ignored' && record !== null ? [record] : []))
  const kept = review.kept(paper, records, new Set([...leftOut, ...ignored]))
  if (kept.length === records.length) return { kept, tokens }
  // A number that was read as two figures is one of the results while one of them stands.
  const standing = groupedBy(kept, ({ id }) => id)
  const settled = tokens.map((token) =>
    token.bin === 'recorded' && token.record !== null && !standing.has(token.record)
      ? { ...token, bin: 'ignored' as const, reason: judgedWrong }
      : token,
  )
  return { kept, tokens: settled }
}

function movedCounts(counts: TokenCounts, moved: number): TokenCounts {
  if (moved === 0) return counts
  const ignored = Object.entries({ ...counts.ignored, [judgedWrong]: moved }).sort(([a], [b]) =>
    byCodeUnit(a, b),
  )
  return { ...counts, recorded: counts.recorded - moved, ignored: Object.fromEntries(ignored) }
}
