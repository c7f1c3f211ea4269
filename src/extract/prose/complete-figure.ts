import type { Role } from '../../../schemas/record.js'
import type { QuantityMention } from '../../language/mention.js'
import { proseCues } from '../../language/prose-cues.js'
import { isResidual } from '../../language/residual-labels.js'
import { isMereBudget, isMereEstimate } from '../../language/roles.js'
import { basePeriodOf } from '../../understanding/frame/base-period.js'
import { earlierAside } from '../../understanding/frame/earlier-aside.js'
import { schoolYear } from '../../understanding/frame/time-kind.js'
import type { Frame } from '../../understanding/prose/frames.js'
import { budgetedRole } from '../budgeted-role.js'
import { isMoney } from '../choose-metric.js'
import type { Figure, Inherited } from '../figure.js'
import { withoutImplied } from '../implied-members.js'
import type { Surroundings } from '../surroundings.js'
import { attachArea } from './attach-area.js'
import { attachDimensions } from './attach-dimensions.js'
import { attachRole } from './attach-role.js'
import { attachStatistic } from './attach-statistic.js'
import type { Choice } from './choose-reading.js'
import { type Place, timeOfFigure } from './figure-time.js'
import type { Discourse } from './interpretation.js'
import { isUnsaidPart } from './part-of-whole.js'
import type { Sentence } from './sentence.js'

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
  const variant = choice.share ? 'share' : derived
  const around = discourse.area ? { ...surroundings, area: discourse.area } : surroundings
  const area = derived === 'rank' ? surroundings.area : areaOf(choice, quantity, sentence, around)
  const said = timeOfFigure(choice, place, area.origin === 'sentence')
  const period = { ...said, value: schoolYear(said.value, metric) }
  const members = membersOf(choice, place)
  const base = derived === 'change' ? basePeriodOf(quantity, sentence) : null
  // Nothing changes since its own time.
  const basePeriod = base?.id === period.value.id ? null : base
  const frame: Frame = {
    metric,
    quantity,
    unit: choice.unit,
    kind: derived ?? 'level',
    // What a sentence dates by looking back ("867 a year ago, so …") is a level to compare with, as "from 867" is.
    base: (slot?.base ?? false) || said.construction === 'earlier',
    period: period.value,
    basePeriod,
    members,
    sentence: 0,
    block: 0,
    interrupted: false,
    ...(choice.share && { share: true }),
    aside:
      earlierAside(quantity, sentence) !== null || (slot?.bracket === true && said.construction === 'behind'),
  }
  const roles = rolesOf(choice, sentence, budgetedRole(metric, place.tools.lexicon.catalogue))
  const role = choice.role ?? attachRole(quantity, { ...sentence, roles }, period.value, surroundings)
  const figure: Figure = {
    passage,
    quantity: derived === 'change' ? { ...quantity, value: Math.abs(quantity.value) } : quantity,
    quote: { start: sentence.start, end: sentence.end },
    metric: {
      value: variant ? `${metric.id}.${variant}` : metric.id,
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
    // "Above the target of 18": what stands around an aim is said of the level that is set against it.
    unexplained: role === 'target' ? 0 : (choice.unexplained ?? 0),
  }
  return {
    figure: lacksPart(choice, members, place) ? null : figure,
    frame: choice.slot && derived !== 'rank' ? frame : null,
  }
}

/** "England had 33,745 households, 4% fewer than a year before": a change is of the place of what changed. */
function areaOf(
  { slot, frame }: Choice,
  quantity: QuantityMention,
  sentence: Sentence,
  around: Surroundings,
): Inherited<Figure['area']['value']> {
  const own = attachArea(quantity, sentence, around)
  const changed = slot?.kind === 'change' && frame?.sentence === 0 ? frame.quantity : null
  return own.origin === 'sentence' || changed === null ? own : attachArea(changed, sentence, around)
}

/** The words of the sentence that may make the figure no actual: an estimate of people does not, nor what a forecast is set against. */
function rolesOf({ metric, slot }: Choice, { roles }: Sentence, budgeted: Role): Sentence['roles'] {
  return roles
    .filter(
      ({ role, text }) =>
        (isMoney(metric.unit) || !isMereEstimate(text)) && !(slot?.base === true && role === 'forecast'),
    )
    .flatMap((mention) => {
      if (!isMereBudget(mention.text)) return [mention]
      return budgeted === 'actual' ? [] : [{ ...mention, role: budgeted }]
    })
}

/** Whether a part of the figure that its metric cannot do without is not said. */
function lacksPart(
  { metric, slot, frame, name, rule }: Choice,
  members: Readonly<Record<string, string | number>>,
  { quantity, sentence }: Place,
): boolean {
  const { requires = [], dimensions } = metric
  const bare =
    slot?.part === true &&
    rule === 'of-these' &&
    frame?.metric === metric &&
    Object.keys(attachDimensions(quantity, name, metric, sentence)).length === 0
  const level = slot === null || slot.kind === 'level'
  return (
    bare ||
    isUnsaidRest(members, sentence) ||
    isOfUnsaidGroup(slot, frame, dimensions) ||
    (level && isUnsaidPart(quantity, name, dimensions, sentence)) ||
    (slot?.kind !== 'change' && requires.length > 0 && !requires.some((dimension) => dimension in members))
  )
}

/** "252 were placed in foster care, of whom 126 (50%) were out of borough": a part of a group that its metric cannot name. */
function isOfUnsaidGroup(slot: Choice['slot'], frame: Frame | null, dimensions: readonly string[]): boolean {
  if (slot?.part !== true || frame === null || frame.sentence > 0) return false
  return Object.keys(frame.members).some((key) => key !== 'statistic' && !dimensions.includes(key))
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
  const members = { ...kept, ...own, ...(statistic === null ? {} : { statistic }), ...dimensions }
  return withoutImplied(members, metric)
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
