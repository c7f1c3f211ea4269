import type { QuantityMention } from '../../language/mention.js'
import { noPeriod } from '../../language/period.js'
import { proseCues } from '../../language/prose-cues.js'
import { isResidual } from '../../language/residual-labels.js'
import { isMereEstimate } from '../../language/roles.js'
import { averagedOver } from '../../understanding/frame/averaged-over.js'
import { basePeriodOf } from '../../understanding/frame/base-period.js'
import { earlierAside } from '../../understanding/frame/earlier-aside.js'
import { schoolYear, timeKindOf } from '../../understanding/frame/time-kind.js'
import type { Frame } from '../../understanding/prose/frames.js'
import { headOf } from '../../understanding/prose/regions.js'
import { isMoney } from '../choose-metric.js'
import type { Figure, Inherited, Passage } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { attachArea } from './attach-area.js'
import { attachDimensions } from './attach-dimensions.js'
import { attachPeriod } from './attach-period.js'
import { attachRole } from './attach-role.js'
import { attachStatistic } from './attach-statistic.js'
import type { Choice } from './choose-reading.js'
import type { Discourse } from './interpretation.js'
import { isUnsaidPart } from './part-of-whole.js'
import { between, type Sentence } from './sentence.js'

interface Place {
  readonly quantity: QuantityMention
  readonly sentence: Sentence
  readonly discourse: Discourse
  readonly surroundings: Surroundings
  readonly tools: Tools
  readonly passage: Passage
}

export interface Completed {
  /** Null where a part of it that its metric cannot do without is not said. */
  readonly figure: Figure | null
  readonly frame: Frame | null
}

/** The figure of a chosen reading, with its time, place, members and role, and the frame that it leaves. */
export function completeFigure(choice: Choice, place: Place): Completed {
  const { quantity, sentence, discourse, surroundings, passage } = place
  const { metric, slot } = choice
  const derived = slot === null || slot.kind === 'level' ? null : slot.kind
  const around = discourse.area ? { ...surroundings, area: discourse.area } : surroundings
  const changed = derived === 'change' && choice.frame?.sentence === 0 ? choice.frame.quantity : quantity
  // "England had 33,745 households, 4% fewer than a year before": a change is of the place of what changed.
  const own = attachArea(quantity, sentence, around)
  const placed = own.origin === 'sentence' ? own : attachArea(changed, sentence, around)
  const area = derived === 'rank' ? surroundings.area : placed
  const said = periodOf(choice, place, area.origin === 'sentence')
  const period = { ...said, value: schoolYear(said.value, metric) }
  const members = membersOf(choice, place)
  const basePeriod = derived === 'change' ? (basePeriodOf(quantity, sentence) ?? null) : null
  const frame: Frame = {
    metric,
    quantity,
    unit: choice.unit,
    kind: derived ?? 'level',
    base: slot?.base ?? false,
    period: period.value,
    basePeriod,
    members,
    sentence: 0,
    block: 0,
    interrupted: false,
    aside: earlierAside(quantity, sentence) !== null,
  }
  const { requires = [] } = metric
  const bare =
    slot?.part === true &&
    choice.rule === 'of-these' &&
    choice.frame?.metric === metric &&
    Object.keys(attachDimensions(quantity, choice.name, metric, sentence)).length === 0
  const lacking =
    bare ||
    isUnsaidRest(members, sentence) ||
    (derived === null && isUnsaidPart(quantity, choice.name, metric.dimensions, sentence)) ||
    (derived !== 'change' && requires.some((dimension) => !(dimension in members)))
  const roles = sentence.roles.filter(({ text }) => isMoney(metric.unit) || !isMereEstimate(text))
  const role = choice.role ?? attachRole(quantity, { ...sentence, roles }, period.value, surroundings)
  const figure: Figure = {
    passage,
    quantity: derived === 'change' ? { ...quantity, value: Math.abs(quantity.value) } : quantity,
    quote: { start: sentence.start, end: sentence.end },
    metric: {
      value: derived ? `${metric.id}.${derived}` : metric.id,
      origin: choice.rule === 'same-subject' ? 'previous-sentence' : 'sentence',
    },
    unit: { value: choice.unit, origin: quantity.unit !== null ? 'phrase' : 'sentence' },
    period,
    area,
    dimensions: members,
    role,
    direction: slot?.direction ?? null,
    basePeriod,
    status: [],
    rule: choice.rule,
    chance: choice.chance,
    unexplained: choice.unexplained ?? 0,
  }
  return { figure: lacking ? null : figure, frame: choice.slot && derived !== 'rank' ? frame : null }
}

