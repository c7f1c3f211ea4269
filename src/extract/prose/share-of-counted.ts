import type { Metric } from '../../../schemas/metric.js'
import type { QuantityMention, Span } from '../../language/mention.js'
import { partitiveCues } from '../../language/partitive-cues.js'
import { EVERYBODY } from '../../understanding/names/spoken-scopes.js'
import { shareOf } from '../choose-metric.js'
import { withoutImplied } from '../implied-members.js'
import type { Tools } from '../tools.js'
import { attachDimensions, type StatedName } from './attach-dimensions.js'
import type { Choice, Chooser, Considered } from './choose-reading.js'
import type { Discourse } from './interpretation.js'
import { verbOfPart } from './part-of-whole.js'
import { between, type Sentence } from './sentence.js'
import { continuing } from './set-beside.js'

/** Where a percentage stands, and how its quantities are read. */
export interface SharedPlace {
  readonly sentence: Sentence
  readonly previous: Sentence | null
  readonly discourse: Discourse
  readonly tools: Tools
  readonly choose: Chooser
}

/**
 * The share that the members of a group have in what a metric counts, where the catalogue has no metric of its own for it:
 *
 * - "67% of the children on a protection plan were there for neglect", "boys made up 62% of first-time entrants": what the
 *   number would count if it were one; the sentence says the whole, and on the other side of the verb the one member
 * - "…, and 19% were girls", "compared with 31% in the country as a whole": what goes on about such a share
 * - "1,113 young people, of whom 76 (6.8%) were looked after": a bracket that is the part over the whole
 *
 * Undefined where a percentage is no such share.
 *
 * @param considered what its words alone make of it
 */
export function shareOfCounted(
  quantity: QuantityMention,
  place: SharedPlace,
  considered: Considered,
): Considered | undefined {
  const isShare = quantity.unit === 'percent' && quantity.value <= WHOLE && quantity.form === 'digits'
  if (!isShare || considered.choice?.chosen || considered.slot?.kind !== 'level') return undefined
  const choice =
    bracketOfPart(quantity, place, considered) ??
    continued(quantity, place, considered) ??
    namedShare(quantity, place)
  return choice
    ? { ...considered, choice: { ...choice, unit: 'percent', share: true }, refusal: null }
    : undefined
}

const NONE: ReadonlySet<string> = new Set()

/** A hundred per cent. */
const WHOLE = 100

/** "67% of the children on a plan were …", "Of the children, 67% were …", "… account for 17% of all children". */
function namedShare(
  quantity: QuantityMention,
  { sentence, previous, discourse, tools, choose }: SharedPlace,
): Choice | null {
  const said = predicateOf(quantity, sentence)
  if (said === null) return null
  const quantities = sentence.quantities.map((one) => (one === quantity ? countOf(quantity) : one))
  const counted = quantities[sentence.quantities.indexOf(quantity)]
  if (!counted) return null
  const spoken = { ...sentence, quantities }
  const { choice } = choose(counted, { sentence: spoken, previous, discourse, denied: NONE })
  if (!choice?.chosen || choice.unit !== 'count' || (choice.unexplained ?? 0) >= MOST_UNEXPLAINED) return null
  if (isOfPart(choice)) return null
  const { metric, name } = choice
  const { whole } = said
  if (whole && !(name && name.start >= whole.start && name.start < whole.end)) return null
  return mayBeShared(metric, tools) && onlyMember(quantity, name, metric, sentence, said) ? choice : null
}

/** "67% were there for neglect. Of these, 55% were boys": a share of a part, and of all of them none. */
function isOfPart({ slot, frame }: Choice): boolean {
  const goesOn = slot !== null && (slot.part || slot.bracket || slot.restated)
  return goesOn && Object.keys(frame?.members ?? {}).length > 0
}

/** A number of those whom a percentage is taken of; how many there are is not known, and so fits no plausible range. */
function countOf(quantity: QuantityMention): QuantityMention {
  return { ...quantity, unit: null, decimals: null, value: Number.NaN }
}

/** Telling words beside it that neither the name nor the member explains: of more it is not said who shares. */
const MOST_UNEXPLAINED = 2

/** Where no metric of its own is the share of a count. Of all residents, children are a part and not the whole. */
function mayBeShared(metric: Metric, { lexicon: { catalogue } }: Tools): boolean {
  return shareOf(metric, catalogue) === null && catalogue.wordings.get(metric.id)?.scope !== EVERYBODY
}

/** Between which places of its sentence the part is said. */
interface Said {
  readonly from: number
  readonly to: number
}

