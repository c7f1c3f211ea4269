import type { Span } from '../../language/mention.js'
import { denies, isBelonging, isNeutral } from '../../language/word-classes.js'
import { type StemmedWord, stemmedWords } from '../../language/words.js'
import type { ConceptMatch, ConceptMatcher } from './concept-matcher.js'

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
}

/** What kinds of concepts there are, as far as names care. */
export interface Kinds {
  /** Says when, or beside what: a name is the same with and without it. */
  readonly isMeasure: (concept: string) => boolean
  /** Says who is counted, and not just anybody. */
  readonly isWho: (concept: string) => boolean
}

/** How much concepts and stems tell. */
export interface Weights {
  readonly ofSegment: (segment: Omit<Segment, 'weight' | 'stemWeights'>) => number
  readonly ofStem: (stem: string) => number
}

/** A text as what it says: segments in order, and all concepts and words that stand anywhere in it. */
export interface WordSet {
  readonly segments: readonly Segment[]
  readonly concepts: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly denied: boolean
}

export const noWords: WordSet = { segments: [], concepts: new Set(), stems: new Set(), denied: false }

/**
 * What a text says, as concepts and words.
 *
 * @param masked stretches that are understood otherwise (periods, areas, roles) and say nothing here
 */
export function wordSet(
  text: string,
  match: ConceptMatcher,
  kinds: Kinds,
  weights: Weights,
  masked: readonly Span[] = [],
): WordSet {
  const words = stemmedWords(text).filter(
    ({ start, end }) => !masked.some((span) => span.start < end && start < span.end),
  )
  const matches = match(words)
  const concepts = new Set(matches.flatMap((one) => one.concepts))
  const segments = segmentsOf(words, matches, kinds).map((segment) => ({
    ...segment,
    weight: weights.ofSegment(segment),
    stemWeights: segment.stems.map(weights.ofStem),
  }))
  const stems = new Set(words.filter(({ stem }) => !isNeutral(stem)).map(({ stem }) => stem))
  return { segments, concepts, stems, denied: isDenied(words, segments) }
}

/** The longest wording at each place, from the left. */
function segmentsOf(
  words: readonly StemmedWord[],
  matches: readonly ConceptMatch[],
  { isMeasure, isWho }: Kinds,
): Omit<Segment, 'weight' | 'stemWeights'>[] {
  const longest = new Map<number, ConceptMatch>()
  for (const one of matches) if (one.to > (longest.get(one.from)?.to ?? 0)) longest.set(one.from, one)
  const segments: Omit<Segment, 'weight' | 'stemWeights'>[] = []
  for (let at = 0; at < words.length; ) {
    const found = longest.get(at)
    const to = found?.to ?? at + 1
    const [first, last] = [words[at], words[to - 1]]
    if (!first || !last) break
    const telling = words.slice(at, to).filter(({ stem }) => !isNeutral(stem))
    segments.push({
      start: first.start,
      end: last.end,
      concepts: found?.concepts ?? [],
      stems: telling.map(({ stem }) => stem),
      length: words.slice(at, to).filter(({ text }) => /\p{L}/u.test(text)).length,
      neutral: telling.length === 0 || found?.concepts.every(isMeasure) === true,
      belonging: telling.every(({ stem }) => isBelonging(stem)),
      who: found?.concepts.every(isWho) === true,
    })
    at = to
  }
  return segments
}

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
