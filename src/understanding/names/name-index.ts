import type { Metric } from '../../../schemas/metric.js'
import { listAt } from '../../language/flat-lists.js'
import { fromJsonBytes } from '../../language/json-bytes.js'
import { bitsOf } from './feature-bits.js'
import { SPAN, type VocabularyTable } from './vocabulary-table.js'
import { type Segment, segmentSaying, type WordReader, type WordSet } from './word-set.js'

/** A name by which papers print a metric, as what it says. */
export interface KnownName {
  readonly text: string
  readonly metric: Metric
  readonly words: WordSet
  /** Members that the name states itself ("children placed with parents"). */
  readonly members: Readonly<Record<string, string>>
  /** The shape of a sentence rather than a label. */
  readonly sentence: boolean
  readonly weight: number
}

/** All names by their places. Most are only counted; a name is put together when it is first looked at. */
export interface NameIndex {
  readonly at: (place: number) => KnownName
  readonly metricAt: (place: number) => Metric
  readonly metrics: readonly Metric[]
  /** Whether any name says a feature, told by its place among all features; -1 is one that none has. */
  readonly say: (feature: number) => boolean
}

/** Opens the names of a table; `metrics` are those of its catalogue, in order. */
export function nameIndex(table: VocabularyTable, reader: WordReader, metrics: readonly Metric[]): NameIndex {
  const { texts, sentence, weights, members, metrics: metricPlaces } = table.names
  const stated = new Map(members)
  const known: KnownName[] = []
  const metricAt = (place: number): Metric => {
    const metric = metrics[metricPlaces[place] ?? -1]
    if (!metric) throw new Error(`no metric for the name ${place}: the vocabulary is of another catalogue`)
    return metric
  }
  let read: readonly string[] | undefined
  const textAt = (place: number): string => {
    read ??= fromJsonBytes(texts) as readonly string[]
    return read[place] ?? ''
  }
  const named = (place: number): KnownName => ({
    get text() {
      return textAt(place)
    },
    metric: metricAt(place),
    words: wordsAt(place, table, reader),
    members: stated.get(place) ?? {},
    sentence: sentence[place] === 1,
    weight: weights[place] ?? 0,
  })
  return {
    at: (place) => {
      known[place] ??= named(place)
      return known[place]
    },
    metricAt,
    metrics,
    say: (feature) => listAt(table.holding, feature).length > 0,
  }
}

/** What a name says, from what was compiled of it. */
function wordsAt(
  place: number,
  { names, conceptIds, concepts: { stems: spellings } }: VocabularyTable,
  reader: WordReader,
): WordSet {
  const segments: Segment[] = []
  const end = names.segments[place + 1] ?? 0
  for (let at = names.segments[place] ?? 0; at < end; at++) {
    const places = Array.from(listAt(names.stems, at))
    const stems = places.map((one) => spellings[one] ?? '')
    const span = SPAN * at
    const list = names.spans[span + 3] ?? 0
    segments.push(
      segmentSaying(stems, places, list === 0 ? null : reader.meaning(list), reader, {
        start: names.spans[span] ?? 0,
        end: names.spans[span + 1] ?? 0,
        length: names.spans[span + 2] ?? 0,
      }),
    )
  }
  const features = Array.from(listAt(names.features, place))
  const conceptCount = features.filter((one) => one < conceptIds.length).length
  // Names are compared by their bits; few are ever asked for what they say in words.
  let concepts: ReadonlySet<string> | undefined
  let stems: ReadonlySet<string> | undefined
  return {
    segments,
    get concepts() {
      concepts ??= new Set(features.slice(0, conceptCount).map((one) => conceptIds[one] ?? ''))
      return concepts
    },
    get stems() {
      stems ??= new Set(features.slice(conceptCount).map((one) => spellings[one - conceptIds.length] ?? ''))
      return stems
    },
    denied: names.denied[place] === 1,
    features,
    conceptCount,
    bits: bitsOf(features),
  }
}
