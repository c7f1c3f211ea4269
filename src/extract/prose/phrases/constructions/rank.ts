import { chooseMetric } from '../../../choose-metric.js'
import { between, firstAfter, lastBefore } from '../../sentence.js'
import type { Construction, Situation } from '../interpretation.js'

/** A rate is what areas are ranked by; where a name has no rate its count is. */
const RANKED_BY = ['per_1000', 'per_10000', 'per_100000', 'percent'] as const

/**
 * A place in an order: `<metric>.rank`, with the group that was ordered and its size where they are printed.
 *
 * @example "3rd highest in our statistical neighbour group for …" · "ranked 10th out of 10 for first time entry rates"
 */
export const rank: Construction = (situation) => {
  const { quantity, sentence, names, discourse, tools } = situation
  if (quantity.form !== 'ordinal') return null
  const { catalogue } = tools.lexicon
  const next = firstAfter(sentence.quantities, quantity.end)
  const after = firstAfter(names, quantity.end, next?.start)
  const name = after ?? lastBefore(names, quantity.start) ?? discourse.name
  if (!name) return null
  const rate = RANKED_BY.map((unit) => chooseMetric(name.value, unit, catalogue)).find(
    (chosen) => chosen !== null,
  )
  const chosen = rate ?? chooseMetric(name.value, null, catalogue)
  if (!chosen) return null
  const comparator = comparatorOf(situation)
  if (
    comparator === null &&
    quantity.outOf === null &&
    !/^\s*(?:highest|lowest|best|worst)/i.test(between(sentence, quantity.end, sentence.end))
  ) {
    return null
  }
  return {
    chosen,
    name: null,
    origin: name === discourse.name ? 'previous-sentence' : 'sentence',
    derived: 'rank',
    unit: 'rank',
    dimensions: {
      ...(comparator ? { comparator } : {}),
      ...(quantity.outOf === null ? {} : { out_of: quantity.outOf }),
    },
    rule: 'rank',
  }
}

function comparatorOf({ sentence }: Situation): string | null {
  const group = sentence.areas.find(({ area }) => !area.kind.includes('local-authority'))
  if (group) return group.area.id
  const stated = sentence.dimensions.find(({ dimension }) => dimension === 'comparator')
  return stated?.member ?? null
}
