import { isPartlyUnread } from '../document/unread-sign.js'
import type { Figure } from './figure.js'
import { between, clauseEnd, clauseStart, type Sentence } from './prose/sentence.js'
import type { Surroundings } from './surroundings.js'

type Around = Pick<Surroundings, 'recognised' | 'headings' | 'leadIn' | 'note'>

/**
 * Whether a figure of a recognised page rests on words that were not all read: "In �/� the rate was 5.0" is of a year that
 * nobody knows, and what stands around it must not date it. Its own clause, with all that leads up to it where it says no time, or the
 * labels of its row and column, must be read; where they give no time, so must the nearest texts that may.
 *
 * @param sentence the one that states it; none for a figure of a table
 * @param previous the sentence before it, which it may go on about
 */
export function restsOnUnread(
  figure: Figure,
  around: Around,
  sentence?: Sentence,
  previous: Sentence | null = null,
): boolean {
  if (around.recognised !== true) return false
  if (ownWords(figure, sentence).some(isPartlyUnread)) return true
  return !datesItself(figure) && wordsAround(figure, around, sentence, previous).some(isPartlyUnread)
}

function ownWords(figure: Figure, sentence: Sentence | undefined): readonly string[] {
  const { passage, quantity } = figure
  if (sentence) {
    // A clause with a time of its own needs none of what leads up to it.
    const from = datesItself(figure) ? clauseStart(sentence, quantity.start) : sentence.start
    return [between(sentence, from, clauseEnd(sentence, quantity.end))]
  }
  return [...(passage.table?.row ?? []), ...(passage.table?.column ?? [])]
}

/** Whether its sentence, or its row or column, says of when it is. */
function datesItself({ period }: Figure): boolean {
  return ['sentence', 'row-header', 'column-header'].includes(period.origin)
}

/** What may date a figure that does not say its time, the nearest first. */
function wordsAround(
  { passage, period }: Figure,
  { leadIn, note, headings }: Around,
  sentence: Sentence | undefined,
  previous: Sentence | null,
): string[] {
  // A sentence that states the time leaves it no other, whatever else was not read.
  const states = previous?.periods.some((mention) => mention.period.id === period.value.id)
  if (states && sentence) return [passage.text.slice(sentence.start, sentence.end)]
  const from = (previous ?? sentence)?.start
  const before = sentence ? passage.text.slice(from, sentence.end) : (passage.table?.caption ?? '')
  return [before, leadIn?.text ?? '', note?.text ?? '', ...headings.map(({ text }) => text)]
}
