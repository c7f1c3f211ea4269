import type { Catalogue } from '../../schemas/catalogue.js'
import type { CheckedPaper } from './checked-paper.js'
import type { Claim, Statement } from './claim.js'
import type { Evidence } from './evidence.js'
import { leastConfidence, SURE } from './reliability.js'

/** What a check is called and what it does, for a reader who knows the paper and not the tool. */
export interface CheckText {
  /** A few words, as a heading. */
  readonly title: string
  /** What is compared with what. */
  readonly explanation: string
  /** The reading that makes it a warning instead of an error; null where there is none. */
  readonly otherReading: string | null
}

interface Described<Id extends string> {
  /** Names the check in findings, baselines and the docs. */
  readonly id: Id
  readonly texts: CheckText
  /** Its section of docs/checks.md, a paragraph each. */
  readonly docs: readonly string[]
  /**
   * Whether its comparisons rest on what records say (metric, time, group) or on what stands side by side in print,
   * which needs no record to be understood. `print` unless said otherwise.
   */
  readonly rests?: 'records' | 'print'
}

/** A check of one paper, or one that holds papers against each other. */
export type CheckScope =
  | {
      readonly scope: 'paper'
      readonly run: (evidence: Evidence) => readonly Statement[]
    }
  | {
      readonly scope: 'papers'
      readonly run: (papers: readonly CheckedPaper[], catalogue: Catalogue) => readonly Statement[]
    }

export type Check<Id extends string = string> = Described<Id> & CheckScope

/**
 * One check: what it is called, how the docs describe it, whether it looks at one paper or at several, and the
 * comparisons that it makes. Comparisons that hold are given too: they are the coverage.
 *
 * @example
 * export const halves = defineCheck({ id: 'halves', texts, docs: ['Halves of a whole.'], scope: 'paper', run: () => [] })
 */
export function defineCheck<Id extends string>(check: Described<Id> & CheckScope): Check<Id> {
  return check
}

/** What the checks of one paper say of it, each under the name of its check. */
export function claimsOfPaper(checks: readonly Check[], evidence: Evidence): Claim[] {
  return checks.flatMap((check) =>
    check.scope === 'paper' ? check.run(evidence).map((said) => claimOf(said, check)) : [],
  )
}

/** What the checks between papers say. */
export function claimsBetween(
  checks: readonly Check[],
  papers: readonly CheckedPaper[],
  catalogue: Catalogue,
): Claim[] {
  return checks.flatMap((check) =>
    check.scope === 'papers' ? check.run(papers, catalogue).map((said) => claimOf(said, check)) : [],
  )
}

/** A contradiction that a misreading explains better than a misprint is no more than a note, or a warning. */
function claimOf(said: Statement, { id, rests }: Check): Claim {
  if (said.verdict !== 'contradicted') return { ...said, check: id }
  const unsure = rests === 'records' && said.severity === 'error' && leastConfidence(said) < SURE
  const doubt = said.doubt ?? null
  const severity = doubt !== null ? 'note' : unsure ? 'warning' : said.severity
  const remark = unsure ? (said.remark ?? 'one of the figures was not read with confidence') : said.remark
  return { ...said, check: id, severity, remark }
}
