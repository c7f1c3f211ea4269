import type { QuantityMention } from '../../language/mention.js'
import { partitiveCues } from '../../language/partitive-cues.js'
import type { StatedName } from './attach-dimensions.js'
import { between, type Sentence } from './sentence.js'

/** What is said of a part stands this near behind its number. */
const REACH = 240

/**
 * Whether a number is a part of a whole that its sentence names, by a condition that nobody understands: "87 of the 145
 * children placed with foster carers have remained in the same placement" counts none of those who are placed with foster
 * carers as such, and "101 plans out of 222 had one of these features" no plans. What is understood must stand in the
 * predicate: a name, or a member that its metric has.
 */
export function isUnsaidPart(
  quantity: QuantityMention,
  name: StatedName | null,
  dimensions: readonly string[],
  sentence: Sentence,
): boolean {
  const after = between(sentence, quantity.reach, quantity.reach + REACH)
  if (partitiveCues.ofAge.test(after))
    return !sentence.dimensions.some(({ start }) => start >= quantity.reach)
  if (quantity.unit !== null) return false
  const { ofShare, asShare, restricted } = partitiveCues
  if ([ofShare, asShare, restricted].some((cue) => cue.test(after))) return true
  if (partitiveCues.served.test(between(sentence, sentence.start, quantity.start))) return true
  const predicate = predicateOfPart(quantity, sentence)
  if (predicate === null) return false
  const says = (start: number) => start >= predicate
  const named = name !== null && (says(name.start) || name.end <= quantity.start)
  return (
    !named &&
    !sentence.dimensions.some(({ start, dimension }) => says(start) && dimensions.includes(dimension))
  )
}

/** Where the predicate of "N of the M …", "N … out of M …" or "N of the children …" begins; null where it is none of these. */
function predicateOfPart({ reach }: QuantityMention, sentence: Sentence): number | null {
  const after = between(sentence, reach, reach + REACH)
  const whole = partitiveCues.whole.exec(after)
  if (!whole) return null
  const verb = verbOfPart(after, whole[0].length)
  return verb === null ? null : reach + verb
}

/** Where in the words behind the number of a part the verb stands that says something of it; one behind "who" says who they are. */
export function verbOfPart(after: string, from = 0): number | null {
  for (const { index } of after.matchAll(partitiveCues.verb))
    if (index >= from && !partitiveCues.relative.test(after.slice(0, index))) return index
  return null
}
