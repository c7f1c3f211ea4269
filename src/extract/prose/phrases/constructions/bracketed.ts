import { chooseMetric } from '../../../choose-metric.js'
import { between, lastBefore } from '../../sentence.js'
import type { Construction } from '../interpretation.js'

/** From a count to the rate or restatement in brackets behind it: "(", "(a rate of", "(which is". */
const OPENS =
  /^\s*(?:[\p{L}’' ]{0,60})?\(\s*(?:(?:a|the|or|at|which|is|equates to|equivalent to|with|rate|of|about|approximately|around|i\.e\.|just)\s+)*$/iu

/** `…, this is 41%`, `…, which equates to 12 per 10,000`. */
const APPOSED =
  /,\s*(?:this|which|that)\s+(?:is|was|are|were|represents?|represented|equates?\s+to|equated\s+to|equals|makes\s+up)\s+(?:a\s+rate\s+of\s+|around\s+|about\s+|approximately\s+|just\s+\w+\s+)?$/i

/**
 * A rate, share or second unit in brackets behind a count, about the same thing at the same time.
 *
 * @example "482 at 31 March 2013 (104 per 10,000 children)" · "300 children were looked after (a rate of 71 per 10,000)"
 */
export const bracketed: Construction = ({ quantity, sentence, discourse, tools }) => {
  if (quantity.unit === null || quantity.form === 'ordinal') return null
  const counted = lastBefore(sentence.quantities, quantity.start)
  if (!counted) return null
  const gap = between(sentence, counted.reach, quantity.start)
  if (!isApposed(gap) && !isBracketed(gap)) return null
  const known = discourse.understood.findLast((one) => one.quantity === counted)
  if (!known?.name) return null
  const chosen = chooseMetric(known.name.value, quantity.unit, tools.lexicon.catalogue)
  if (!chosen) return null
  return {
    chosen,
    name: known.name,
    origin: 'sentence',
    period: known.period,
    dimensions: known.members,
    rule: 'bracketed',
  }
}

function isApposed(gap: string): boolean {
  return gap.length <= 120 && APPOSED.test(gap)
}

function isBracketed(gap: string): boolean {
  const open = gap.lastIndexOf('(')
  return open >= 0 && gap.length <= 180 && OPENS.test(gap.slice(open)) && !/[.;]\s/.test(gap.slice(0, open))
}
