import type { DimensionMention } from '../../language/mention.js'
import { isResidual } from '../../language/residual-labels.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { memberByCode } from './axis.js'
import type { NamingPart } from './naming.js'

/**
 * A part of a label with the members that it states on its axis: words that several dimensions know ("Other", "Unknown") are
 * members of the dimension that the labels beside them are of.
 *
 * @param axis the dimensions that the labels of its axis are members of; none where they name things
 */
export function settledOn(own: NamingPart, axis: readonly string[], vocabulary: Vocabulary): NamingPart {
  if (axis.length === 0 || own.text === '') return own
  const members = own.members.filter((one) => isOnAxis(one, own.members, axis))
  const residual = members.some(({ dimension }) => axis.includes(dimension))
    ? []
    : residualMembers(own.text, axis, vocabulary)
  return residual.length === 0 ? { ...own, members } : { ...own, members: residual, tells: true }
}

/** Whether no other member of the same words is of the axis where this one is not. */
function isOnAxis(one: DimensionMention, all: readonly DimensionMention[], axis: readonly string[]): boolean {
  if (axis.includes(one.dimension)) return true
  return !all.some(
    ({ dimension, start, end }) => axis.includes(dimension) && start < one.end && one.start < end,
  )
}

/** "Other", "Any other": what is left of a dimension, by the code that all of them use. */
function residualMembers(
  text: string,
  axis: readonly string[],
  { catalogue }: Vocabulary,
): DimensionMention[] {
  if (!isResidual(text)) return []
  return axis.flatMap((dimension) => {
    const known = catalogue.dimensions.get(dimension)
    const listed = known ? memberByCode('other', known) : null
    const member = listed ?? (known?.slug === true ? 'other' : null)
    return member === null ? [] : [{ start: 0, end: text.length, text, dimension, member }]
  })
}
