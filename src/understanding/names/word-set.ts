import type { Span } from '../../language/mention.js'
import { isReporting } from '../../language/reporting-words.js'
import { denies, isBelonging, isNeutral } from '../../language/word-classes.js'
import { type StemmedWord, stemmedWords } from '../../language/words.js'
import type { ConceptMatch, ConceptMatcher } from './concept-matcher.js'
import { bitsOf, type FeatureBits } from './feature-bits.js'

/** A stretch of a label that means one thing: the wording of a concept, or a word that no concept has. */
export interface Segment extends Span {
  readonly concepts: readonly string[]
  /** Its words that say something, as stems. */
  readonly stems: readonly string[]
  /** How many words it has, neutral ones too, numbers apart. */
  readonly length: number
  /** Ties, measuring words, times: nothing that has to be understood. */
  readonly neutral: boolean
  readonly belonging: boolean
  /** It says who is counted: a name that says so means those and nobody else. */
  readonly who: boolean
  /** How much it tells: rare in the field's names is telling; 0 for neutral ones. */
  readonly weight: number
  /** The same of each of its stems. */
  readonly stemWeights: readonly number[]
  /** Its concepts and stems by their places among all features; -1 for a stem that no name has. */
  readonly conceptFeatures: readonly number[]
  readonly stemFeatures: readonly number[]
  /** Words that only report a figure, of no concept: running text may say them beside any name. */
  readonly reporting: boolean
}

/** What a wording means. */
export interface Meaning {
  readonly concepts: readonly string[]
  /** It says when, or beside what: a name is the same with and without it. */
  readonly measures: boolean
  /** It says who is counted, and not just anybody. */
  readonly who: boolean
  /** How much it tells: as much as the least telling of its concepts. */
  readonly weight: number
  /** The places of its concepts among all features. */
  readonly features: readonly number[]
}

/** What texts are read with. */
export interface WordReader {
  readonly stemPlace: (stem: string) => number
  readonly match: ConceptMatcher
  /** What a list of concepts means, by its place from 1 on. */
  readonly meaning: (list: number) => Meaning
  /** How much a stem tells, by its place; -1 is one that no name has. */
  readonly stemWeight: (place: number) => number
  /** The place of a stem among all features; -1 for one that no name has. */
  readonly stemFeature: (place: number) => number
}

/** A text as what it says: segments in order, and all concepts and words that stand anywhere in it. */
export interface WordSet {
  readonly segments: readonly Segment[]
  readonly concepts: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly denied: boolean
  /** The concepts and stems among those that names are known by, by their places: concepts first. */
  readonly features: readonly number[]
  /** How many of them are concepts. */
  readonly conceptCount: number
  readonly bits: FeatureBits
}

export const noWords: WordSet = {
  segments: [],
  concepts: new Set(),
  stems: new Set(),
  denied: false,
  features: [],
  conceptCount: 0,
  bits: bitsOf([]),
}

/**
 * What a text says, as concepts and words.
 *
 * @param masked stretches that are understood otherwise (periods, areas, roles) and say nothing here
 */
export function wordSet(text: string, reader: WordReader, masked: readonly Span[] = []): WordSet {
  const all = stemmedWords(text)
  const words =
    masked.length === 0
      ? all
      : all.filter(({ start, end }) => !masked.some((span) => span.start < end && start < span.end))
  const places = words.map(({ stem }) => reader.stemPlace(stem))
  const matches = reader.match(words, places)
  const segments = segmentsOf(words, places, matches, reader)
  const concepts = new Set<string>()
  const stems = new Set<string>()
  const features = new Set<number>()
  for (const { list } of matches) {
    const meaning = reader.meaning(list)
    for (const concept of meaning.concepts) concepts.add(concept)
    for (const feature of meaning.features) features.add(feature)
  }
  const conceptCount = features.size
  for (const one of segments) {
    for (const stem of one.stems) stems.add(stem)
    for (const feature of one.stemFeatures) if (feature >= 0) features.add(feature)
  }
  return {
    segments,
    concepts,
    stems,
    denied: isDenied(words, segments),
    features: [...features],
    conceptCount,
    bits: bitsOf(features),
  }
}

/** The longest wording at each place, from the left. */
function segmentsOf(
  words: readonly StemmedWord[],
  places: readonly number[],
  matches: readonly ConceptMatch[],
  reader: WordReader,
): Segment[] {
  const segments: Segment[] = []
  let next = 0
  for (let at = 0; at < words.length; ) {
    let found: ConceptMatch | null = null
    // Of those that begin here the longest comes last.
    for (; (matches[next]?.from ?? words.length) <= at; next++)
      if (matches[next]?.from === at) found = matches[next] ?? null
    const to = found?.to ?? at + 1
    segments.push(
      segmentOf(words.slice(at, to), found ? reader.meaning(found.list) : null, reader, places.slice(at, to)),
    )
    at = to
  }
  return segments
}

function segmentOf(
  words: readonly StemmedWord[],
  meaning: Meaning | null,
  reader: WordReader,
  places: readonly number[],
): Segment {
  const stems: string[] = []
  const stemPlaces: number[] = []
  let length = 0
  words.forEach(({ stem, text }, at) => {
    if (HAS_LETTER.test(text)) length += 1
    if (isNeutral(stem)) return
    stems.push(stem)
    stemPlaces.push(places[at] ?? -1)
  })
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, length }
  return segmentSaying(stems, stemPlaces, meaning, reader, span)
}

const HAS_LETTER = /\p{L}/u

/** A segment of words that say something, by their stems, as the wording of concepts or of none. */
export function segmentSaying(
  stems: readonly string[],
  stemPlaces: readonly number[],
  meaning: Meaning | null,
  reader: WordReader,
  span: Pick<Segment, 'start' | 'end' | 'length'>,
): Segment {
  const stemWeights = stemPlaces.map(reader.stemWeight)
  const belonging = stems.every(isBelonging)
  const neutral = stems.length === 0 || meaning?.measures === true
  // Written out: this is done for all words of a paper and all names that it may mean.
  return {
    start: span.start,
    end: span.end,
    length: span.length,
    concepts: meaning?.concepts ?? NO_CONCEPTS,
    stems,
    neutral,
    belonging,
    who: meaning?.who === true,
    weight: neutral ? 0 : weightOf(meaning, stemWeights, belonging),
    stemWeights,
    conceptFeatures: meaning?.features ?? NO_FEATURES,
    stemFeatures: stemPlaces.map(reader.stemFeature),
    reporting: meaning === null && stems.every(isReporting),
  }
}

const NO_FEATURES: readonly number[] = []
const NO_CONCEPTS: readonly string[] = []

/** How much a wording tells, and a word that no concept has. */
export function weightOf(
  meaning: Meaning | null,
  stemWeights: readonly number[],
  belonging: boolean,
): number {
  if (meaning) return meaning.weight
  const most = Math.max(0, ...stemWeights)
  return belonging ? most * BELONGING : most
}

/** "Council", "local", "team": whose a figure is, which a name may leave out. */
const BELONGING = 0.15

/** A denial counts where no wording takes it in ("no further action", "not in education"). */
function isDenied(words: readonly StemmedWord[], segments: readonly Segment[]): boolean {
  return words.some(
    ({ stem, start, end, text }, index) =>
      denies(stem) &&
      // "No. of", "No of" count.
      !(text.toLowerCase() === 'no' && index === 0) &&
      segments.some((one) => one.start === start && one.end === end && one.concepts.length === 0),
  )
}
