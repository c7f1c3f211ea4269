import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MetricName } from '../../../schemas/metric.js'
import type { Concept } from '../../../schemas/words.js'
import { type FlatLists, flatLists } from '../../language/flat-lists.js'
import { jsonBytes } from '../../language/json-bytes.js'
import { type SmallNumbers, smallNumbers } from '../../language/small-numbers.js'
import { conceptMatcher, stemPlaces } from './concept-matcher.js'
import { type ConceptTable, compileConcepts, placeOf } from './concept-table.js'
import { type Meaning, type Segment, type WordReader, type WordSet, weightOf, wordSet } from './word-set.js'

/** The words of the field and all names of metrics, read once, as they are written to a file and read back. */
export interface VocabularyTable {
  /** The wordings of the field's concepts; its stems are those of the names too. */
  readonly concepts: ConceptTable
  /** All concepts that have a wording. With the stems behind them these are the features by which names are known. */
  readonly conceptIds: readonly string[]
  /** By list of concepts: 1 where all say when or beside what, 1 where all say who is counted. */
  readonly measures: Uint8Array
  readonly who: Uint8Array
  /** How much each feature tells metrics apart. */
  readonly rarity: Float64Array
  /** The names that hold each feature. */
  readonly holding: FlatLists
  readonly names: NameTable
}

/** Names by their place, with what they say. */
export interface NameTable {
  readonly size: number
  /** JSON of their texts, which are only shown. */
  readonly texts: Uint8Array
  /** The metric of each, by its place in the catalogue. */
  readonly metrics: SmallNumbers
  /** 1 for the shape of a sentence, 1 for a denial. */
  readonly sentence: Uint8Array
  readonly denied: Uint8Array
  /** What the segments of each weigh together. */
  readonly weights: Float64Array
  /** Members that a name states itself, by its place. */
  readonly members: readonly (readonly [place: number, members: Readonly<Record<string, string>>])[]
  readonly features: FlatLists
  /** Where the segments of each name begin, and the end of the last one's. */
  readonly segments: SmallNumbers
  /** Of each segment: where it starts and ends in the text, how many words it has, its list of concepts. */
  readonly spans: SmallNumbers
  /** The stems of each segment, by their places. */
  readonly stems: FlatLists
}

/** Numbers of each segment in `spans`. */
export const SPAN = 4

/** Compiles the concepts and the names of a catalogue. */
export function compileVocabulary(catalogue: Catalogue): VocabularyTable {
  // Concepts of other services name nothing of ours.
  const own = [...catalogue.concepts.values()].filter(({ kind }) => kind !== 'foreign')
  const stems = new Map<string, number>()
  const wordings = compileConcepts(own, stems)
  const conceptIds = [...new Set(wordings.lists.flat())]
  const meaningOf = draftMeanings(conceptIds, catalogue)
  const meanings = wordings.lists.map(meaningOf)
  const reader: WordReader = {
    stemPlace: (stem) => placeOf(stem, stems),
    match: conceptMatcher(wordings),
    meaning: (list) => meanings[list] ?? meaningOf([]),
    stemWeight: () => 1,
    stemFeature: (place) => conceptIds.length + place,
  }
  const drafts = draftsOf(catalogue, (text) => wordSet(text, reader))
  // Only now all stems of the names have their places.
  const concepts = { ...wordings, stems: [...stems.keys()] }
  const features = conceptIds.length + stems.size
  const rarity = raritiesOf(drafts, features, catalogue.metrics.size)
  const unnamed = {
    concepts,
    conceptIds,
    measures: Uint8Array.from(meanings, ({ measures }) => Number(measures)),
    who: Uint8Array.from(meanings, ({ who }) => Number(who)),
    rarity,
    holding: holdersOf(drafts, features),
  }
  return { ...unnamed, names: nameTable(drafts, unnamed, catalogue) }
}

type Unnamed = Omit<VocabularyTable, 'names'>

/** What texts are read with, by a compiled vocabulary. */
export function readerOf({ concepts, conceptIds, measures, who, rarity }: Unnamed): WordReader {
  const places = new Map(conceptIds.map((id, place) => [id, place] as const))
  const known: Meaning[] = []
  const meaningOf = (list: number): Meaning => {
    const ids = concepts.lists[list] ?? []
    const features = ids.map((id) => places.get(id) ?? -1)
    const weight = Math.min(...features.map((one) => rarity[one] ?? UNKNOWN))
    return { concepts: ids, measures: measures[list] === 1, who: who[list] === 1, weight, features }
  }
  return {
    stemPlace: stemPlaces(concepts),
    match: conceptMatcher(concepts),
    meaning: (list) => {
      known[list] ??= meaningOf(list)
      return known[list]
    },
    stemWeight: (place) => (place < 0 ? UNKNOWN : (rarity[conceptIds.length + place] ?? UNKNOWN)),
    stemFeature: (place) => (place < 0 ? -1 : conceptIds.length + place),
  }
}

/** A word that no name of the field has says that the label is about more than we know. */
const UNKNOWN = 3.5

/** Concepts of these kinds say when, or beside what: a name is the same with and without them. */
const NEUTRAL_KINDS: ReadonlySet<string> = new Set(['time', 'comparator'])

