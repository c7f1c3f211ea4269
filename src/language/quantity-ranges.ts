import type { QuantityMention } from './mention.js'

const approximate = ({ qualifier }: QuantityMention): 'approx' | null =>
  qualifier === 'approx' ? qualifier : null

const BETWEEN =
  /\b(?:between|ranging (?:from|between)|rang(?:ed|es|e) (?:from|between)|varied (?:from|between)|varies (?:from|between))\s+(?:around\s+|about\s+)?$/i
// Words before "A to B" that make it a change from A to B, or by A to B, rather than a range.
const CHANGE =
  /\b(?:from|by|up|down|of|another|further|rose|fell|increased|decreased|reduced|dropped|risen|fallen|improved|declined)\s+(?:(?:just|over|under|about|around|approximately)\s+)*$/i
const FROM = /\bfrom\s+(?:(?:an?|just|over|under|about|around|approximately|high|low|of)\s+)*$/i
const DASH = /^\s?[-–‑—]\s?$/
const TO = /^\s+to\s+(?:around\s+|about\s+|over\s+)?$/i
const AND = /^\s+and\s+(?:around\s+|about\s+)?$/i

/** "From 201 to 174 per 100,000": a rate or a percentage says its unit once. */
function isRatio({ unit }: QuantityMention): boolean {
  return unit !== null && /^per(?:cent|_)/.test(unit)
}

/**
 * Marks the two ends of printed ranges ("between 130 and 150", "10-12", "16 to 18") among the quantities of a text, and
 * lets the lower end share the unit that is printed once, after the upper.
 *
 * @param mentions in order of place
 */
export function linkRanges(text: string, mentions: readonly QuantityMention[]): QuantityMention[] {
  const linked = [...mentions]
  for (let index = 0; index + 1 < linked.length; index += 1) {
    const low = linked[index]
    const high = linked[index + 1]
    if (low === undefined || high === undefined || low.rangeEnd !== null) continue
    if (low.form === 'ordinal' || high.form === 'ordinal') continue
    const before = text.slice(Math.max(0, low.start - 30), low.start)
    const joint = text.slice(low.end, high.start)
    const between = BETWEEN.test(before) && (AND.test(joint) || TO.test(joint) || DASH.test(joint))
    // "10 -12": the dash was read as a sign, the pair tells that it is none.
    const dashed = DASH.test(joint) && high.value > low.value && low.value >= 0
    const counted = TO.test(joint) && high.value > low.value && !CHANGE.test(before)
    const course = TO.test(joint) && FROM.test(before)
    if (course && low.unit === null && low.noun === null && isRatio(high))
      linked[index] = { ...low, unit: high.unit }
    if (!between && !dashed && !counted) continue
    const shared = low.unit === null && high.unit !== null && high.unit !== 'rank'
    linked[index] = {
      ...low,
      rangeEnd: 'low',
      unit: shared || (low.unit === 'gbp' && high.unit !== null) ? high.unit : low.unit,
      noun: low.noun ?? high.noun,
      qualifier: between ? 'ge' : low.qualifier,
    }
    linked[index + 1] = {
      ...high,
      rangeEnd: 'high',
      qualifier: between ? 'le' : (high.qualifier ?? approximate(low)),
    }
  }
  return linked
}
