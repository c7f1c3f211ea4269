import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import type { QuantityMention } from '../../language/mention.js'

/**
 * A number alone in brackets as accountants print what is below zero, where the metric is an excess that may be below zero:
 * under a variance "(155)" is 155 underspent. Of other metrics brackets may hold last year's value, or income.
 */
export function belowZero(
  quantity: QuantityMention,
  text: string,
  metric: Metric,
  catalogue: Catalogue,
): QuantityMention {
  const wording = catalogue.wordings.get(metric.id)
  const mayBe = (wording?.plausible.council?.[0] ?? 0) < 0 && wording?.polarity === 'lower-is-better'
  const before = text.slice(0, quantity.start).trim()
  const behind = text.slice(quantity.end).trim()
  return mayBe && before === '(' && behind === ')' && quantity.value > 0
    ? { ...quantity, value: -quantity.value }
    : quantity
}
