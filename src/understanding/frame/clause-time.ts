import type { PeriodMention, QuantityMention } from '../../language/mention.js'
import { CLAUSE_JOINT, CLAUSE_STOP, LEADS_TIME } from '../../language/time-words.js'
import { between, lastBefore, type TimedSentence } from './places.js'

/**
 * Whether a time opens a clause about another number than those before it: "510 children, and at 31 March 2023 there were
 * 498"; "47 are asylum seekers; a year ago there were 38". A comma alone parts a clause only where none ends the time.
 */
export function opensClause(mention: PeriodMention, sentence: TimedSentence): boolean {
  const before = lastBefore(sentence.quantities, mention.start)
  const next = sentence.quantities.find(({ start }) => start >= mention.end)
  if (!before || !next) return false
  const lead = between(sentence, before.end, mention.start).replace(LEADS_TIME, '')
  const led = between(sentence, mention.end, next.start)
  if (CLAUSE_STOP.test(led) || isBracketed(lead)) return false
  return CLAUSE_STOP.test(lead.slice(-2)) || (CLAUSE_JOINT.test(lead) && !/,/.test(led.trim()))
}

/** Whether a time that opens a clause stands between a number and the next, so that it is not the former's. */
export function isOfNextClause(
  mention: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  return mention.start >= quantity.end && opensClause(mention, sentence)
}

function isBracketed(lead: string): boolean {
  return /\([^)]*$/.test(lead)
}
