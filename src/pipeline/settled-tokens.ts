import type { MetricRecord } from '../../schemas/record.js'
import type { TokenAccount } from '../extract/token-account.js'
import type { Reread } from './second-reading-check.js'

/**
 * The numbers of a paper in the bins that its results put them in: a figure that was recognised and then left out, by the
 * second reading or for its confidence, is an ignored one.
 */
export function settledTokens(
  tokens: readonly TokenAccount[],
  records: readonly MetricRecord[],
  reread: Reread | null,
): TokenAccount[] {
  const kept = new Set(records.map(({ id }) => id))
  const withheld = new Set(reread?.withheld.map(({ id }) => id))
  return tokens.map((token) => {
    if (token.bin !== 'recorded' || token.record === null || kept.has(token.record)) return token
    const reason = withheld.has(token.record) ? 'not-confirmed' : 'low-confidence'
    return { ...token, bin: 'ignored', reason }
  })
}
