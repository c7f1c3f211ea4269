import type { Period } from '../../../schemas/period.js'
import { month, noPeriod } from '../../language/period.js'
import type { Inherited } from '../figure.js'
import type { TextReading } from '../read-text.js'
import { type Surroundings, statedPeriod } from '../surroundings.js'
import { isBase } from './base-period.js'
import { between, type Sentence, sentencesOf } from './sentence.js'

const TODAY = /\b(?:are|is|has|have|operates?|live|lives|stands?|remains?)\b/i
const PAST = /\b(?:was|were|had|did|became|rose|fell|saw|(?!need|indeed|proceed|exceed|embed)[a-z]{3,}ed)\b/i

/** A state that holds as the paper is written: its first verb is in the present. */
function isPresent(words: string): boolean {
  const present = TODAY.exec(words)
  const past = PAST.exec(words)
  return present !== null && (past === null || present.index < past.index)
}

const NOW = /\b(?:currently|now|at present|at the time of writing)\b/i

const PRESENT = /\b(?:are|is|has|have|currently|now|remains?|stands?)\b/i

/** What a sentence inherits that has no period of its own and stands under no heading with one. */
export function inheritedPeriod(
  sentence: Sentence,
  surroundings: Surroundings,
  flow: boolean,
): Inherited<Period> {
  const { asOf, leadIn, entry, reportPeriod } = surroundings
  const words = between(sentence, sentence.start, sentence.end)
  const before = statedPeriod(leadIn?.periods ?? []) ?? siblingPeriod(sentence, leadIn)
  const introduced = leadIn && entry ? introducedPeriod(leadIn) : null
  // What happens takes time: a day that others are counted at is not the time of a flow.
  if (introduced && !(flow && introduced.kind === 'day'))
    return { value: introduced, origin: 'previous-sentence' }
  if (before && reportPeriod === null && !(flow && before.kind === 'day'))
    return { value: before, origin: 'previous-sentence' }
  const today = asOf !== null && !sentence.roles.some(({ role }) => role === 'forecast')
  // A month's report calls its month "now"; one about a year that is over does not.
  const over = today && reportPeriod?.kind === 'financial-year' && (reportPeriod.end ?? asOf) < asOf
  if (reportPeriod && !(over && (NOW.test(words) || (!flow && isPresent(words)))))
    return { value: reportPeriod, origin: 'report' }
  if (today && PRESENT.test(words) && !(flow && !NOW.test(words))) {
    return { value: month(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))), origin: 'report' }
  }
  return { value: noPeriod, origin: 'none' }
}

/**
 * The time that a lead-in gives to its entries: "At 31 December 2016, 262 children were looked after, an increase from 257
 * at 31 March. Of this number:", "In the last 12 months:". What it compares with is not the entries' time.
 */
function introducedPeriod(leadIn: TextReading): Period | null {
  const stated = /:\s*$/.test(leadIn.text) ? statedPeriod(leadIn.periods) : null
  if (stated) return stated
  for (const sentence of sentencesOf(leadIn)) {
    const own = sentence.periods.find((mention) => !isBase(mention, sentence))
    if (own) return own.period
  }
  return null
}

/** "28 left care so far this year through …", then "42 left care due to …": entries about one metric share its time. */
function siblingPeriod(sentence: Sentence, leadIn: Surroundings['leadIn']): Period | null {
  const [period, ...others] = leadIn?.periods ?? []
  const named = (names: Sentence['names']) => new Set(names.flatMap(({ value }) => value.metrics))
  const before = named(leadIn?.names ?? [])
  const same = [...named(sentence.names)].some((metric) => before.has(metric))
  return period && others.length === 0 && same && period.bound === undefined ? period.period : null
}
