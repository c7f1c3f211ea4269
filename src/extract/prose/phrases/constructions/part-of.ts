import { accepts, chooseMetric, shareOf } from '../../../choose-metric.js'
import { between, firstAfter, lastBefore } from '../../sentence.js'
import type { Construction } from '../interpretation.js'

/** From the part to the whole: "of the", "of all the", "of our", "(37.9%) of the". */
const OF_WHOLE =
  /^\s*(?:\([^()]{1,12}\)\s*)?of\s+(?:(?:the|all|those|these|our|its|their|total|whole|overall)\s+)*$/i

/**
 * A part of a whole, both counted: `A (B%) of the C …`. A and C are figures of the same metric, B is A's share of C.
 *
 * @example "36 (37.9%) of the 95 young people that re-offended" · "337 (74.1%) of the 455 further offences"
 */
export const partOf: Construction = (situation) => {
  const { quantity, sentence, names, tools } = situation
  const { catalogue } = tools.lexicon
  if (quantity.form === 'ordinal' || quantity.unit !== null)
    return shareInBrackets(situation) ?? wholeInBrackets(situation)
  const whole = sentence.quantities.find(
    (other) =>
      other.unit === null &&
      other.start >= quantity.end &&
      OF_WHOLE.test(between(sentence, quantity.reach, other.start)),
  )
  if (!whole) return wholeOf(situation)
  const name = firstAfter(names, whole.end)
  if (!name || name.start - whole.end > 40) return null
  const chosen = chooseMetric(name.value, null, catalogue, { people: true })
  return chosen ? { chosen, name, origin: 'sentence', share: 'part', rule: 'part-of' } : null
}

/** The whole of `A of the C …`. */
const wholeOf: Construction = ({ quantity, sentence, names, tools }) => {
  const part = sentence.quantities.findLast(
    (other) =>
      other.end <= quantity.start &&
      other.unit === null &&
      OF_WHOLE.test(between(sentence, other.reach, quantity.start)),
  )
  const name = part ? firstAfter(names, quantity.end) : null
  if (!name || name.start - quantity.end > 40) return null
  const chosen = chooseMetric(name.value, null, tools.lexicon.catalogue, { people: true })
  return chosen ? { chosen, name, origin: 'sentence', share: 'whole', rule: 'part-of' } : null
}

/** The share that stands in brackets behind a part: of the whole where the metric has a share, else its own percentage. */
const shareInBrackets: Construction = ({ quantity, sentence, discourse, tools }) => {
  if (quantity.unit !== 'percent') return null
  const part = lastBefore(sentence.quantities, quantity.start)
  if (!part || !/^\s*\(\s*$/.test(between(sentence, part.reach, quantity.start))) return null
  const counted = discourse.understood.findLast((one) => one.quantity === part)
  if (!counted) return null
  const { catalogue } = tools.lexicon
  const whole = firstAfter(sentence.quantities, quantity.end)
  const ofWhole = whole && OF_WHOLE.test(between(sentence, quantity.reach + 1, whole.start))
  const share = ofWhole ? shareOf(counted.chosen.metric, catalogue) : null
  const same = counted.name ? chooseMetric(counted.name.value, 'percent', catalogue) : null
  const metric = share ?? same?.metric ?? shareOf(counted.chosen.metric, catalogue)
  if (!metric) return null
  return {
    chosen: { metric, unit: 'percent' },
    name: counted.name,
    origin: 'sentence',
    period: counted.period,
    dimensions: counted.members,
    rule: 'part-of',
  }
}

/** `A deficit (B% of C)`: C is what B is a share of, by the catalogue's ratio. */
const wholeInBrackets: Construction = ({ quantity, sentence, discourse, tools }) => {
  const share = lastBefore(sentence.quantities, quantity.start)
  if (
    share?.unit !== 'percent' ||
    !/^\s*of\s+(?:an?|the|its|our|their)?\s*$/i.test(between(sentence, share.reach, quantity.start))
  )
    return null
  const known = discourse.understood.findLast((one) => one.quantity === share)
  const ratio = known?.chosen.metric.identities.find(({ kind }) => kind === 'ratio')
  const whole = tools.lexicon.catalogue.metrics.get(String(ratio?.denominator ?? ''))
  if (!known || !whole || quantity.unit === null || !accepts(whole, quantity.unit)) return null
  return {
    chosen: { metric: whole, unit: quantity.unit },
    name: known.name,
    origin: 'sentence',
    period: known.period,
    rule: 'part-of',
  }
}
