import type { Method, Origin } from '../../schemas/record.js'
import { reliabilityOf, type TimeConstruction } from '../understanding/frame/time-construction.js'

/** What a figure's confidence is judged by: nothing that names a metric, a paper or a place. */
export interface Evidence {
  readonly method: Method
  readonly rule: string
  readonly period: Origin
  /** The construction by which the time was found, where it is known. */
  readonly time?: TimeConstruction | null
  /** How surely the metric is meant, from 0 to 1, where its candidates were weighed. */
  readonly chance?: number
  /** How sure its table is, from 0 to 1; 1 outside of tables. */
  readonly tableConfidence: number
  /** How many telling words around it nobody understands. */
  readonly unexplained: number
}

/**
 * What each piece of evidence adds to the log-odds that a figure's metric, value, unit, area and period are right, for
 * one of its size. Fitted as `tests/bench/calibrate.mjs` does: on papers of six councils and pages of fifteen real
 * documents whose figures are all known, on 200 records of real papers that were judged one by one beside their pages,
 * and, a quarter each, on the papers that the rules were made from; towards priors that keep small groups modest.
 */
export const WEIGHTS = {
  table: 0.27,
  prose: -0.1,
  /** Log-odds of the chance that a sentence means the metric. */
  chance: 0.23,
  /** How much more of the labels of a cell the metric's name explains than it must, in fifths. */
  named: 0.87,
  /** Log-odds that a time said in this way is right. */
  timed: 0.64,
  unexplained: -1.07,
  /** A difference or a rank: two figures and two periods have to be told apart. */
  derived: -0.64,
  /** A sentence or entry that names nothing itself and goes on about what stood before it. */
  continued: -0.39,
  /** The period is the one that the report is about, or its month. */
  periodOfReport: -0.39,
  periodNone: -0.51,
} as const satisfies Readonly<Record<string, number>>
export type Feature = keyof typeof WEIGHTS

/**
 * A figure of running text that is less sure is none: of 18 that fell below 0.3 in papers outside of the rules, 4 were right.
 * A higher bar costs right figures of the papers that the first rules were made from. The cells of a table are settled together.
 */
export const LEAST_CONFIDENCE = 0.28

/** Not fitted, because no hand-checked paper has many: a name nobody described, a table that may be none. */
const UNLISTED = -0.7
const UNSURE_TABLE = -4

/** Where nothing was weighed. */
const USUAL_CHANCE = 0.8
/** A table's name has to explain so much of the labels; what is said above it is surer. */
const NAME_MUST = 0.8
/** More than one such word makes nothing less likely: of figures beside two or five as many are right. */
const MOST_UNEXPLAINED = 1

const DERIVED: ReadonlySet<string> = new Set(['change-amount', 'rank'])
const CONTINUED: ReadonlySet<string> = new Set(['same-subject', 'of-these', 'listed'])

/** The evidence that the weights are for, each with its size. */
export function featuresOf(evidence: Omit<Evidence, 'tableConfidence'>): Record<Feature, number> {
  const { method, rule, period, time, chance = USUAL_CHANCE, unexplained } = evidence
  const table = method === 'table'
  return {
    table: table ? 1 : 0,
    prose: table ? 0 : 1,
    chance: table ? 0 : logOdds(within(chance, 0.4, 0.99)),
    named: table ? 5 * (within(chance, 0.5, 1) - NAME_MUST) : 0,
    timed: time == null || time === 'none' ? 0 : logOdds(within(reliabilityOf(time), 0.3, 0.97)),
    unexplained: table ? 0 : Math.min(MOST_UNEXPLAINED, unexplained),
    derived: DERIVED.has(rule) ? 1 : 0,
    continued: CONTINUED.has(rule) ? 1 : 0,
    periodOfReport: period === 'report' ? 1 : 0,
    periodNone: period === 'none' ? 1 : 0,
  }
}

/**
 * How likely a figure is right, from 0 to 1: of all records said 0.9, nine in ten are.
 *
 * @example
 * const evidence = { method: 'table', rule: 'table-cell', period: 'column-header', time: 'column', chance: 1 }
 * confidenceOf({ ...evidence, tableConfidence: 1, unexplained: 0 }) // above 0.9
 */
export function confidenceOf(evidence: Evidence): number {
  const features = Object.entries(featuresOf(evidence)) as [Feature, number][]
  const fitted = features.reduce((sum, [feature, size]) => sum + WEIGHTS[feature] * size, 0)
  const unlisted = evidence.rule.startsWith('unlisted') ? UNLISTED : 0
  return 1 / (1 + Math.exp(-(fitted + unlisted + UNSURE_TABLE * (1 - evidence.tableConfidence))))
}

function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance))
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
