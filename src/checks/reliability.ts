import type { Claim } from './claim.js'

/** Of the errors of a check that were read beside their pages: how many there were, and how many were true. */
export interface Judged {
  readonly said: number
  readonly right: number
}

/** Below this the records that an accusation rests on are not sure enough for an error, though both numbers are of one magnitude. */
export const SURE = 0.3

/**
 * The errors of each check on papers that were looked at one by one; docs/validate.md has them as a table. What a check
 * has not said yet is taken to be as reliable as all of them together.
 */
export const judgedErrors: Readonly<Record<string, Judged>> = {
  'table-total': { said: 5, right: 5 },
  'parts-of-total': { said: 4, right: 4 },
  'sum-over-time': { said: 2, right: 2 },
  'roll-forward': { said: 2, right: 2 },
  quarters: { said: 1, right: 1 },
  ratio: { said: 3, right: 3 },
  'column-relation': { said: 2, right: 2 },
  'share-of-counts': { said: 6, right: 6 },
  'shares-of-one-whole': { said: 1, right: 1 },
  'implied-population': { said: 4, right: 4 },
  'population-rate': { said: 1, right: 1 },
  change: { said: 5, right: 5 },
  comparison: { said: 4, right: 4 },
  grim: { said: 1, right: 1 },
  conflict: { said: 1, right: 1 },
}

/** How much less a warning or a note is worth than an error, because another reading is left. */
const WORTH: Readonly<Record<Claim['severity'], number>> = { error: 1, warning: 0.4, note: 0.2 }

/**
 * The chance that a contradiction is the paper's and not the reading's: how often the check's errors were true (with
 * one of two added, so that three of three are no certainty), times the confidence of the least sure record that it rests on.
 */
export function chanceOf(claim: Claim, rests: 'records' | 'print'): number | null {
  if (claim.computed === null || claim.check === 'restatement') return null
  const chance = reliabilityOf(claim.check) * WORTH[claim.severity]
  return Number((rests === 'records' ? chance * leastConfidence(claim) : chance).toFixed(2))
}

/** The confidence of the least sure record that a claim is made of; 1 where it is made of printed numbers alone. */
export function leastConfidence({ stated, others }: Pick<Claim, 'stated' | 'others'>): number {
  return [stated, ...others].reduce((least, { record }) => Math.min(least, record?.confidence ?? 1), 1)
}

function reliabilityOf(check: string): number {
  const { said, right } = judgedErrors[check] ?? all()
  return (right + 1) / (said + 1.2)
}

function all(): Judged {
  return Object.values(judgedErrors).reduce(
    (sum, { said, right }) => ({ said: sum.said + said, right: sum.right + right }),
    { said: 0, right: 0 },
  )
}
