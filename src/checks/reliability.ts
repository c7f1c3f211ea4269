import type { Finding } from '../../schemas/finding.js'
import type { Claim } from './claim.js'

/** Of the findings of a check that were read beside their pages: how many there were, and how many were true. */
export interface Judged {
  readonly said: number
  readonly right: number
}

/** Below this the records that an accusation rests on are not sure enough for an error, though both numbers are of one magnitude. */
export const SURE = 0.3

/**
 * Below this a misreading is the likelier explanation: what is said is a note that only `--pedantic` shows. One half is
 * where a reader who goes to the page finds the paper right as often as wrong.
 */
const LIKELY = 0.5

/**
 * The errors of each check on papers that were looked at one by one; docs/validate.md has them as a table. What a check
 * has not said yet is taken to be as reliable as all of them together.
 */
export const judgedErrors: Readonly<Record<string, Judged>> = {
  'table-total': { said: 5, right: 5 },
  'parts-of-total': { said: 4, right: 4 },
  'sum-over-time': { said: 4, right: 4 },
  'roll-forward': { said: 2, right: 2 },
  quarters: { said: 1, right: 1 },
  ratio: { said: 3, right: 3 },
  'column-relation': { said: 2, right: 2 },
  'share-of-counts': { said: 6, right: 6 },
  'shares-of-one-whole': { said: 1, right: 1 },
  'implied-population': { said: 4, right: 4 },
  'population-rate': { said: 1, right: 1 },
  change: { said: 6, right: 5 },
  comparison: { said: 4, right: 4 },
  grim: { said: 1, right: 1 },
  conflict: { said: 4, right: 3 },
}

/**
 * The warnings and notes of each check on the same papers, where another reading is left: that other reading nearly
 * always was the right one. What they were wrong about is mended where it could be told; the counts are those before.
 */
export const judgedWarnings: Readonly<Record<string, Judged>> = {
  'table-total': { said: 17, right: 0 },
  'parts-of-total': { said: 4, right: 0 },
  'sum-over-time': { said: 3, right: 0 },
  'stated-change': { said: 1, right: 0 },
  average: { said: 1, right: 0 },
  bound: { said: 4, right: 0 },
  period: { said: 1, right: 1 },
  conflict: { said: 6, right: 0 },
  'cut-off': { said: 10, right: 6 },
}

/** A record's confidence doubts all that it says; of those doubts about half touch what its arithmetic rests on. */
const DOUBT_THAT_COUNTS = 0.5

/**
 * The chance that a contradiction is the paper's and not the reading's: how often such findings of the check were true
 * (with one of two added, so that three of three are no certainty), less half of the doubt in the least sure record that
 * it rests on. Two papers that print two values accuse nobody: there it is the chance that both were read right.
 */
export function chanceOf(claim: Claim, rests: 'records' | 'print'): number {
  const least = leastConfidence(claim)
  if (claim.check === 'restatement') return rounded(least)
  const reliability = reliabilityOf(claim)
  return rounded(rests === 'records' ? reliability * (1 - DOUBT_THAT_COUNTS * (1 - least)) : reliability)
}

/** The confidence of the least sure record that a claim is made of; 1 where it is made of printed numbers alone. */
export function leastConfidence({ stated, others }: Pick<Claim, 'stated' | 'others'>): number {
  return [stated, ...others].reduce((least, { record }) => Math.min(least, record?.confidence ?? 1), 1)
}

/**
 * Findings as they are told: one that is likelier a misreading is a note, and left out unless all are asked for. What
 * would follow from one that is left out stands for itself.
 */
export function toldOf(findings: readonly Finding[], pedantic: boolean): Finding[] {
  const told = findings.flatMap((finding): Finding[] => {
    if (finding.chance === null || finding.chance >= LIKELY) return [finding]
    return pedantic ? [{ ...finding, severity: 'note' }] : []
  })
  const ids = new Set(told.map(({ id }) => id))
  return told.map((finding) =>
    finding.cause === null || ids.has(finding.cause) ? finding : { ...finding, cause: null },
  )
}

function reliabilityOf({ check, severity }: Claim): number {
  if (severity === 'error') return frequency(judgedErrors[check] ?? all(judgedErrors), 1.2)
  return frequency(judgedWarnings[check] ?? all(judgedWarnings), 2)
}

function frequency({ said, right }: Judged, added: number): number {
  return (right + 1) / (said + added)
}

function all(judged: Readonly<Record<string, Judged>>): Judged {
  return Object.values(judged).reduce(
    (sum, { said, right }) => ({ said: sum.said + said, right: sum.right + right }),
    { said: 0, right: 0 },
  )
}

function rounded(chance: number): number {
  return Number(chance.toFixed(2))
}
