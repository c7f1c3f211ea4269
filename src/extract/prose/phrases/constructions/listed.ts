import { chooseMetric } from '../../../choose-metric.js'
import type { NameMention } from '../../../lexicon.js'
import { namesInSubject } from '../../../subject.js'
import { between, wordCount } from '../../sentence.js'
import type { Construction } from '../interpretation.js'
import { unexplainedWords } from '../unexplained-words.js'

/** A line of a card that says what kind of figure it is. */
export const ROLE_LABEL = /^\s*(?:latest|actual|current|target|floor|threshold|outturn|result)\s*[:=–-]\s*$/i

/**
 * An entry of a list whose lead-in or heading names the metric: a period, area or member, a sign, and the figure.
 *
 * @example "2013/14 – £1.2m" · "Males = 42.5%" under "the average re-offending rate for each gender is:"
 */
export const listed: Construction = ({ quantity, sentence, names, surroundings, tools }) => {
  if (quantity.form === 'ordinal' || names.length > 0) return null
  const whole = between(sentence, sentence.start, sentence.end)
  const head = between(sentence, sentence.start, quantity.start)
  if (/^\s*(?:previous|prior|last)\b[^\d]*$/i.test(head)) return null
  const labelled =
    ROLE_LABEL.test(head) ||
    sentence.periods.length > 0 ||
    sentence.dimensions.length > 0 ||
    sentence.areas.length > 0
  if (!labelled || wordCount(whole) > 10 || !/[:=–-]\s*$|^\S+(?:\s\S+)?\s*$/.test(head)) return null
  // "Only two children are waiting for an order" is a sentence, not an entry.
  const signed = /[:=–-]\s*$/.test(head)
  if (!signed && unexplainedWords(sentence, quantity.reach, sentence.end).length > 0) return null
  const lead = surroundings.leadIn
  const scopes: { names: readonly NameMention[]; origin: 'previous-sentence' | 'heading' }[] = [
    {
      names: lead && /[:;]\s*$/.test(lead.text) ? [...lead.names].reverse() : [],
      origin: 'previous-sentence',
    },
    ...surroundings.headings
      .slice(0, 2)
      .map((heading) => ({ names: heading.names, origin: 'heading' as const })),
  ]
  for (const scope of scopes) {
    for (const name of namesInSubject(scope.names, surroundings.subject)) {
      const chosen = chooseMetric(name.value, quantity.unit, tools.lexicon.catalogue, {
        decimals: quantity.decimals,
      })
      if (chosen) return { chosen, name, origin: scope.origin, rule: 'listed' }
    }
  }
  return null
}
