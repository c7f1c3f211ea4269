import { chooseMetric, familyOf } from '../../../choose-metric.js'
import { between, phraseEnd } from '../../sentence.js'
import type { Construction } from '../interpretation.js'
import { unexplainedWords } from '../unexplained-words.js'

const OF_THESE_BEFORE =
  /\b(?:of (?:whom|which|these|those|them)|including|comprising|made up of)\b[\s,]*(?:[\p{L}]+\s+){0,3}$/iu
const OF_THESE_AFTER = /^[)\s]*(?:\([^)]*\)\s*)?(?:of (?:whom|which|these|those|them)|were|was|are|is)\b/i

/**
 * A part of the figure just stated: `A, of whom B …`, `B of these are …`. It counts the same thing, with the members
 * that its own phrase states; without any it would be a part of nobody knows what, and gives no figure.
 *
 * @example "43 young people in unregulated placements. The majority (39) of these are 16 and 17 years old"
 */
export const ofThese: Construction = ({ quantity, sentence, discourse, tools }) => {
  if (quantity.unit !== null || quantity.form === 'ordinal') return null
  const known = discourse.understood.findLast(
    (one) => !one.derived && (one.unit ?? one.chosen.unit) === 'count',
  )
  if (!known?.name) return null
  const before = OF_THESE_BEFORE.test(between(sentence, sentence.start, quantity.start))
  const after = /^of\b/i.test(
    OF_THESE_AFTER.exec(between(sentence, quantity.reach, sentence.end))?.[0]
      .trim()
      .replace(/^\)\s*/, '') ?? '',
  )
  if (!before && !after) return null
  const { metric } = known.chosen
  const said = sentence.dimensions.filter(
    ({ start, dimension, member }) =>
      start >= quantity.end && member !== familyOf(metric.id) && metric.dimensions.includes(dimension),
  )
  const chosen = chooseMetric(known.name.value, null, tools.lexicon.catalogue)
  if (!chosen || said.length === 0) return null
  // "Of whom three returned to be looked after": what else is said of them is no member.
  if (unexplainedWords(sentence, quantity.reach, phraseEnd(sentence, quantity.reach), metric).length > 0)
    return null
  return {
    chosen,
    name: known.name,
    origin: 'previous-sentence',
    period: known.period,
    dimensions: {
      ...known.members,
      ...Object.fromEntries(said.slice(0, 2).map(({ dimension, member }) => [dimension, member])),
    },
    rule: 'of-these',
  }
}
