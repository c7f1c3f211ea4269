import type { Metric } from '../../../schemas/metric.js'
import type { NameIndex } from './name-index.js'
import type { Tallied } from './name-tally.js'

/** Names by their places, each with how much of it is said for how much it has to say. */
export interface ScoredNames {
  readonly places: readonly number[]
  readonly scores: readonly number[]
}

export interface Wanted {
  readonly admits: (metric: Metric) => boolean
  /** So much of a name has to be said. */
  readonly least: number
  /** Also the shapes of sentences. */
  readonly sentences: boolean
}

/** Scores the names that are wanted, in the order of the tally. */
export function scoredNames(
  { places, sums }: Tallied,
  names: NameIndex,
  { admits, least, sentences }: Wanted,
): ScoredNames {
  const admitted = new Map<Metric, boolean>()
  const fitting: number[] = []
  const scores: number[] = []
  places.forEach((place, at) => {
    const sum = sums[at] ?? 0
    if (sum < least || (!sentences && names.isSentence(place))) return
    const metric = names.metricAt(place)
    const known = admitted.get(metric)
    const fits = known ?? admits(metric)
    if (known === undefined) admitted.set(metric, fits)
    if (!fits) return
    fitting.push(place)
    scores.push(sum / Math.sqrt(1 + names.weightAt(place)))
  })
  return { places: fitting, scores }
}

/**
 * Where in a list the highest so many scores stand, the highest first; of equal ones the first, or by another order of
 * the places in the list.
 */
export function highest(
  scores: readonly number[],
  most: number,
  order: (a: number, b: number) => number = (a, b) => a - b,
): number[] {
  const least = scores.length > most ? (Float64Array.from(scores).sort().at(-most) ?? 0) : -Infinity
  const kept: number[] = []
  scores.forEach((score, at) => {
    if (score >= least) kept.push(at)
  })
  return kept.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || order(a, b)).slice(0, most)
}
