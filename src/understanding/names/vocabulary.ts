import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric, MetricName } from '../../../schemas/metric.js'
import type { Span } from '../../language/mention.js'
import { conceptMatcher } from './concept-matcher.js'
import { type Kinds, noWords, type Weights, type WordSet, wordSet } from './word-set.js'

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

/** The words of the field, compiled: concepts, the metrics' names, and how much each word tells metrics apart. */
export interface Vocabulary {
  readonly catalogue: Catalogue
  readonly names: readonly KnownName[]
  /** Places in `names` of the names that hold a concept or a stem. */
  readonly holding: (feature: string) => readonly number[]
  /** What a text says, apart from stretches that are understood otherwise. */
  readonly words: (text: string, masked?: readonly Span[]) => WordSet
}

const compiled = new WeakMap<Catalogue, Vocabulary>()

/** The vocabulary of a catalogue, compiled once. */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const known = compiled.get(catalogue)
  if (known) return known
  // Concepts of other services name nothing of ours.
  const match = conceptMatcher([...catalogue.concepts.values()].filter(({ kind }) => kind !== 'foreign'))
  const kinds: Kinds = {
    isMeasure: (concept) => NEUTRAL_KINDS.has(catalogue.concepts.get(concept)?.kind ?? ''),
    isWho: (concept) => {
      const known = catalogue.concepts.get(concept)
      return known?.kind === 'population' && known.alone !== false
    },
  }
  const unweighed: Weights = { ofSegment: () => 1, ofStem: () => 1 }
  const raw = (text: string): WordSet => wordSet(text, match, kinds, unweighed)
  const drafts = namesOf(catalogue, raw)
  const { frequency, postings } = indexOf(drafts)
  const metrics = catalogue.metrics.size
  const rarity = (feature: string): number => {
    const count = frequency.get(feature) ?? 0
    return count === 0 ? UNKNOWN : Math.log((metrics + 1) / (count + 0.5))
  }
  const weights: Weights = {
    ofSegment: (segment) => weigh(segment, rarity),
    ofStem: (stem) => rarity(`=${stem}`),
  }
  const words = (text: string, masked: readonly Span[] = []): WordSet =>
    text === '' ? noWords : wordSet(text, match, kinds, weights, masked)
  const weighed = drafts.map((name) => {
    const segments = name.words.segments.map((segment) => ({
      ...segment,
      weight: weights.ofSegment(segment),
      stemWeights: segment.stems.map(weights.ofStem),
    }))
    return {
      ...name,
      words: { ...name.words, segments },
      weight: segments.reduce((sum, { weight }) => sum + weight, 0),
    }
  })
  const none: readonly number[] = []
  const vocabulary: Vocabulary = {
    catalogue,
    names: weighed,
    holding: (feature) => postings.get(feature) ?? none,
    words,
  }
  compiled.set(catalogue, vocabulary)
  return vocabulary
}

/** Concepts of these kinds say when, or beside what: a name is the same with and without them. */
const NEUTRAL_KINDS: ReadonlySet<string> = new Set(['time', 'comparator'])

/** A word that no name of the field has says that the label is about more than we know. */
const UNKNOWN = 3.5

function weigh(segment: Parameters<Weights['ofSegment']>[0], rarity: (feature: string) => number): number {
  if (segment.neutral) return 0
  if (segment.concepts.length > 0) return Math.min(...segment.concepts.map((concept) => rarity(concept)))
  const most = Math.max(0, ...segment.stems.map((stem) => rarity(`=${stem}`)))
  return segment.belonging ? most * BELONGING : most
}

/** "Council", "local", "team": whose a figure is, which a name may leave out. */
const BELONGING = 0.15

type Draft = Omit<KnownName, 'weight'>

function namesOf(catalogue: Catalogue, words: (text: string) => WordSet): Draft[] {
  const drafts: Draft[] = []
  const seen = new Set<string>()
  const add = (text: string, id: string, sentence: boolean, members: MetricName['dimensions'] = {}) => {
    const metric = catalogue.metrics.get(id)
    const key = `${id}\n${text.toLowerCase()}`
    if (!metric || seen.has(key)) return
    seen.add(key)
    const set = words(text)
    if (set.segments.some(({ neutral }) => !neutral))
      drafts.push({ text, metric, words: set, members: members ?? {}, sentence })
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

/** In how many metrics' labels a feature stands, and in which names. */
function indexOf(names: readonly Draft[]) {
  const metricsWith = new Map<string, Set<string>>()
  const postings = new Map<string, number[]>()
  names.forEach(({ words, metric, sentence }, place) => {
    for (const feature of featuresOf(words)) {
      const list = postings.get(feature)
      if (list) list.push(place)
      else postings.set(feature, [place])
      if (sentence) continue
      const holders = metricsWith.get(feature)
      if (holders) holders.add(metric.id)
      else metricsWith.set(feature, new Set([metric.id]))
    }
  })
  const frequency = new Map([...metricsWith].map(([feature, holders]) => [feature, holders.size] as const))
  return { frequency, postings }
}

/** Concepts by their id, stems with `=` before them. */
export function featuresOf({ concepts, stems }: WordSet): string[] {
  return [...concepts, ...[...stems].map((stem) => `=${stem}`)]
}
