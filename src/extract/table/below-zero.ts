import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import type { QuantityMention } from '../../language/mention.js'
import { isMoney } from '../choose-metric.js'

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
  const mayBe = canBeNegative(metric, catalogue) && wording?.polarity === 'lower-is-better'
  return mayBe && inBracketsAlone(quantity, text) && quantity.value > 0
    ? { ...quantity, value: -quantity.value }
    : quantity
}

function canBeNegative({ id }: Metric, catalogue: Catalogue): boolean {
  const wording = catalogue.wordings.get(id)
  return wording === undefined || (wording.plausible.council?.[0] ?? 0) < 0
}

function inBracketsAlone({ start, end }: QuantityMention, text: string): boolean {
  return text.slice(0, start).trim() === '(' && text.slice(end).trim() === ')'
}

/**
 * Whether a number is below zero, or printed as accountants print that, while its metric cannot be: it counts another
 * thing than what the labels say (a change, an income), and is no level of it.
 */
export function isNoLevel(
  quantity: QuantityMention,
  text: string,
  metric: Metric,
  catalogue: Catalogue,
): boolean {
  if (canBeNegative(metric, catalogue)) return false
  // A net budget may be printed below zero; in brackets nobody knows whether it is that or an income.
  return isMoney(metric.unit) ? inBracketsAlone(quantity, text) : quantity.value < 0
}
