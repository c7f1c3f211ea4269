import type { Method, Origin } from '../../schemas/record.js'

/** What a figure's confidence is judged by: nothing that names a metric, a paper or a place. */
export interface Evidence {
  readonly method: Method
  readonly rule: string
  readonly metric: Origin
  readonly period: Origin
  /** How sure its table is, from 0 to 1; 1 outside of tables. */
  readonly tableConfidence: number
  /** How much the words around it say that nobody understands. */
  readonly unexplained: number
}

/**
 * What each piece of evidence adds to the log-odds that a figure's metric, value, unit, area and period are right.
 * Fitted by `tests/bench/calibrate.mjs` on hand-checked records, towards prior values that keep small groups modest.
 */
export const WEIGHTS = {
  table: 3.9,
  prose: 2.7,
  /** A difference or a rank: two figures and two periods have to be told apart. */
  derived: -1.4,
  /** The metric is named further out than the figure's own labels or its sentence. */
  metricInherited: -0.2,
  /** The period is that of the words before, or the one that the report is about. */
  periodInherited: -0.8,
  periodNone: -2.6,
} as const satisfies Readonly<Record<string, number>>
export type Feature = keyof typeof WEIGHTS

/** Not fitted, because no hand-checked paper has many: a name nobody described, a table that may be none, words nobody understands. */
const UNLISTED = -0.7
const UNSURE_TABLE = -4
const UNEXPLAINED = -0.9

const DERIVED: ReadonlySet<string> = new Set(['change-amount', 'rank'])
const OWN: ReadonlySet<Origin> = new Set(['cell', 'phrase', 'sentence', 'row-header', 'column-header'])
const NEAR: ReadonlySet<Origin> = new Set(['caption', 'heading', 'paper'])

/** The evidence that the weights are for. */
export function featuresOf({
  method,
  rule,
  metric,
  period,
}: Pick<Evidence, 'method' | 'rule' | 'metric' | 'period'>): Feature[] {
  return [
    method === 'table' ? 'table' : 'prose',
    ...(DERIVED.has(rule) ? (['derived'] as const) : []),
    ...(OWN.has(metric) ? [] : (['metricInherited'] as const)),
    ...(period === 'none'
      ? (['periodNone'] as const)
      : OWN.has(period) || NEAR.has(period)
        ? []
        : (['periodInherited'] as const)),
  ]
}

/**
 * How likely a figure is right, from 0 to 1: of all records said 0.9, nine in ten are.
 *
 * @example
 * const evidence = { method: 'table', rule: 'table-cell', metric: 'row-header', period: 'column-header' }
 * confidenceOf({ ...evidence, tableConfidence: 1, unexplained: 0 }) // above 0.95
 */
export function confidenceOf(evidence: Evidence): number {
  const fitted = featuresOf(evidence).reduce((sum, feature) => sum + WEIGHTS[feature], 0)
  const unlisted = evidence.rule.startsWith('unlisted') ? UNLISTED : 0
  const doubts = UNSURE_TABLE * (1 - evidence.tableConfidence) + UNEXPLAINED * evidence.unexplained
  return 1 / (1 + Math.exp(-(fitted + unlisted + doubts)))
}
