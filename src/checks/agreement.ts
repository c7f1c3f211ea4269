import type { MetricRecord } from '../../schemas/record.js'
import { onceFor } from '../language/once-for.js'
import { type Figure, figureOfRecord, intervalOf, lastDigitWorth } from './figure.js'
import { type Interval, meet } from './interval.js'

/**
 * Whether one number can be what two records of one figure say: printed digits are intervals (85.5 and 86 agree), "about",
 * "over" and "under" are taken at their word (600 and about 600, < 5 and 3). A rise and a fall never agree.
 */
export function agree(a: MetricRecord, b: MetricRecord): boolean {
  if (a.direction !== b.direction && a.value !== 0 && b.value !== 0) return false
  return meet(rangeOfRecord(a), rangeOfRecord(b))
}

const rangeOfRecord = onceFor((record: MetricRecord): Interval => rangeOf(figureOfRecord(record)))

/** "About" is a twentieth either side, or half of the last digit that counts, as where a sum is held against it. */
function rangeOf(figure: Figure): Interval {
  const [low, high] = intervalOf(figure, 'wide')
  switch (figure.qualifier) {
    case 'approx': {
      const room = Math.max(Math.abs(figure.value) / 20, lastDigitWorth(figure.value, figure.step) / 2)
      return [Math.min(low, figure.value - room), Math.max(high, figure.value + room)]
    }
    case 'gt':
    case 'ge':
      return [low, Number.POSITIVE_INFINITY]
    case 'lt':
    case 'le':
      return [Number.NEGATIVE_INFINITY, high]
    default:
      return [low, high]
  }
}
