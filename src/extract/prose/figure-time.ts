import type { QuantityMention } from '../../language/mention.js'
import { noPeriod } from '../../language/period.js'
import { proseCues } from '../../language/prose-cues.js'
import { averagedOver } from '../../understanding/frame/averaged-over.js'
import { saysWhen } from '../../understanding/frame/base-period.js'
import { timeKindOf } from '../../understanding/frame/time-kind.js'
import type { Frame } from '../../understanding/prose/frames.js'
import { headOf } from '../../understanding/prose/regions.js'
import type { Figure, Inherited, Passage } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { attachPeriod } from './attach-period.js'
import type { Choice } from './choose-reading.js'
import type { Discourse } from './interpretation.js'
import { between, type Sentence } from './sentence.js'

/** Where a quantity stands, with all that was read around it. */
export interface Place {
  readonly quantity: QuantityMention
  readonly sentence: Sentence
  readonly discourse: Discourse
  readonly surroundings: Surroundings
  readonly tools: Tools
  readonly passage: Passage
}

/**
 * The time of a chosen reading: its own, else that of the figure that it goes on about, repeats or is set against.
 *
 * @param otherPlace the figure is of a place that the sentence names
 */
export function timeOfFigure(
  { metric, slot, frame, timeOfFrame }: Choice,
  { quantity, sentence, discourse, surroundings, tools }: Place,
  otherPlace: boolean,
): Inherited<Figure['period']['value']> {
  if (timeOfFrame && frame) return { value: frame.period, origin: 'sentence' }
  const own = attachPeriod(quantity, sentence, discourse, surroundings, {
    aims: slot?.kind === 'change' || sentence.roles.some(({ role }) => role === 'target'),
    kind: timeKindOf(metric, tools.lexicon.catalogue.wordings.get(metric.id)?.timing),
    change: slot?.kind === 'change',
    ahead: sentence.roles.some(({ role }) => role === 'forecast'),
  })
  // "…, when the average was 20": what was so at another time, which is not surely read, is of none that stands around it.
  const saidWhen = sentence.periods.some((mention) => saysWhen(mention, quantity, sentence))
  if (own.origin !== 'sentence' && saidWhen) return { value: noPeriod, origin: 'none' }
  const years = metric.unit === 'days' && metric.over_time !== 'sum' ? averagedOver(sentence) : null
  const dated = own.origin === 'sentence' && !['calendar-year', 'span'].includes(own.value.kind)
  if (years && !dated) return { value: years, origin: 'sentence' }
  const before = discourse.frames.find((one) => one.block === 0 && one.period.id !== '' && !one.base)
  if (own.origin !== 'sentence' && before && proseCues.sameTime.test(textOf(sentence)))
    return { value: before.period, origin: 'previous-sentence' }
  const undated = slot?.base === true && !otherPlace && isOfBefore(quantity, sentence, own)
  if ((own.origin === 'sentence' && !undated) || frame === null || slot === null) return own
  // "Of the 427 children:" repeats a number, and with it the number's time.
  const repeats = proseCues.repeats.test(between(sentence, sentence.start, quantity.start))
  const repeated = discourse.frames.find(
    (one) =>
      one.metric === metric &&
      one.kind === 'level' &&
      one.quantity.value === quantity.value &&
      one.period.id !== '',
  )
  if (repeats && repeated && slot.kind === 'level')
    return { value: repeated.period, origin: 'previous-sentence' }
  // "Down from 19.4 in March 2023 and below the England average of 16": two levels are set against one time, and so are
  // two changes: "up 8.3% on the quarter before (5,869) and 10.8% on last year's". A bracket of another time ends with it.
  const shown =
    (frame.base && (otherPlace || slot.kind === 'change')) ||
    (frame.aside && (frame.sentence > 0 || !slot.bracket))
      ? (levelBeside(frame, discourse) ?? frame)
      : frame
  const held: Inherited<Figure['period']['value']> = { value: shown.period, origin: 'previous-sentence' }
  // "184, against 232 for the region": two places are set side by side at one time.
  const besides = discourse.frames.find((one) => one.sentence === 0 && one.metric === metric && !one.base)
  if (slot.base && otherPlace && besides && besides.period.id !== '')
    return { value: besides.period, origin: 'previous-sentence' }
  if (slot.base && !otherPlace) {
    // "… than the 371 of a year before": what is set against the same time takes it.
    // Of an earlier sentence only where this one tells of the same course: "… also fell from 457 to 258".
    const tells = proseCues.from.test(between(sentence, sentence.start, quantity.start))
    const earlier = discourse.frames.find(
      (one) => one.base && one.block === 0 && (tells || one.sentence === 0) && one.period.id !== '',
    )
    return earlier
      ? { value: earlier.period, origin: 'previous-sentence' }
      : { value: noPeriod, origin: 'none' }
  }
  if (frame.period.id === '') return own
  const head = headOf(quantity, sentence)
  if (head !== quantity) {
    const inFront = discourse.frames.find((one) => one.quantity === head)
    return inFront ? { value: inFront.period, origin: 'previous-sentence' } : own
  }
  const weak = own.origin === 'report' || own.origin === 'paper' || own.origin === 'none'
  const beside = otherPlace && frame.block === 0 && frame.sentence === 0
  if (slot.part || beside || (weak && (slot.parallel || slot.restated))) return held
  // What a comparison starts from does not date what the text goes on about.
  const about = frame.base ? levelBeside(frame, discourse) : frame
  return about && about.block === 0 && about.sentence <= 1 && slot.pronoun
    ? { value: about.period, origin: 'previous-sentence' }
    : own
}

/** "A rate of 0.17 in 2023/24, down from 0.26": what stands before a level of before dates it only where it says so. */
function isOfBefore(
  quantity: QuantityMention,
  sentence: Sentence,
  { origin, construction }: ReturnType<typeof attachPeriod>,
): boolean {
  const stands = ['before', 'opening'].includes(construction ?? '')
  const isTarget = sentence.roles.some(({ role }) => role === 'target')
  return (
    origin === 'sentence' &&
    stands &&
    !isTarget &&
    proseCues.beforeIt.test(between(sentence, sentence.start, quantity.start))
  )
}

/** The level that a base was set against: "up from 40 to 54. That is a rise of …" is of the time of the 54. */
function levelBeside({ metric, sentence, block }: Frame, { frames }: Discourse): Frame | undefined {
  return frames.find(
    (one) =>
      one.metric === metric &&
      !one.base &&
      !one.aside &&
      one.kind === 'level' &&
      one.sentence === sentence &&
      one.block === block &&
      one.period.id !== '',
  )
}

function textOf(sentence: Sentence): string {
  return between(sentence, sentence.start, sentence.end)
}
