import { PHRASE_STOPS } from '../../language/clauses.js'
import type { Span } from '../../language/mention.js'
import { splitSentences } from '../../language/sentences.js'
import { between } from '../../understanding/frame/places.js'
import type { TextReading } from '../read-text.js'

export { clauseEnd, clauseStart } from '../../language/clauses.js'
export {
  between,
  firstAfter,
  lastBefore,
  nextStated,
  wordCount,
} from '../../understanding/frame/places.js'

/** One sentence of a passage with the mentions that stand in it; all spans are those of the passage's text. */
export interface Sentence extends Span, TextReading {
  /** First sentence of its passage. */
  readonly first: boolean
}

/** The sentences of a text that has been read. */
export function sentencesOf(reading: TextReading): Sentence[] {
  return splitSentences(reading.text).map((span, index) => {
    const within = <T extends Span>(mentions: readonly T[]) =>
      mentions.filter(({ start, end }) => start >= span.start && end <= span.end)
    return {
      ...span,
      first: index === 0,
      text: reading.text,
      quantities: within(reading.quantities),
      periods: within(reading.periods),
      areas: within(reading.areas),
      names: within(reading.names),
      dimensions: within(reading.dimensions),
      changes: within(reading.changes),
      roles: within(reading.roles),
      nonFigures: within(reading.nonFigures),
    }
  })
}

/** Where the noun phrase after a place ends at the latest: at a stop, a bracket, or a joining word. */
export function phraseEnd(sentence: Sentence, place: number): number {
  const tail = between(sentence, place, sentence.end)
  for (const { index, 0: word } of tail.matchAll(PHRASE_STOPS)) {
    // "Placed with parents" and "with foster carers" name a place; a word within a name parts nothing.
    const begins = place + index + word.length - word.trimStart().length
    const named = [...sentence.dimensions, ...sentence.names].some(
      ({ start, end }) => start <= begins && begins < end,
    )
    if (!named) return place + index
  }
  return sentence.end
}
