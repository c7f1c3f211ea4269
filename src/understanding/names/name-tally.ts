import type { Metric } from '../../../schemas/metric.js'
import type { VocabularyTable } from './vocabulary-table.js'

/** Counts, name by name, how much of it is said, by what each feature tells. */
export interface NameTally {
  /** Adds a feature that is said, `supplied` times what it tells, unless more than `common` names have it. */
  readonly add: (feature: number, supplied: number, common: number) => void
  /** The names that are wanted, of which anything is said; the tally is empty then. */
  readonly take: (wanted: Wanted) => Tallied
}

/** Names by their places, each with how much of it is said for how much it has to say, in the order in which they came up. */
export interface Tallied {
  readonly places: readonly number[]
  readonly scores: readonly number[]
}

/** The metrics whose names are wanted. */
export interface Admitted {
  readonly admits: (metric: Metric) => boolean
  /** All that `admits` depends on beside the metric: of one kind each metric is asked about once. */
  readonly kind: string
}

export interface Wanted extends Admitted {
  /** So much of a name has to be said. */
  readonly least: number
  /** Also the shapes of sentences. */
  readonly sentences: boolean
}

/** A tally of all names of a vocabulary, to be used again and again; `metrics` are those of its catalogue, in order. */
export function nameTally({ holding, names }: VocabularyTable, metrics: readonly Metric[]): NameTally {
  const { size, sentence } = names
  const { starts, items } = holding
  const toSay = Float64Array.from(names.weights, (weight) => Math.sqrt(1 + weight))
  const sums = new Float64Array(size)
  const touched = new Uint32Array(size)
  let count = 0
  const kinds = new Map<string, Int8Array>()
  const add: NameTally['add'] = (feature, supplied, common) => {
    const [start = 0, end = 0] = [starts[feature], starts[feature + 1]]
    if (end - start > common) return
    const telling = supplied * Math.log(size / (end - start + 1))
    for (let at = start; at < end; at++) {
      const place = items[at] ?? 0
      const before = sums[place] ?? 0
      if (before === 0) touched[count++] = place
      sums[place] = before + telling
    }
  }
  const take: NameTally['take'] = ({ admits, kind, least, sentences }) => {
    const admitted = kinds.get(kind) ?? new Int8Array(metrics.length)
    kinds.set(kind, admitted)
    const places: number[] = []
    const scores: number[] = []
    for (let at = 0; at < count; at++) {
      const place = touched[at] ?? 0
      const sum = sums[place] ?? 0
      sums[place] = 0
      if (sum < least || (!sentences && sentence[place] === 1)) continue
      const metric = names.metrics[place] ?? 0
      if (admitted[metric] === 0) admitted[metric] = isAdmitted(metrics[metric], admits) ? ADMITTED : REFUSED
      if (admitted[metric] === REFUSED) continue
      places.push(place)
      scores.push(sum / (toSay[place] ?? 1))
    }
    count = 0
    return { places, scores }
  }
  return { add, take }
}

const ADMITTED = 1
const REFUSED = 2

function isAdmitted(metric: Metric | undefined, admits: (metric: Metric) => boolean): boolean {
  return metric !== undefined && admits(metric)
}
