import { chooseMetric } from '../../../choose-metric.js'
import { between, lastBefore } from '../../sentence.js'
import type { Construction } from '../interpretation.js'

const OF_WHOM =
  /\bof (?:whom|which)\s+(?:(?:only|just|about|around|approximately|over|under|some)\s+)*(?:[\w,]+\s+\(\s*)?$/i

/**
 * A share of those just counted: `A B, of whom P% C`. C names the metric; what A and B were, they are still, so their
 * members are the share's. Where the metric cannot carry them the share is of nobody that a record could name.
 *
 * @example "31 live in residential special schools, of whom 71% live outside the local authority area"
 */
export const ofWhomShare: Construction = ({ quantity, sentence, names, discourse, tools }) => {
  if (quantity.unit !== 'percent' || !OF_WHOM.test(between(sentence, sentence.start, quantity.start)))
    return null
  const counted = discourse.understood.findLast(
    (one) => one.quantity.end <= quantity.start && (one.unit ?? one.chosen.unit) === 'count',
  )
  const inSentence = lastBefore(sentence.quantities, quantity.start)
  if (!counted || !inSentence || counted.quantity.start < sentence.start) return null
  const name = names.find(({ start }) => start >= quantity.end)
  const chosen = name ? chooseMetric(name.value, 'percent', tools.lexicon.catalogue) : null
  if (!name || !chosen) return null
  const members = Object.entries(counted.members)
  if (members.length === 0 || members.some(([dimension]) => !chosen.metric.dimensions.includes(dimension)))
    return null
  return {
    chosen,
    name,
    origin: 'sentence',
    period: counted.period,
    dimensions: counted.members,
    rule: 'of-whom-share',
  }
}
