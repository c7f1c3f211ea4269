import { chooseMetric } from '../../../choose-metric.js'
import { between, firstAfter, lastBefore, nextStated } from '../../sentence.js'
import type { Construction } from '../interpretation.js'

const FROM =
  /\b(?:from|compared (?:to|with)|than|against)\s+(?:(?:a|an|the|high|low|peak|of|just|over|around|about|approximately|previous|baseline)\s+)*$/i

/**
 * The level before a change: `(up|down|rose|an increase) from A`, with the period that stands behind it. It is a figure
 * of what the figure before it, or the sentence before, was about.
 *
 * @example "a reduction from 482 at 31 March 2013" · "up from 40 in August 2023" · "63% compared with 58% in 2015/16"
 */
export const fromLevel: Construction = ({ quantity, sentence, discourse, tools }) => {
  if (quantity.form === 'ordinal' || !FROM.test(between(sentence, sentence.start, quantity.start)))
    return null
  const previous = lastBefore(sentence.quantities, quantity.start)
  const known =
    discourse.understood.findLast((one) => one.quantity === previous && !one.derived) ??
    discourse.understood.findLast(
      (one) => !one.derived && sameKind(one.unit ?? one.chosen.unit, quantity.unit),
    )
  if (!known?.name) return null
  const chosen = chooseMetric(known.name.value, quantity.unit, tools.lexicon.catalogue, {
    decimals: quantity.decimals,
  })
  if (!chosen || chosen.metric.id !== known.chosen.metric.id) return null
  const next = nextStated(sentence, quantity)
  const period = firstAfter(sentence.periods, quantity.end, next?.start)
  if (!period) return null
  return {
    chosen,
    name: known.name,
    origin: known.quantity === previous ? 'sentence' : 'previous-sentence',
    period: period.period,
    dimensions: known.members,
    rule: 'from-level',
  }
}

function sameKind(known: string, unit: string | null): boolean {
  return unit === null ? known === 'count' || known === 'fte' || known === 'days' : known === unit
}
