import type { Direction } from '../../../../schemas/record.js'
import type { Span } from '../../../language/mention.js'
import type { ChosenMetric } from '../../choose-metric.js'
import type { NameMention } from '../../lexicon.js'
import { basePeriodOf } from '../attach-period.js'
import type { Construction, Situation } from '../interpretation.js'
import { between, lastBefore } from '../sentence.js'

const FILLER = String.raw`(?:an?|the|some|about|around|roughly|approximately|approx\.?|over|just|nearly|almost|more than|at least|under|up|down|further|c\.)`
/** From the word of change to its amount: "increased by", "a reduction of", "down by", "dropping by over". */
const AMOUNT_AFTER = new RegExp(String.raw`^\s*(?:by|of|in|was)\s+(?:${FILLER}\s+)*$`, 'i')
const AMOUNT_ADJACENT = new RegExp(String.raw`^\s*(?:${FILLER}\s+)*$`, 'i')
/** After a bare number only these say that it is a difference; "4 Reducing Custody" is a numbered title. */
const COUNTED = /^(?:fewer|less|more|additional|reduction|increase|decrease|drop|fall|rise|lower|higher)\b/i
/** From the amount to its word of change: "35% fewer", "120 less", "a 10% drop", "4% lower than". */
const WORD_AFTER = /^\s*(?:percentage\s+points?\s+|points?\s+|(?:children|young people|cases)\s+)?$/i

/**
 * The amount of a change, with its direction: `<metric>.change`.
 *
 * @example "increased by 38% from December" · "35% fewer referrals" · "a reduction of £3.1m compared with 2022/23"
 */
export const changeAmount: Construction = (situation) => {
  const { quantity, sentence } = situation
  if (quantity.form === 'ordinal') return null
  const change = changeOf(situation)
  if (!change) return null
  const named = changedName(situation, change.span)
  if (!named) return null
  const unit = quantity.unit ?? named.chosen.unit
  const money = unit.startsWith('gbp') !== named.chosen.unit.startsWith('gbp')
  if (quantity.unit !== null && quantity.unit !== 'percent' && quantity.unit !== 'percentage_points' && money)
    return null
  return {
    chosen: named.chosen,
    name: named.name,
    origin: named.near ? 'sentence' : 'previous-sentence',
    derived: 'change',
    unit,
    direction: change.direction,
    basePeriod: basePeriodOf(quantity, sentence),
    rule: 'change-amount',
    confidence: named.near ? 0.9 : 0.75,
  }
}

function changeOf({ quantity, sentence }: Situation): { direction: Direction; span: Span } | null {
  for (const change of sentence.changes) {
    // "make up 54%" is no rise.
    if (/\bma(?:k(?:es?|ing)|de)\s+$/i.test(between(sentence, sentence.start, change.start))) continue
    if (change.end <= quantity.start) {
      const gap = between(sentence, change.end, quantity.start)
      const relative = quantity.unit === 'percent' || quantity.unit === 'percentage_points'
      if (AMOUNT_AFTER.test(gap) || (relative && AMOUNT_ADJACENT.test(gap))) {
        return { direction: change.direction, span: change }
      }
    } else if (change.start >= quantity.reach) {
      const gap = between(sentence, quantity.reach, change.start)
      const counted = quantity.unit === null && !COUNTED.test(change.text)
      if (WORD_AFTER.test(gap) && !counted) return { direction: change.direction, span: change }
    }
  }
  return higherBy({ quantity, sentence })
}

/** "was higher than December by 43%": the word of change stands apart from "by" and its amount. */
function higherBy({
  quantity,
  sentence,
}: Pick<Situation, 'quantity' | 'sentence'>): { direction: Direction; span: Span } | null {
  if (
    !/\bby\s+(?:an?\s+|over\s+|about\s+|around\s+|approximately\s+)?$/i.test(
      between(sentence, sentence.start, quantity.start),
    )
  )
    return null
  const change = lastBefore(sentence.changes, quantity.start)
  if (!change) return null
  const gap = between(sentence, change.end, quantity.start)
  return gap.length < 90 && !/[.;]/.test(gap) ? { direction: change.direction, span: change } : null
}

/** What has changed: the name after "fewer", else the sentence's subject, else what the sentence before was about. */
function changedName(
  situation: Situation,
  change: Span,
): { name: NameMention | null; chosen: ChosenMetric; near: boolean } | null {
  const { names, quantity, discourse, tools } = situation
  const { catalogue } = tools.lexicon
  // A change is of what the name means by default: "9% more children in care" is of their number, not of a rate.
  const choose = (name: NameMention, near: boolean) => {
    const metrics = name.value.metrics.flatMap((id) => catalogue.metrics.get(id) ?? [])
    const metric = quantity.unit?.startsWith('gbp')
      ? metrics.find(({ unit }) => unit.startsWith('gbp'))
      : metrics[0]
    return metric ? { name, chosen: { metric, unit: metric.unit }, near } : null
  }
  const place = Math.max(change.end, quantity.end)
  const after = names.find(({ start }) => start >= place && start - place < 60)
  const before = names.findLast(({ end }) => end <= Math.min(change.start, quantity.start))
  const follows = /\b(?:fewer|less|more)\b/i.test(situation.sentence.text.slice(change.start, change.end))
  // "a 33% increase in budget": what changed is said right behind the word of change.
  const said =
    after !== undefined &&
    /^\s+(?:in|of|to)\s+(?:(?:the|our|its|their|total|overall|number|of)\s+)*$/i.test(
      between(situation.sentence, place, after.start),
    )
  const ordered = follows || said ? [after, before] : [before, after]
  for (const name of ordered) {
    const found = name ? choose(name, true) : null
    if (found) return found
  }
  return discourse.name ? choose(discourse.name, false) : null
}
