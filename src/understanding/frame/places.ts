import type { PeriodMention, QuantityMention, Span } from '../../language/mention.js'

/** A sentence with its times and quantities; all spans are those of the text that it stands in. */
export interface TimedSentence extends Span {
  readonly text: string
  readonly periods: readonly PeriodMention[]
  readonly quantities: readonly QuantityMention[]
}

type Stretch = Span & { readonly text: string }

/** The words between two places of a sentence. */
export function between(sentence: Stretch, from: number, to: number): string {
  return sentence.text.slice(Math.max(from, sentence.start), Math.min(to, sentence.end))
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\d][\p{L}\d’'.-]*/gu)?.length ?? 0
}

/** The mention that ends last before a place, among those that begin after another. */
export function lastBefore<T extends Span>(mentions: readonly T[], place: number, after = -1): T | null {
  return mentions.findLast(({ start, end }) => end <= place && start >= after) ?? null
}

/** The mention that begins first after a place, among those that end before another. */
export function firstAfter<T extends Span>(
  mentions: readonly T[],
  place: number,
  before = Number.POSITIVE_INFINITY,
): T | null {
  return mentions.find(({ start, end }) => start >= place && end <= before) ?? null
}

/** The next quantity that is a statement of its own, not one in brackets behind this one: `655 (112 per 10,000) at …`. */
export function nextStated(sentence: TimedSentence, quantity: Span): QuantityMention | null {
  return (
    sentence.quantities.find(
      ({ start }) =>
        start >= quantity.end && !/^[^()]{0,40}\([^()]*$/.test(between(sentence, quantity.end, start)),
    ) ?? null
  )
}
