import type { Unit } from '../../../schemas/units.js'
import type { Factor } from '../../understanding/names/factors.js'
import { missingWords, unexplainedSegments } from '../../understanding/names/left-over.js'
import type { WordSet } from '../../understanding/names/word-set.js'
import type { Weighed } from '../../understanding/prose/choose.js'
import { type ProseReason, reasonOfFeature } from '../../understanding/prose/reason-of-feature.js'
import { REGION_NAMES, type Regions } from '../../understanding/prose/regions.js'
import { WEIGHTS } from '../../understanding/prose/weights.js'
import type { SeenQuantity } from '../prose/seen-passage.js'
import { type CellCandidate, memberSpans } from '../table/cell-readings.js'
import type { NamingLabel } from '../table/naming.js'
import { scopesOf, type TableContext } from '../table/table-scopes.js'

/** A metric that a number may be a figure of, and why it is likely or not. */
export interface ExplainedCandidate {
  /** Id in the catalogue; with `.share` where the figure would be the share that members have in a count. */
  readonly metric: string
  readonly unit: Unit
  /** In tables how well labels and name agree (a figure needs 0.5), in sentences the chance that it is meant. */
  readonly score: number
  /** The name of the metric that the words are nearest to; null where no name is said. */
  readonly name: string | null
  /** Words of that name that nothing around says. */
  readonly missing: readonly string[]
  /** Words of the labels, or right beside the number, that the name does not explain. */
  readonly leftOver: readonly string[]
  readonly reasons: readonly ExplainedReason[]
}

/** One reason: in tables it multiplies the score (below 1 it speaks against), in sentences it adds to the log-odds. */
export type ExplainedReason =
  | { readonly by: Factor['by']; readonly times: number }
  | { readonly by: ProseReason; readonly adds: number }

/** The labels of a cell as they are read, and what stands around its table. */
export interface CellLabels {
  readonly row: NamingLabel
  readonly column: NamingLabel
  readonly context: TableContext
}

/** A candidate for a cell of a table. */
export function explainCellCandidate(
  { metric, share, unit, score, name: ranked, factors }: CellCandidate,
  { row, column, context }: CellLabels,
): ExplainedCandidate {
  const { name } = ranked
  // A metric of the user's own file is known by its phrases alone, which have no words of the field.
  const worded = name.words.segments.length > 0
  const texts = scopesOf(row, column, context).map(({ words }) => words)
  const left = [row, column].flatMap((label) =>
    unexplainedSegments(label.own.words, name, memberSpans(label, metric)).map(({ start, end }) =>
      label.own.text.slice(start, end),
    ),
  )
  return {
    metric: share ? `${metric.id}.share` : metric.id,
    unit,
    score: rounded(score),
    name: name.text,
    missing: worded ? distinct(missingWords(name, texts)) : [],
    leftOver: worded ? distinct(left) : [],
    reasons: factors().map(({ by, times }) => ({ by, times: rounded(times) })),
  }
}

/** A candidate for a quantity of running text. */
export function explainProseCandidate(
  { candidate, features, chance }: Weighed,
  { sentence, regions }: Pick<SeenQuantity, 'sentence' | 'regions'>,
): ExplainedCandidate {
  const { metric, fit, evidence } = candidate
  const { name } = evidence
  const members = sentence.dimensions.filter(({ dimension }) => metric.dimensions.includes(dimension))
  const beside = regions ? [regions.before, regions.after] : []
  const left = beside
    .flatMap((words) => unexplainedSegments(words, name, members))
    .filter(({ reporting }) => !reporting)
  return {
    metric: metric.id,
    unit: fit.unit,
    score: rounded(chance),
    name: name?.text.trim() ?? null,
    missing: name && regions ? distinct(missingWords(name, textsOf(regions))) : [],
    leftOver: distinct(left.map(({ start, end }) => sentence.text.slice(start, end))),
    reasons: reasonsOf(features),
  }
}

function textsOf(regions: Regions): WordSet[] {
  return REGION_NAMES.map((name) => regions[name])
}

/** What each kind of evidence adds in sum, what says most first. */
function reasonsOf(features: Weighed['features']): ExplainedReason[] {
  const sums = new Map<ProseReason, number>()
  for (const [feature, value] of features) {
    const reason = reasonOfFeature(feature)
    if (reason) sums.set(reason, (sums.get(reason) ?? 0) + value * (WEIGHTS[feature] ?? 0))
  }
  return [...sums]
    .map(([by, adds]) => ({ by, adds: rounded(adds) }))
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
}

/** Two decimals are as much as anybody compares. */
function rounded(value: number): number {
  return Math.round(100 * value) / 100
}

function distinct(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()]
}
