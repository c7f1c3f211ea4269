import type { Metric } from '../../../../schemas/metric.js'
import type { Sentence } from '../sentence.js'
import type { Discourse } from './interpretation.js'

/** Words that open a sentence about the group that the sentence before was about. */
const BACK = /^\W*(?:they|this (?:age )?(?:group|cohort)|these (?:children|young people))\b/i

/** Dimensions that say how a figure was made and not whose it is. */
const OF_THE_FIGURE: ReadonlySet<string> = new Set(['statistic', 'comparator', 'out_of', 'rag', 'status'])

/**
 * "The largest group are the 16 and 17 year olds … They have a rate of 48%": the members of the last figure of the
 * sentence right before, for a sentence that begins by pointing back at them.
 */
export function membersSpokenOf(
  sentence: Sentence,
  { understood }: Discourse,
  metric: Metric,
): Readonly<Record<string, string | number>> {
  const last = understood.at(-1)
  if (!last || !BACK.test(sentence.text.slice(sentence.start, sentence.end))) return {}
  const between = sentence.text.slice(last.quantity.end, sentence.start)
  if (/[.!?]\s+\S/.test(between.trim())) return {}
  return Object.fromEntries(
    Object.entries(last.members).filter(
      ([dimension]) => metric.dimensions.includes(dimension) && !OF_THE_FIGURE.has(dimension),
    ),
  )
}
