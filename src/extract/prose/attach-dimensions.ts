import type { Metric } from '../../../schemas/metric.js'
import type { QuantityMention, Span } from '../../language/mention.js'
import { proseCues } from '../../language/prose-cues.js'
import { isOfThemselves } from '../implied-members.js'
import { clauseStart, firstAfter, lastBefore, phraseEnd, type Sentence } from './sentence.js'

/** Dimensions that a construction sets, never a word that merely stands nearby. */
const BY_CONSTRUCTION: ReadonlySet<string> = new Set(['statistic', 'comparator', 'out_of', 'rag', 'status'])

/** The code of those of whom a member is not known. */
const UNKNOWN = 'unknown'

/** Where a metric is named, with the members that its name states. */
export interface StatedName extends Span {
  readonly members: Readonly<Record<string, string>>
}

/**
 * The members that the words around a quantity state for its metric. What follows in the quantity's own phrase comes
 * first, then what its name's phrase holds, then what stands before it in its clause.
 */
export function attachDimensions(
  quantity: QuantityMention,
  name: StatedName | null,
  metric: Metric,
  sentence: Sentence,
): Record<string, string> {
  const members: Record<string, string> = {}
  const add = (from: number, to: number) => {
    for (const { start, end, dimension, member } of sentence.dimensions) {
      if (start < from || end > to || BY_CONSTRUCTION.has(dimension)) continue
      if (!metric.dimensions.includes(dimension) || dimension in members) continue
      if (member === UNKNOWN && isOfSeveral(start, metric, sentence)) continue
      if (isOfThemselves(metric, dimension, member)) continue
      members[dimension] = member
    }
    // "Lived with foster carers" is a phrase of its metric, and says the placement with it.
    for (const { start, end, value } of sentence.names) {
      if (start < from || end > to || !value.metrics.includes(metric.id)) continue
      for (const [dimension, member] of Object.entries(value.dimensions ?? {})) members[dimension] ??= member
    }
  }
  const label = lastBefore(sentence.dimensions, quantity.start)
  if (label && /^\s*[:=–-]\s*$/.test(sentence.text.slice(label.end, quantity.start)))
    add(label.start, label.end)
  // "300 (64.9%) lived with foster carers": what stands behind the bracket is said of both.
  const behind = pastBracket(quantity, sentence)
  const next = firstAfter(sentence.quantities, behind)
  const own = Math.max(
    phraseEnd(sentence, behind),
    name && name.start >= quantity.end ? phraseEnd(sentence, name.end) : 0,
  )
  add(quantity.end, Math.min(own, next && next.start >= (name?.start ?? 0) ? next.start : own))
  // What stands behind the number is said of it alone, whatever the name says that others share with it.
  for (const [dimension, member] of Object.entries(name?.members ?? {})) members[dimension] ??= member
  const previous = lastBefore(sentence.quantities, quantity.start)
  const from = Math.max(previous?.end ?? sentence.start, clauseStart(sentence, quantity.start))
  // "For current ones it is 61% and for previous ones 59%": the name is shared, what stands between is each number's own.
  if (name && previous && name.end <= previous.start) add(from, quantity.start)
  // What stands behind the next number is that number's.
  const until = Math.min(phraseEnd(sentence, name?.end ?? 0), next?.start ?? sentence.end)
  if (name && name.end <= quantity.start) add(Math.min(from, name.start), until)
  add(from, quantity.start)
  // "Unaccompanied children in care fell by 25 to 1,409": what qualifies the name itself is said of all its figures.
  const qualifier = name ? lastBefore(sentence.dimensions, name.start) : null
  if (name && qualifier && /^[\s-]*$/.test(sentence.text.slice(qualifier.end, name.start)))
    add(qualifier.start, qualifier.end)
  const group = openingGroup(sentence)
  if (group !== null && group.end <= quantity.start) add(group.start, group.end)
  return members
}

/** "Of the 19 to 21 year olds, 56% … and 93% …": whom a sentence opens with is said of all its figures. */
function openingGroup(sentence: Sentence): Span | null {
  const { start, quantities } = sentence
  const opening = proseCues.openingGroup.exec(sentence.text.slice(start, sentence.end))
  const end = start + (opening?.[0].length ?? 0)
  return opening && !quantities.some((one) => one.start < end) ? { start, end } : null
}

/** "Not known" is a member of every dimension that has one: where no other word says of which, of none. */
function isOfSeveral(place: number, metric: Metric, { dimensions }: Sentence): boolean {
  const here = dimensions.filter(
    ({ start, dimension }) => start === place && metric.dimensions.includes(dimension),
  )
  return here.length > 1
}

/** Where what is said of a number begins: behind the bracket that it closes, or that holds nothing but its share. */
function pastBracket({ reach }: QuantityMention, sentence: Sentence): number {
  const after = sentence.text.slice(reach, sentence.end)
  const closing = /^\s*\)/.exec(after)
  if (closing) return reach + closing[0].length
  const share = /^\s*\(\s*[\d.]+\s*%\s*\)/.exec(after)
  return reach + (share?.[0].length ?? 0)
}