/** What lists of concepts mean, apart from how much they tell. */
function draftMeanings(
  conceptIds: readonly string[],
  { concepts }: Catalogue,
): (list: readonly string[]) => Meaning {
  const places = new Map(conceptIds.map((id, place) => [id, place] as const))
  const isWho = (concept: Concept | undefined) => concept?.kind === 'population' && concept.alone !== false
  return (list) => {
    const known = list.map((id) => concepts.get(id))
    return {
      concepts: list,
      measures: known.every((concept) => NEUTRAL_KINDS.has(concept?.kind ?? '')),
      who: known.every(isWho),
      weight: 1,
      features: list.map((id) => places.get(id) ?? -1),
    }
  }
}

interface Draft {
  readonly text: string
  /** Its metric's id. */
  readonly metric: string
  readonly words: WordSet
  readonly members: NonNullable<MetricName['dimensions']>
  readonly sentence: boolean
}

function draftsOf(catalogue: Catalogue, words: (text: string) => WordSet): Draft[] {
  const drafts: Draft[] = []
  const seen = new Set<string>()
  const add = (text: string, metric: string, sentence: boolean, members: Draft['members'] = {}) => {
    const key = `${metric}\n${text.toLowerCase()}`
    if (!catalogue.metrics.has(metric) || seen.has(key)) return
    seen.add(key)
    const set = words(text)
    if (set.segments.some(({ neutral }) => !neutral))
      drafts.push({ text, metric, words: set, members, sentence })
  }
  for (const metric of catalogue.metrics.values()) {
    for (const text of [withoutBrackets(metric.title), ...(metric.phrases ?? []), ...(metric.aka ?? [])])
      add(text, metric.id, false)
  }
  for (const { metrics, phrases, dimensions } of catalogue.names)
    for (const id of metrics) for (const text of phrases) add(text, id, false, dimensions)
  for (const wording of catalogue.wordings.values()) {
    for (const text of [...wording.fixedNames, ...wording.rowLabels]) add(text, wording.metric, false)
    for (const text of wording.sentences) add(text.replace(SLOT, ' '), wording.metric, true)
  }
  return drafts
}

const SLOT = /\{\w+\}/g
const withoutBrackets = (title: string) => title.replace(/\s*\([^)]*\)/g, '')

/** A feature is the rarer the fewer metrics have it in their labels. */
function raritiesOf(drafts: readonly Draft[], features: number, metrics: number): Float64Array {
  const holders = Array.from({ length: features }, () => new Set<string>())
  for (const { words, metric, sentence } of drafts)
    if (!sentence) for (const feature of words.features) holders[feature]?.add(metric)
  return Float64Array.from(holders, ({ size }) =>
    size === 0 ? UNKNOWN : Math.log((metrics + 1) / (size + 0.5)),
  )
}

function holdersOf(drafts: readonly Draft[], features: number): FlatLists {
  const holders = Array.from({ length: features }, (): number[] => [])
  drafts.forEach(({ words }, place) => {
    for (const feature of words.features) holders[feature]?.push(place)
  })
  return flatLists(holders)
}

function nameTable(drafts: readonly Draft[], unnamed: Unnamed, { metrics }: Catalogue): NameTable {
  const { concepts } = unnamed
  const reader = readerOf(unnamed)
  const places = new Map([...metrics.keys()].map((id, place) => [id, place] as const))
  const lists = new Map(concepts.lists.map((list, place) => [list, place] as const))
  const listOf = ({ concepts }: Segment) => (concepts.length === 0 ? 0 : (lists.get(concepts) ?? 0))
  const weigh = ({ neutral, stems, belonging }: Segment, list: number) => {
    const stemWeights = stems.map((stem) => reader.stemWeight(reader.stemPlace(stem)))
    return neutral ? 0 : weightOf(list === 0 ? null : reader.meaning(list), stemWeights, belonging)
  }
  const starts = [0]
  for (const { words } of drafts) starts.push((starts.at(-1) ?? 0) + words.segments.length)
  const segments = drafts.flatMap(({ words }) => words.segments)
  return {
    size: drafts.length,
    texts: jsonBytes(drafts.map(({ text }) => text)),
    metrics: smallNumbers(drafts.map(({ metric }) => places.get(metric) ?? 0)),
    sentence: Uint8Array.from(drafts, ({ sentence }) => Number(sentence)),
    denied: Uint8Array.from(drafts, ({ words }) => Number(words.denied)),
    weights: Float64Array.from(drafts, ({ words }) =>
      words.segments.reduce((sum, segment) => sum + weigh(segment, listOf(segment)), 0),
    ),
    members: drafts.flatMap(({ members }, place) =>
      Object.keys(members).length === 0 ? [] : [[place, members] as const],
    ),
    features: flatLists(drafts.map(({ words }) => words.features)),
    segments: smallNumbers(starts),
    spans: smallNumbers(segments.flatMap((one) => [one.start, one.end, one.length, listOf(one)])),
    stems: flatLists(segments.map(({ stems }) => stems.map(reader.stemPlace))),
  }
}
