import { comparedCues } from '../../language/compared-cues.js'
import type { Figure } from '../figure.js'
import { figureKey } from '../figure-key.js'

/**
 * Whether the text has given the figure that one of its numbers would be already, with another value: then one of the two
 * counts something else ("on 486 occasions (118 individual children)"), and the one that was named first stands.
 *
 * @param figures those of the passage so far
 * @param from where the text begins that would contradict itself: the sentence of a number that says what it counts, the
 *   whole passage of one that goes on about what was said before
 */
export function saidOtherwise(figure: Figure, figures: readonly Figure[], from: number): boolean {
  // What a sentence dates twice with one time is its own contradiction: "(140) … less than January 2024 (200)".
  if (OF_ITS_OWN.has(figure.period.construction ?? '')) return false
  if (figure.quantity.rangeEnd !== null || typeof figure.quote === 'string') return false
  const key = keyOf(figure)
  return figures.some(
    (one) =>
      typeof one.quote !== 'string' &&
      one.quote.start >= from &&
      one.quantity.rangeEnd === null &&
      one.quantity.value !== figure.quantity.value &&
      keyOf(one) === key &&
      !areAlternatives(one, figure),
  )
}

/** How a time is tied to one number and to no other. */
const OF_ITS_OWN: ReadonlySet<string> = new Set(['label', 'bracket'])

/** "9 or 10 custodial sentences": two values of which one is right. */
function areAlternatives({ quantity: one, passage }: Figure, { quantity: other }: Figure): boolean {
  return comparedCues.or.test(passage.text.slice(one.end, other.start))
}

function keyOf(figure: Figure): string {
  return figureKey(figure, figure.direction)
}
