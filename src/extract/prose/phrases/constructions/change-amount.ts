import type { Period } from '../../../../../schemas/period.js'
import type { Direction } from '../../../../../schemas/record.js'
import type { Span } from '../../../../language/mention.js'
import { basePeriodOf } from '../../../../understanding/frame/base-period.js'
import { accepts, type ChosenMetric, isMoney } from '../../../choose-metric.js'
import type { NameMention } from '../../../lexicon.js'
import { between, firstAfter, lastBefore } from '../../sentence.js'
import { ANYONE, OTHER_THINGS } from '../attach-name.js'
import type { Construction, Situation } from '../interpretation.js'
import { unexplainedWords } from '../unexplained-words.js'

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
  const { quantity } = situation
  if (quantity.form === 'ordinal') return null
  if (quantity.unit === null && quantity.noun !== null && OTHER_THINGS.test(quantity.noun)) return null
  const change = changeOf(situation)
  if (!change) return null
  const named = changedName(situation, change.span)
  if (!named) return null
  if (!named.near && quantity.unit === null && quantity.noun !== null && !ANYONE.test(quantity.noun))
    return null
  const relative =
    quantity.unit === null || quantity.unit === 'percent' || quantity.unit === 'percentage_points'
  if (!relative && !isMoney(quantity.unit) && !accepts(named.chosen.metric, quantity.unit ?? 'count'))
    return null
  const unit = quantity.unit ?? named.chosen.unit
  // A bare number is a difference of counts or rates; of pounds and percentages it would say so.
  if (quantity.unit === null && (isMoney(unit) || unit === 'percent')) return null
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
    ...changeTimes(situation),
    rule: 'change-amount',
  }
}

/** "by 25%, going down from 211 in 2013/14 to 164 in 2015/16": the change is that of the last year since the first. */
function changeTimes({ quantity, sentence }: Situation): { period?: Period; basePeriod: Period | null } {
  const [from, to] = sentence.quantities.filter(({ start }) => start >= quantity.end)
  const levels =
    from &&
    to &&
    /\bfrom\s+(?:\w+\s+){0,2}$/i.test(between(sentence, quantity.end, from.start)) &&
    /\bto\s+(?:\w+\s+){0,2}$/i.test(between(sentence, from.end, to.start))
  const first = levels ? firstAfter(sentence.periods, from.end, to.start) : null
  const last = levels ? firstAfter(sentence.periods, to.end) : null
  return first && last
    ? { period: last.period, basePeriod: first.period }
    : { basePeriod: basePeriodOf(quantity, sentence) }
}

const COMPARES_PLACES =
  /^\s*than\s+(?:(?:the|that|those|of|for|in|our)\s+)*(?:\w+\s+){0,2}(?:average|national(?:ly)?|England|comparators?|similar|statistical|neighbours?|elsewhere)\b/i

function changeOf({ quantity, sentence }: Situation): { direction: Direction; span: Span } | null {
  for (const change of sentence.changes) {
    // "Down from 69%" gives a level; "9% higher than the national average" compares two places, not two times.
    if (change.end <= quantity.start && /\bfrom$/i.test(change.text)) continue
    if (COMPARES_PLACES.test(between(sentence, change.end, sentence.end))) continue
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

/** Whether a sentence that names nothing goes on about the one before: its words before the change name nothing else. */
function goesOn({ sentence, quantity }: Situation, change: Span): boolean {
  return unexplainedWords(sentence, sentence.start, Math.min(change.start, quantity.start)).length === 0
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
  const before =
    names.findLast(({ end }) => end <= Math.min(change.start, quantity.start)) ??
    names.findLast(({ start, end }) => start >= change.end && end <= quantity.start)
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
  return discourse.name && goesOn(situation, change) ? choose(discourse.name, false) : null
}
