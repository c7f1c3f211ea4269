import type { Span } from '../../language/mention.js'
import { cover } from './cover.js'
import type { KnownName } from './name-index.js'
import type { Vocabulary } from './vocabulary.js'
import type { Segment, WordSet } from './word-set.js'

/** A stretch of which less than this is said, or explained, counts as missing, or as left over. */
const MOSTLY = 0.5

/** The words of a name that none of the texts says. */
export function missingWords({ text, words }: KnownName, texts: readonly WordSet[]): string[] {
  return words.segments
    .filter(({ weight }) => weight > 0)
    .filter((segment) => texts.every((one) => cover(segment, one) < MOSTLY))
    .map(({ start, end }) => text.slice(start, end))
}

/**
 * The stretches of a text that a name does not explain.
 *
 * @param members stretches that are understood as members of a dimension
 */
export function unexplainedSegments(
  words: WordSet,
  name: KnownName | null,
  members: readonly Span[] = [],
): Segment[] {
  return words.segments.filter(
    (segment) =>
      segment.weight > 0 &&
      !members.some(({ start, end }) => start < segment.end && segment.start < end) &&
      (name === null || cover(segment, name.words) < MOSTLY),
  )
}

/** The stretches of a text that no concept and no name of the field holds: what nobody understands. */
export function strangeSegments(words: WordSet, { names }: Vocabulary, members: readonly Span[]): Segment[] {
  return unexplainedSegments(words, null, members).filter(
    ({ concepts, stemFeatures, belonging }) =>
      concepts.length === 0 && !belonging && !stemFeatures.some(names.say),
  )
}
