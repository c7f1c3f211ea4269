import type { Method, Origin } from '../../schemas/record.js'
import { reliabilityOf, type TimeConstruction } from '../understanding/frame/time-construction.js'

/** What a figure's confidence is judged by: nothing that names a metric, a paper or a place. */
export interface Evidence {
  readonly method: Method
  readonly rule: string
  readonly period: Origin
  /** The construction by which the time was found, where it is known. */
  readonly time?: TimeConstruction | null
  /** How sure its table is, from 0 to 1; 1 outside of tables. */
  readonly tableConfidence: number
  /** How much the words around it say that nobody understands. */
  readonly unexplained: number
}

/**
 * What each piece of evidence adds to the log-odds that a figure's metric, value, unit, area and period are right.
 * Fitted as `tests/bench/calibrate.mjs` does on the hand-checked records of four papers together with 298 records of
 * inspection reports of other councils that were judged one by one, towards priors that keep small groups modest.
 */
export const WEIGHTS = {
  table: 3.9,
  prose: 2.2,
  /** A difference or a rank: two figures and two periods have to be told apart. */
  derived: -1.5,
  /** A sentence or entry that names nothing itself and goes on about what stood before it. */
  continued: -1,
  /** The period is the one that the report is about, or its month. */
  periodOfReport: -1.3,
  periodNone: -2.2,
} as const satisfies Readonly<Record<string, number>>
export type Feature = keyof typeof WEIGHTS

/** Not fitted, because no hand-checked paper has many: a name nobody described, a table that may be none, words nobody understands. */
const UNLISTED = -0.7
const UNSURE_TABLE = -4
const UNEXPLAINED = -0.9
/** A time said in a way that is right less often than this makes the whole figure doubtful. */
const WEAK_BELOW = 0.65
const WEAK_TIME = -1.5

const DERIVED: ReadonlySet<string> = new Set(['change-amount', 'rank'])
const CONTINUED: ReadonlySet<string> = new Set(['same-subject', 'of-these', 'listed'])

/** The evidence that the weights are for. */
export function featuresOf({
  method,
  rule,
  period,
}: Pick<Evidence, 'method' | 'rule' | 'period'>): Feature[] {
  return [
    method === 'table' ? 'table' : 'prose',
    ...(DERIVED.has(rule) ? (['derived'] as const) : []),
    ...(CONTINUED.has(rule) ? (['continued'] as const) : []),
    ...(period === 'none' ? (['periodNone'] as const) : []),
    ...(period === 'report' ? (['periodOfReport'] as const) : []),
  ]
}

/**
 * How likely a figure is right, from 0 to 1: of all records said 0.9, nine in ten are.
 *
 * @example
 * const evidence = { method: 'table', rule: 'table-cell', period: 'column-header' }
 * confidenceOf({ ...evidence, tableConfidence: 1, unexplained: 0 }) // above 0.95
 */
export function confidenceOf(evidence: Evidence): number {
  const fitted = featuresOf(evidence).reduce((sum, feature) => sum + WEIGHTS[feature], 0)
  const unlisted = evidence.rule.startsWith('unlisted') ? UNLISTED : 0
  const weak = evidence.time != null && evidence.time !== 'none' && reliabilityOf(evidence.time) < WEAK_BELOW
  const doubts =
    (weak ? WEAK_TIME : 0) +
    UNSURE_TABLE * (1 - evidence.tableConfidence) +
    UNEXPLAINED * evidence.unexplained
  return 1 / (1 + Math.exp(-(fitted + unlisted + doubts)))
}
