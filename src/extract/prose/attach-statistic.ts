import type { Metric } from '../../../schemas/metric.js'
import type { QuantityMention } from '../../language/mention.js'
import { between, clauseStart, lastBefore, type Sentence, wordCount } from './sentence.js'

const MEAN = /\b(?:average|mean)\b(?:\s+(?:of|is|was|has been|number|for|at|over|across))*\s*$/i
const HIGHEST =
  /\b(?:(?:a|the|its|our|their)\s+)?(?:high|peak|maximum|best)\s+(?:of|was|monthly performance was|month was|performance was)\s*$/i
const LOWEST = /\b(?:a|the|its|our|their)\s+(?:low|minimum)\s+of\s*$/i

const AVERAGED: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'score', 'gbp'])

/**
 * Whether a quantity is a mean, a peak, a low or the end of a range: such a figure is no plain level, and must not be
 * taken for one. Metrics that are averages themselves are left alone.
 */
export function attachStatistic(
  quantity: QuantityMention,
  metric: Metric,
  sentence: Sentence,
): string | null {
  if (quantity.rangeEnd !== null) return quantity.rangeEnd === 'low' ? 'range_low' : 'range_high'
  const previous = lastBefore(sentence.quantities, quantity.start)
  const from = Math.max(previous?.end ?? sentence.start, clauseStart(sentence, quantity.start))
  const before = between(sentence, from, quantity.start)
  if (HIGHEST.test(before)) return 'max'
  if (LOWEST.test(before)) return 'min'
  if (isAverage(metric)) return null
  if (/^[^.;,()\d]{0,50}\bon average\b/i.test(between(sentence, quantity.reach, sentence.end))) return 'mean'
  const said = /\b(?:average|mean)\b(?!\s+(?:rate|cost|spend|price|attainment))/i.exec(before)
  const subject =
    said !== null &&
    wordCount(before.slice(said.index)) <= 14 &&
    /\b(?:is|was|has been|of|at|target(?:\s+an)?)\b|average\s*$/i.test(before.slice(said.index))
  const area = sentence.areas.some(({ start, end }) => start >= from && end <= quantity.start)
  return (MEAN.test(before) || subject) && !area ? 'mean' : null
}

/** A length of time, a score or a price that nothing adds up is taken over cases already. */
function isAverage({ unit, over_time }: Metric): boolean {
  return unit === 'ratio' || (over_time === 'none' && AVERAGED.has(unit))
}
