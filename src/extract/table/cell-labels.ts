import { restrictedTo } from '../../language/back-references.js'
import { explanationIn } from '../../language/explained-labels.js'
import { goalsAndCounting } from '../../language/goal-labels.js'
import type { DimensionMention, Span } from '../../language/mention.js'
import { findRateBases } from '../../language/rate-bases.js'
import { findTimings } from '../../language/timings.js'
import { moneyScales } from '../../language/unit-remarks.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { noWords } from '../../understanding/names/word-set.js'
import type { Lexicon } from '../lexicon.js'
import type { Tools } from '../tools.js'
import { type AxisLabel, memberByCode } from './axis.js'
import { headedDimensions, headsDimension } from './dimension-heads.js'
import { CHANGE, type LabelPart } from './label.js'
import type { NamingLabel, NamingPart } from './naming.js'
import { settledOn } from './residual-members.js'

const nothing: NamingPart = { text: '', words: noWords, members: [], tells: false }
export const noLabel: NamingLabel = { own: nothing, groups: [], timings: [], total: false, age: null }

/** Reads what a label names, apart from its periods, areas and roles, which are read elsewhere. */
export function namingLabel(
  label: AxisLabel | undefined,
  asOf: string | null,
  vocabulary: Vocabulary,
  tools: Tools,
): NamingLabel {
  if (!label) return noLabel
  const parts = (label.age === null ? label.parts : label.parts.slice(0, -1)).map((part, level) => {
    const read = namingPart(part, asOf, vocabulary, tools)
    return level < label.parts.length - 1 && headsDimension(read.words, vocabulary) ? nothing : read
  })
  const at = parts.findLastIndex(({ tells }) => tells)
  const own = label.age === null ? (parts[at] ?? nothing) : nothing
  const outer = label.parts.slice(0, -1).map(({ text }) => vocabulary.words(text))
  const headed = outer.flatMap((words) => headedDimensions(words, vocabulary))
  return {
    own: settledOn(own, headed, vocabulary),
    // "All children looked after" closes the whole table, not the group that it stands under.
    groups:
      at < 0 || (label.total && at === label.parts.length - 1)
        ? []
        : parts.slice(0, label.age === null ? at : at + 1).reverse(),
    timings: label.parts.flatMap(({ text }) => findTimings(text).map(({ timing }) => timing)),
    total: label.total,
    age: label.age,
  }
}

/** The same label taken for members alone: what it says names nothing. */
export function asMembers(
  label: NamingLabel,
  dimensions: readonly string[],
  find: Lexicon['dimensions'],
): NamingLabel {
  const { own } = label
  const stated = own.text === '' ? [] : find(own.text, new Set(dimensions))
  const members = stated.length > 0 ? stated : own.members
  return { ...label, own: { ...own, members, words: noWords, tells: false } }
}

/** Whether a label names something beyond members of dimensions. */
export function namesSomething({ own }: NamingLabel): boolean {
  return own.words.segments.some(
    (segment) =>
      segment.weight > 0 &&
      !own.members.some(({ start, end }) => start <= segment.start && segment.end <= end),
  )
}

/** Reads what one part of a header path names, apart from its periods, areas and roles. */
export function namingPart(
  part: LabelPart,
  asOf: string | null,
  vocabulary: Vocabulary,
  { read, lexicon }: Tools,
): NamingPart {
  const { periods, areas, roles } = read(part.text, asOf)
  const masked: Span[] = [
    ...periods,
    ...areas,
    ...roles,
    ...findRateBases(part.text),
    ...findTimings(part.text),
    ...splitSpans(part.text),
    ...restrictedTo(part.text),
    ...moneyScales(part.text),
    ...explanationIn(part.text),
    ...goalsAndCounting(part.text),
    ...(part.change ? changeSpan(part.text) : []),
  ]
  const words = vocabulary.words(part.text, masked)
  const dated = part.period !== null && words.segments.every(({ concepts }) => concepts.length === 0)
  if (dated || part.rank) return { ...nothing, text: part.text }
  const found = lexicon
    .dimensions(part.text)
    .filter((member) => !masked.some((span) => span.start <= member.start && member.end <= span.end))
  // "No." counts and is no member "no": a label of measuring words alone states none.
  const measures = words.segments.every(({ neutral }) => neutral)
  const members = found.length > 0 ? found : measures ? [] : wholeMembers(part.text, vocabulary)
  const tells = words.segments.some((segment) => segment.weight > 0) || members.length > 0
  return { text: part.text, words, members, tells }
}

/** "Other", "Never %": labels that are the code of a member. */
function wholeMembers(text: string, { catalogue }: Vocabulary): DimensionMention[] {
  const plain = text.replace(/%/g, '')
  return [...catalogue.dimensions].flatMap(([dimension, known]) => {
    const member = memberByCode(plain, known)
    return member === null ? [] : [{ start: 0, end: text.length, text, dimension, member }]
  })
}

/** "(M/F)" announces how the cells are split; it is no member of the label itself. */
function splitSpans(text: string): Span[] {
  const split = /\([^()]*\/[^()]*\)/.exec(text)
  return split ? [{ start: split.index, end: split.index + split[0].length }] : []
}

function changeSpan(text: string): Span[] {
  const found = CHANGE.exec(text)
  return found ? [{ start: found.index, end: found.index + found[0].length }] : []
}
