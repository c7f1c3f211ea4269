import { comparedCues } from '../../language/compared-cues.js'
import type { QuantityMention } from '../../language/mention.js'
import { slotOf } from '../../understanding/prose/slots.js'
import { type Choice, spokenOf } from './choose-reading.js'
import type { Understood } from './parallel-aside.js'
import { between, type Sentence } from './sentence.js'

/** Characters from a change to the bracket that says it in percent: "13 more than a year before (2.0%)". */
const REACH = 60

/**
 * A percentage alone in a bracket behind the amount of a change: the same change in percent, where the arithmetic says so.
 * Undefined where the bracket is none of a change, or the numbers do not fit.
 *
 * @param understood what the quantities of the sentence were taken for so far
 * @example "654 children, 13 more than a year before (2.0%)", "numbered 1,884, down by 112 (5.6%)"
 */
export function changeInBracket(
  quantity: QuantityMention,
  sentence: Sentence,
  understood: readonly Understood[],
): Choice | undefined {
  const change = understood.at(-1)
  if (quantity.unit !== 'percent' || change === undefined || change.frame.kind !== 'change') return undefined
  if (change.frame.unit !== 'count') return undefined
  const gap = between(sentence, change.quantity.reach, quantity.start)
  const alone = /^\s*\)/.test(between(sentence, quantity.reach, sentence.end))
  if (gap.length > REACH || !alone || !comparedCues.toBracket.test(gap)) return undefined
  const level = understood.findLast(
    ({ frame }) => frame.kind === 'level' && frame.metric === change.frame.metric,
  )
  if (!level || !fits(quantity, change, level.quantity.value)) return undefined
  const slot = {
    ...slotOf(quantity, spokenOf(sentence)),
    kind: 'change' as const,
    direction: change.choice.slot?.direction ?? null,
  }
  return {
    ...change.choice,
    unit: 'percent',
    slot,
    frame: change.frame,
    rule: 'change-amount',
    timeOfFrame: true,
  }
}

/** Whether a percentage is that of a change which led to a level, or away from it where the level was before. */
function fits(
  { value, decimals }: QuantityMention,
  { quantity, choice }: Understood,
  level: number,
): boolean {
  const step = choice.slot?.direction === 'decrease' ? -quantity.value : quantity.value
  const rounding = 0.5 * 10 ** -(decimals ?? 0)
  return [level - step, level].some(
    (base) => base > 0 && Math.abs((100 * quantity.value) / base - value) <= rounding * 1.02,
  )
}
