import type { Period } from '../../../schemas/period.js'
import type { Origin } from '../../../schemas/record.js'
import type { QuantityMention } from '../../language/mention.js'
import { type FigureTime, periodOf } from '../../understanding/frame/period-of.js'
import type { Dated, TimeConstruction } from '../../understanding/frame/time-construction.js'
import type { Inherited } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import type { Discourse } from './interpretation.js'
import type { Sentence } from './sentence.js'

/** Where each construction finds the time, in the words of the contract; all others are the sentence's own. */
const ORIGIN: Partial<Readonly<Record<TimeConstruction, Origin>>> = {
  discourse: 'previous-sentence',
  'lead-in': 'previous-sentence',
  introduction: 'previous-sentence',
  heading: 'heading',
  reporting: 'paper',
  usual: 'report',
  present: 'report',
  'paper-year': 'report',
  inspection: 'paper',
  column: 'column-header',
  corner: 'column-header',
  row: 'row-header',
  caption: 'caption',
  source: 'caption',
  none: 'none',
}

/** The time that a quantity speaks of, with the construction that says it. */
export function attachPeriod(
  quantity: QuantityMention,
  sentence: Sentence,
  discourse: Discourse,
  surroundings: Surroundings,
  figure: FigureTime,
): Inherited<Period> {
  const dated = periodOf(quantity, sentence, surroundings, discourse, figure)
  const open = dated.construction === 'none' || dated.construction === 'present'
  const sibling = open ? siblingPeriod(sentence, surroundings.leadIn) : null
  return inheritedFrom(sibling ? { period: sibling, construction: 'discourse' } : dated)
}

/** A time as a part of a figure. */
export function inheritedFrom({ period, construction }: Dated): Inherited<Period> {
  return { value: period, origin: ORIGIN[construction] ?? 'sentence', construction }
}

/** "28 left care so far this year through …", then "42 left care due to …": entries about one metric share its time. */
function siblingPeriod(sentence: Sentence, leadIn: Surroundings['leadIn']): Period | null {
  const [period, ...others] = leadIn?.periods ?? []
  const named = (names: Sentence['names']) => new Set(names.flatMap(({ value }) => value.metrics))
  const before = named(leadIn?.names ?? [])
  const same = [...named(sentence.names)].some((metric) => before.has(metric))
  return period && others.length === 0 && same && period.bound === undefined ? period.period : null
}
