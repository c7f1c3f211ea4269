import type { Metric } from '../../../schemas/metric.js'
import { listAt } from '../../language/flat-lists.js'
import { fromJsonBytes } from '../../language/json-bytes.js'
import { isBelonging } from '../../language/word-classes.js'
import { SPAN, type VocabularyTable } from './vocabulary-table.js'
import { type Segment, type WordReader, type WordSet, weightOf } from './word-set.js'

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
  readonly isSentence: (place: number) => boolean
  readonly weightAt: (place: number) => number
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
  const weightAt = (place: number) => weights[place] ?? 0
  const isSentence = (place: number) => sentence[place] === 1
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
    sentence: isSentence(place),
    weight: weightAt(place),
  })
  return {
    at: (place) => {
      known[place] ??= named(place)
      return known[place]
    },
    metricAt,
    isSentence,
    weightAt,
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
    const [from = 0, to = 0, length = 0, list = 0] = names.spans.subarray(SPAN * at, SPAN * (at + 1))
    const meaning = list === 0 ? null : reader.meaning(list)
    const places = [...listAt(names.stems, at)]
    const stems = places.map((one) => spellings[one] ?? '')
    const stemWeights = places.map(reader.stemWeight)
    const belonging = stems.every(isBelonging)
    const neutral = stems.length === 0 || meaning?.measures === true
    segments.push({
      start: from,
      end: to,
      concepts: meaning?.concepts ?? [],
      stems,
      length,
      neutral,
      belonging,
      who: meaning?.who === true,
      weight: neutral ? 0 : weightOf(meaning, stemWeights, belonging),
      stemWeights,
    })
  }
  const features = [...listAt(names.features, place)]
  const isConcept = (feature: number) => feature < conceptIds.length
  return {
    segments,
    concepts: new Set(features.filter(isConcept).map((one) => conceptIds[one] ?? '')),
    stems: new Set(
      features.filter((one) => !isConcept(one)).map((one) => spellings[one - conceptIds.length] ?? ''),
    ),
    denied: names.denied[place] === 1,
    features,
  }
}
