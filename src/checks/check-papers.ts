import type { Catalogue } from '../../schemas/catalogue.js'
import type { Finding } from '../../schemas/finding.js'
import type { Coverage, Tick } from '../../schemas/validation.js'
import { groupedBy } from '../language/grouped-by.js'
import type { CheckedPaper } from './checked-paper.js'
import { checks } from './checks.js'
import type { Claim } from './claim.js'
import { addCoverage, coverageOf } from './coverage.js'
import { type Check, claimsBetween, claimsOfPaper } from './define-check.js'
import { evidenceOf } from './evidence.js'
import { findingsOf } from './findings.js'
import { toldOf } from './reliability.js'
import { ticksOf } from './ticks.js'

export interface PapersChecked {
  readonly findings: readonly Finding[]
  readonly papers: readonly {
    readonly file: string
    readonly paper: string | null
    readonly outcome: CheckedPaper['outcome']
    readonly message: string | null
    readonly coverage: Coverage
  }[]
  readonly coverage: Coverage
  /** What was compared and held; empty unless asked for. */
  readonly ticks: readonly Tick[]
}

export interface CheckOptions {
  /** The checks to run; all of them unless said otherwise. */
  readonly by?: readonly Check[]
  /** Also gives what a misreading explains better than a misprint. */
  readonly pedantic?: boolean
  /** Also gives the comparisons that hold. */
  readonly tick?: boolean
}

/**
 * The arithmetic of papers: what they print against what follows from the other figures that they print.
 *
 * Pure and deterministic; the order of `papers` makes no difference to the findings.
 */
export function checkPapers(
  given: readonly CheckedPaper[],
  catalogue: Catalogue,
  { by = checks, pedantic = false, tick = false }: CheckOptions = {},
): PapersChecked {
  const papers = [...given].sort((a, b) => compare(a.file, b.file) || compare(a.paper ?? '', b.paper ?? ''))
  const claims = papers.map((paper) => claimsOf(paper, catalogue, by))
  const between = groupedBy(
    claimsBetween(by, distinctPapers(papers), catalogue),
    ({ stated }) => stated.record?.source.paper ?? null,
  )
  const findings = papers.flatMap((paper, index) => [
    ...findingsOf(claims[index] ?? [], paper, by),
    ...findingsOf(paper.paper === null ? [] : (between.get(paper.paper) ?? []), paper, by),
  ])
  const covered = papers.map((paper, index) => ({
    file: paper.file,
    paper: paper.paper,
    outcome: paper.outcome,
    message: paper.message,
    coverage: coverageOf(paper, claims[index] ?? []),
  }))
  return {
    findings: toldOf(findings, pedantic),
    papers: covered,
    coverage: addCoverage(covered.map(({ coverage }) => coverage)),
    ticks: tick ? papers.flatMap((paper, index) => ticksOf(claims[index] ?? [], paper)) : [],
  }
}

/**
 * What the checks say of one paper. Figures that their own sentence explains are left to it: a rate of the 331 that the
 * sentence speaks of is no rate of another cohort, whatever its record says.
 */
export function claimsOf(paper: CheckedPaper, catalogue: Catalogue, by: readonly Check[] = checks): Claim[] {
  const claims = claimsOfPaper(by, evidenceOf(paper, catalogue))
  const explained = explainedIn(claims)
  const totalled = new Set(
    claims.flatMap(({ check, verdict, stated }) =>
      check === 'table-total' && verdict !== 'contradicted' ? [stated.key] : [],
    ),
  )
  return claims.filter(({ check, stated, severity, verdict }) => {
    if (verdict !== 'contradicted') return true
    // Lines that do add up in their table are not all members of one dimension, whatever their records say.
    if (check === 'parts-of-total' && severity === 'warning' && totalled.has(stated.key)) return false
    return !ACROSS.has(check) || !explained.has(stated.key)
  })
}

/** Checks that look for the other figures all over the paper, by what records say. */
const ACROSS: ReadonlySet<string> = new Set([
  'ratio',
  'average',
  'sum-over-time',
  'difference',
  'conflict',
  'bound',
  'stated-change',
])

/** Checks whose percentages and counts all stand in one sentence. */
const EXPLAIN: ReadonlySet<string> = new Set(['share-of-counts', 'change', 'comparison'])

/** Percentages that follow from the counts of their own sentence, and the parts that they are of. */
function explainedIn(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ check, stated, others, verdict }) => {
      if (verdict === 'contradicted' || !EXPLAIN.has(check)) return []
      return check !== 'share-of-counts' ? [stated.key] : [stated.key, others[0]?.key ?? '']
    }),
  )
}

/** A paper that is given twice says nothing new. */
function distinctPapers(papers: readonly CheckedPaper[]): CheckedPaper[] {
  return papers.filter(
    ({ paper }, index) => paper === null || papers.findIndex((other) => other.paper === paper) === index,
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