/** The same, and where the whole is named; null where it is only called to mind ("of these"). */
interface SaidShare extends Said {
  readonly whole: Span | null
}

/** The one member that a sentence states for a figure, where it is said in that stretch, beside no other one of its kind. */
function onlyMember(
  quantity: QuantityMention,
  name: StatedName | null,
  metric: Metric,
  sentence: Sentence,
  { from, to }: Said,
): readonly [string, string] | null {
  const members = withoutImplied(attachDimensions(quantity, name, metric, sentence), metric)
  const [only, ...others] = Object.entries(members)
  if (!only || others.length > 0) return null
  const [dimension, member] = only
  const { quantities, dimensions } = sentence
  // What stands beyond another number is said of that one.
  const first = Math.max(from, quantities.findLast(({ end }) => end <= quantity.start)?.end ?? from)
  const last = Math.min(
    to,
    quantities.find(({ start }) => start >= Math.max(from, quantity.end))?.start ?? to,
  )
  const said = dimensions.filter(
    (one) => one.start >= first && one.end <= last && one.dimension === dimension,
  )
  return said.length > 0 && said.every((one) => one.member === member) ? only : null
}

/** Where what is said of the part stands: behind the verb or the number, or in front of "account for". */
function predicateOf({ start, reach }: QuantityMention, sentence: Sentence): SaidShare | null {
  const before = between(sentence, sentence.start, start)
  const to = sentence.end
  const after = between(sentence, reach, to)
  const wholeUntil = (end: number) => (partitiveCues.ofThese.test(after) ? null : { start: reach, end })
  if (!partitiveCues.ofNumber.test(after))
    return partitiveCues.opening.test(before)
      ? { from: reach, to, whole: { start: sentence.start, end: start } }
      : null
  if (partitiveCues.accountsFor.test(before))
    return { from: sentence.start, to: start, whole: wholeUntil(to) }
  const verb = verbOfPart(after)
  return verb === null ? null : { from: reach + verb, to, whole: wholeUntil(reach + verb) }
}

/** "…, and 19% were girls"; "compared with 31% in the country"; "This is down from 69%": right behind such a share. */
function continued(
  quantity: QuantityMention,
  { sentence, previous, discourse }: SharedPlace,
  { slot }: Considered,
): Choice | null {
  const frame = discourse.frames.find(({ block, kind }) => block === 0 && kind === 'level')
  const own = sentence.quantities.findLast(({ end }) => end <= quantity.start)
  const before = own ?? (slot?.base ? previous?.quantities.at(-1) : undefined)
  if (!slot || !frame?.share || frame.quantity !== before) return null
  // "49% of the population" says of which whole it is.
  if (partitiveCues.ofNumber.test(between(sentence, quantity.reach, sentence.end))) return null
  const [dimension] = Object.keys(frame.members)
  const from = Math.max(own?.reach ?? 0, sentence.start)
  const member = onlyMember(quantity, null, frame.metric, sentence, { from, to: sentence.end })
  // "24% is aged 0-17, 68% is 18-64": what was said of the number before is not said of this one.
  const isOther = member !== null && member[0] === dimension && member[1] !== frame.members[member[0]]
  return slot.base || (slot.parallel && isOther) ? continuing(frame, quantity, sentence) : null
}

/** "1,113 young people, of whom 76 (6.8%) were looked after": the part over the whole that it is of. */
function bracketOfPart(
  quantity: QuantityMention,
  { sentence, discourse, tools }: SharedPlace,
  { slot }: Considered,
): Choice | null {
  const [part] = discourse.frames
  if (!slot?.bracket || !part || part.sentence > 0 || part.unit !== 'count' || part.kind !== 'level')
    return null
  if (!/^\s*\(\s*$/.test(between(sentence, part.quantity.reach, quantity.start))) return null
  const members = Object.keys(part.members)
  const whole = discourse.frames.find(
    (one) =>
      one.metric === part.metric &&
      one.kind === 'level' &&
      one.unit === 'count' &&
      one.period.id === part.period.id &&
      Object.keys(one.members).length === 0,
  )
  const isOver =
    whole !== undefined &&
    Math.abs((WHOLE * part.quantity.value) / whole.quantity.value - quantity.value) <= roundingOf(quantity)
  return members.length === 1 && isOver && mayBeShared(part.metric, tools)
    ? continuing(part, quantity, sentence)
    : null
}

/** Half of the last printed decimal, in points. */
function roundingOf({ decimals }: QuantityMention): number {
  return 0.5 * 10 ** -(decimals ?? 0) + 1e-9
}
