import type { Span } from '../../language/mention.js'
import { findTimings } from '../../language/timings.js'
import { strangeSegments } from '../../understanding/names/left-over.js'
import { type Vocabulary, vocabularyOf } from '../../understanding/names/vocabulary.js'
import type { WordSet } from '../../understanding/names/word-set.js'
import type { NameMention } from '../lexicon.js'
import type { TextReading } from '../read-text.js'
import { statedUnit } from '../stated-unit.js'
import type { AxisLabel } from '../table/axis.js'
import { namingPart } from '../table/cell-labels.js'
import { headedDimensions } from '../table/dimension-heads.js'
import type { LabelPart } from '../table/label.js'
import { settledOn } from '../table/residual-members.js'
import { saysPrevious } from '../table/scorecard.js'
import type { Tools } from '../tools.js'

/**
 * What a label, or a part of it, was taken for. `says` is a period, an area, a role, a unit, `dimension member`, or the
 * concepts that its words may mean; empty where the kind says it all.
 */
export interface Taken {
  readonly as: TakenAs
  readonly says: string
  /** The words that say it, where it is not the whole text. */
  readonly words: string | null
}

export type TakenAs =
  | 'time'
  | 'part-of-year'
  | 'time-words'
  | 'time-elsewhere'
  | 'area'
  | 'member'
  | 'heads'
  | 'role'
  | 'difference'
  | 'previous'
  | 'rank'
  | 'total'
  | 'age'
  | 'moment'
  | 'unit'
  | 'rate'
  | 'name'
  | 'concept'
  | 'known-word'
  | 'reports-on'
  | 'written'

/** A text with what was made of it, and the words that nobody understands. */
export interface ExplainedText {
  readonly text: string
  readonly taken: readonly Taken[]
  readonly leftOver: readonly string[]
}

const taken = (as: TakenAs, says = '', words: string | null = null): Taken => ({ as, says, words })

/**
 * What one part of a header path was taken for, as the cells under it are read.
 *
 * @param axis the dimensions that the labels of its axis were found to be members of
 */
export function explainLabelPart(
  part: LabelPart,
  label: AxisLabel,
  axis: readonly string[],
  asOf: string | null,
  tools: Tools,
): ExplainedText {
  const vocabulary = vocabularyOf(tools.lexicon.catalogue)
  const own = part === label.parts.at(-1)
  const read = namingPart(part, asOf, vocabulary, tools)
  // "Other" is a member of the dimension that the labels beside it or over it are of.
  const naming = own
    ? settledOn(settledOn(read, headedBy(label, vocabulary), vocabulary), axis, vocabulary)
    : read
  const heads = own ? [] : headedDimensions(naming.words, vocabulary)
  const isAge = own && label.age !== null
  const words =
    isAge || heads.length > 0 ? [] : wordsTaken(part.text, naming.words, naming.members, vocabulary)
  const strange = isAge || heads.length > 0 ? [] : strangeSegments(naming.words, vocabulary, naming.members)
  const previous = own && label.period === null && saysPrevious(part)
  return {
    text: part.text,
    taken: [
      ...timeTaken(part, label, tools.read(part.text, asOf)),
      ...(own ? timeElsewhere(label) : []),
      ...(part.area ? [taken('area', part.area.name)] : []),
      ...(isAge ? [taken('age', label.age ?? '')] : []),
      ...heads.map((dimension) => taken('heads', dimension)),
      ...(isAge
        ? []
        : naming.members.map((one) => taken('member', `${one.dimension} ${one.member}`, one.text))),
      ...(part.role ? [taken('role', part.role)] : []),
      ...(part.change ? [taken('difference')] : []),
      ...(previous ? [taken('previous')] : []),
      ...(part.rank ? [taken('rank')] : []),
      ...(part.total ? [taken('total')] : []),
      ...findTimings(part.text).map((one) =>
        taken('moment', one.timing, part.text.slice(one.start, one.end)),
      ),
      ...(part.unit ? [taken('unit', part.unit)] : part.rate ? [taken('rate')] : []),
      ...namesTaken(part.names),
      ...words,
    ],
    leftOver: strange.map(({ start, end }) => part.text.slice(start, end)),
  }
}

/** The dimensions that the outer parts of a label are the names of. */
function headedBy({ parts }: AxisLabel, vocabulary: Vocabulary): string[] {
  return parts.slice(0, -1).flatMap(({ text }) => [...headedDimensions(vocabulary.words(text), vocabulary)])
}

/** The time of a label whose own words say none: a column of times dates its row. */
function timeElsewhere({ parts, period, time }: AxisLabel): Taken[] {
  const own = time.part !== null || parts.some((part) => part.period !== null)
  return period === null || period.id === '' || own ? [] : [taken('time-elsewhere', period.id)]
}

function timeTaken({ text, timed, period }: LabelPart, label: AxisLabel, { periods }: TextReading): Taken[] {
  const { period: whole, time, parts } = label
  if (time.part === timed) return [taken('part-of-year', whole?.id ?? '')]
  // Words of time within a label that names something say no time of their own.
  if (period === null) return periods.map((one) => taken('time-words', one.period.id, one.text))
  const innermost = parts.findLast((part) => part.period !== null)?.text === text
  return [taken('time', innermost ? (whole?.id ?? period.id) : period.id)]
}

/** Names that stand in a text word for word, each once with all metrics that go by it. */
function namesTaken(names: readonly NameMention[]): Taken[] {
  const metrics = new Map<string, Set<string>>()
  for (const { text, value } of names)
    metrics.set(text, new Set([...(metrics.get(text) ?? []), ...value.metrics]))
  return [...metrics].map(([text, ids]) => taken('name', [...ids].join(' or '), text))
}

/** What a text around a table or a sentence was taken for. */
export function explainText(reading: TextReading, words: WordSet, vocabulary: Vocabulary): ExplainedText {
  const { text, periods, areas, roles, dimensions, names } = reading
  const unit = statedUnit(text)
  return {
    text,
    taken: [
      ...periods.map(({ period, text: said }) => taken('time', period.id, said)),
      ...areas.map(({ area, text: said }) => taken('area', area.name, said)),
      ...roles.map(({ role, text: said }) => taken('role', role, said)),
      ...dimensions.map((one) => taken('member', `${one.dimension} ${one.member}`, one.text)),
      ...(unit ? [taken('unit', unit)] : []),
      ...namesTaken(names),
      ...wordsTaken(text, words, [], vocabulary),
    ],
    leftOver: strangeSegments(words, vocabulary, []).map(({ start, end }) => text.slice(start, end)),
  }
}

function wordsTaken(
  text: string,
  { segments }: WordSet,
  members: readonly Span[],
  vocabulary: Vocabulary,
): Taken[] {
  return segments.flatMap(({ start, end, weight, concepts, stemFeatures }) => {
    if (weight === 0 || members.some((span) => span.start <= start && end <= span.end)) return []
    const words = text.slice(start, end)
    if (concepts.length > 0) return [taken('concept', concepts.join(' or '), words)]
    return stemFeatures.some(vocabulary.names.say) ? [taken('known-word', '', words)] : []
  })
}
