import { clauseEnd, clauseStart, phraseEnd } from '../../language/clauses.js'
import type { QuantityMention, Span } from '../../language/mention.js'
import { proseCues } from '../../language/prose-cues.js'
import type { Vocabulary } from '../names/vocabulary.js'
import { noWords, type WordSet } from '../names/word-set.js'
import type { SpokenContext, SpokenSentence } from './spoken.js'

/** The words around one quantity, by where they stand. */
export interface Regions {
  readonly before: WordSet
  readonly after: WordSet
  readonly clause: WordSet
  readonly sentence: WordSet
  /** What the sentence is about: its words up to its first quantity. */
  readonly subject: WordSet
  readonly runIn: WordSet
  readonly leadIn: WordSet
  readonly heading: WordSet
  readonly previous: WordSet
}

export const REGION_NAMES = [
  'before',
  'after',
  'clause',
  'sentence',
  'subject',
  'runIn',
  'leadIn',
  'heading',
  'previous',
] as const satisfies readonly (keyof Regions)[]

/** Characters of a sentence on each side of a quantity that may name it. */
const NEAR = 130
const FAR = 320

export type RegionReader = (
  sentence: SpokenSentence,
  quantity: QuantityMention,
  previous: SpokenSentence | null,
) => Regions

/** A reader of the regions of one passage; what several quantities share is read once. */
export function regionReader(vocabulary: Vocabulary, context: SpokenContext): RegionReader {
  const known = new Map<string, WordSet>()
  const wordsOf = (sentence: SpokenSentence, from: number, to: number): WordSet => {
    const start = Math.max(from, sentence.start)
    const end = Math.min(to, sentence.end)
    if (start >= end) return noWords
    const key = `${start}-${end}`
    const before = known.get(key)
    if (before) return before
    const words = vocabulary.words(sentence.text.slice(start, end), maskedIn(sentence, start, end))
    const placed = shifted(words, start)
    known.set(key, placed)
    return placed
  }
  const leadIn = context.leadIn === null ? noWords : vocabulary.words(context.leadIn.slice(-FAR))
  const heading = vocabulary.words(context.headings.slice(0, 2).join(' . ').slice(0, FAR))
  return (sentence, quantity, previous) => {
    const { quantities } = sentence
    const head = headOf(quantity, sentence)
    const before = quantities[quantities.indexOf(head) - 1]
    const behind = behindOf(quantity, sentence)
    const next = quantities.find(({ start }) => start >= behind)
    const clauseFrom = Math.max(clauseStart(sentence, quantity.start), quantity.start - FAR)
    const clauseTo = Math.min(clauseEnd(sentence, quantity.reach), quantity.reach + FAR)
    const first = quantities[0]
    const colon = runInEnd(sentence, quantity.start)
    return {
      before: isPart(head, sentence)
        ? noWords
        : wordsOf(sentence, Math.max(clauseFrom, before?.reach ?? 0, head.start - NEAR), head.start),
      after: wordsOf(
        sentence,
        behind === quantity.reach ? quantity.end : behind,
        Math.min(phraseEnd(sentence, behind), next?.start ?? Infinity, behind + NEAR),
      ),
      clause: wordsOf(sentence, clauseFrom, clauseTo),
      sentence: wordsOf(sentence, quantity.start - FAR, quantity.reach + FAR),
      subject: first && first !== quantity ? wordsOf(sentence, first.start - FAR, first.start) : noWords,
      runIn: colon === null ? noWords : wordsOf(sentence, sentence.start, colon),
      leadIn,
      heading,
      previous: previous ? wordsOf(previous, previous.end - FAR, previous.end) : noWords,
    }
  }
}

/** "…, of whom 18": what stands before is said of the whole. */
export function isPart({ start }: QuantityMention, sentence: SpokenSentence): boolean {
  return proseCues.partBefore.test(sentence.text.slice(Math.max(sentence.start, start - NEAR), start))
}

/** The quantity that a bracket belongs to: of "118 (30.9%)" both have the same words before them. */
export function headOf(
  quantity: QuantityMention,
  { text, quantities }: Pick<SpokenSentence, 'text' | 'quantities'>,
): QuantityMention {
  const previous = quantities[quantities.indexOf(quantity) - 1]
  if (!previous || quantity.start - previous.reach > BRACKET) return quantity
  return proseCues.opensBracket.test(text.slice(previous.reach, quantity.start)) ? previous : quantity
}

const BRACKET = 24

/** Where the words begin that a quantity counts: behind its bracket, and behind the whole that it is a part of. */
function behindOf(quantity: QuantityMention, sentence: SpokenSentence): number {
  const { text, quantities, end } = sentence
  const tail = text.slice(quantity.reach, Math.min(end, quantity.reach + NEAR))
  const aside = proseCues.aside.exec(tail)
  const from = quantity.reach + (aside ? aside[0].length : 0)
  const whole = quantities.find(({ start }) => start >= from)
  if (!whole || whole.start - from > 40) return from
  if (!proseCues.wholeBehind.test(text.slice(from, whole.start))) return from
  const again = proseCues.aside.exec(text.slice(whole.reach, Math.min(end, whole.reach + NEAR)))
  return whole.reach + (again ? again[0].length : 0)
}

/** The end of a heading that runs into its text: "Placement stability: 10.6% of …". */
function runInEnd(sentence: SpokenSentence, place: number): number | null {
  const colon = sentence.text.slice(sentence.start, Math.min(place, sentence.start + 90)).search(/[:–]\s/)
  return colon > 0 ? sentence.start + colon : null
}

/** Periods, areas, roles and movements say nothing of what is counted. */
function maskedIn(sentence: SpokenSentence, from: number, to: number): Span[] {
  return [...sentence.periods, ...sentence.areas, ...sentence.roles, ...sentence.changes]
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end }) => ({ start: start - from, end: end - from }))
}

function shifted(words: WordSet, by: number): WordSet {
  return {
    ...words,
    segments: words.segments.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
  }
}
