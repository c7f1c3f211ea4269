import type { DimensionMention, Span } from '../../language/mention.js'
import { findRateBases } from '../../language/rate-bases.js'
import { findTimings, type TimingMention } from '../../language/timings.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { noWords, type WordSet } from '../../understanding/names/word-set.js'
import type { Lexicon } from '../lexicon.js'
import type { Tools } from '../tools.js'
import { type AxisLabel, memberByCode } from './axis.js'
import { headsDimension } from './dimension-heads.js'
import { CHANGE, type LabelPart } from './label.js'

/** One part of a header path as what it names: its words, and the members that it may state. */
export interface NamingPart {
  readonly text: string
  readonly words: WordSet
  readonly members: readonly DimensionMention[]
  /** It says something that a name has to explain. */
  readonly tells: boolean
}

/** A row's or a column's label: the innermost part that tells something, and the parts around it. */
export interface NamingLabel {
  readonly own: NamingPart
  /** Outer parts, nearest first. */
  readonly groups: readonly NamingPart[]
  /** At which moment, or that over a time, its parts place the figures. */
  readonly timings: readonly TimingMention['timing'][]
  readonly total: boolean
  readonly age: string | null
}

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
  return {
    own,
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