function periodOf(
  { metric, slot, frame }: Choice,
  { quantity, sentence, discourse, surroundings }: Place,
  otherPlace: boolean,
): Inherited<Figure['period']['value']> {
  const own = attachPeriod(quantity, sentence, discourse, surroundings, {
    aims: slot?.kind === 'change' || sentence.roles.some(({ role }) => role === 'target'),
    kind: timeKindOf(metric),
    change: slot?.kind === 'change',
    ahead: sentence.roles.some(({ role }) => role === 'forecast'),
  })
  const years = metric.unit === 'days' && metric.over_time !== 'sum' ? averagedOver(sentence) : null
  const dated = own.origin === 'sentence' && !['calendar-year', 'span'].includes(own.value.kind)
  if (years && !dated) return { value: years, origin: 'sentence' }
  const before = discourse.frames.find((one) => one.block === 0 && one.period.id !== '' && !one.base)
  if (own.origin !== 'sentence' && before && proseCues.sameTime.test(textOf(sentence)))
    return { value: before.period, origin: 'previous-sentence' }
  if (own.origin === 'sentence' || frame === null || slot === null) return own
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
  const held: Inherited<Figure['period']['value']> = { value: frame.period, origin: 'previous-sentence' }
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

/** The level that a base was set against: "up from 40 to 54. That is a rise of …" is of the time of the 54. */
function levelBeside({ metric, sentence, block }: Frame, { frames }: Discourse): Frame | undefined {
  return frames.find(
    (one) =>
      one.metric === metric &&
      !one.base &&
      one.kind === 'level' &&
      one.sentence === sentence &&
      one.block === block &&
      one.period.id !== '',
  )
}

function textOf(sentence: Sentence): string {
  return between(sentence, sentence.start, sentence.end)
}

/** Members of the figure: those that its words state, and those of the frame that it is a part or another level of. */
function membersOf(
  { metric, slot, frame, name, dimensions = {} }: Choice,
  { quantity, sentence, discourse }: Place,
): Record<string, string | number> {
  if (slot?.kind === 'rank') return rankMembers(quantity, sentence)
  const own = slot?.whole ? {} : attachDimensions(quantity, name, metric, sentence)
  const statistic = slot?.kind === 'change' ? null : attachStatistic(quantity, metric, sentence)
  const continues =
    frame !== null &&
    slot !== null &&
    (slot.base || slot.part || slot.bracket || (slot.restated && frame.block === 0) || slot.wanted)
  const group = sameGroup(sentence, discourse)
  const from = continues ? frame : Object.keys(own).length === 0 ? group : null
  const kept = Object.fromEntries(
    Object.entries(from?.members ?? {}).filter(
      ([key]) => metric.dimensions.includes(key) && (continues || key !== 'statistic'),
    ),
  )
  return { ...kept, ...own, ...(statistic === null ? {} : { statistic }), ...dimensions }
}

/** "Placed here by *other* local authorities": a word that is a member of several dimensions is meant of none of them. */
function isUnsaidRest(members: Readonly<Record<string, string | number>>, { dimensions }: Sentence): boolean {
  const rests = dimensions.filter(
    ({ text, dimension, member }) => isResidual(text) && members[dimension] === member,
  )
  return new Set(rests.map(({ dimension }) => dimension)).size > 1
}

/** "The largest group are the 16 and 17 year olds … They have a rate of 48%": the last figure of the sentence before. */
function sameGroup(sentence: Sentence, { frames }: Discourse): Frame | null {
  const [last] = frames
  const opening = sentence.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 40))
  return last && last.block === 0 && last.sentence === 1 && proseCues.sameGroup.test(opening) ? last : null
}

function rankMembers(quantity: QuantityMention, sentence: Sentence): Record<string, string | number> {
  const group = sentence.areas.find(({ area }) => !area.kind.includes('local-authority'))
  const stated = sentence.dimensions.find(({ dimension }) => dimension === 'comparator')
  const comparator = group?.area.id ?? stated?.member
  return {
    ...(comparator === undefined ? {} : { comparator }),
    ...(quantity.outOf === null ? {} : { out_of: quantity.outOf }),
  }
}
