import type { Catalogue } from '../../schemas/catalogue.js'
import { printable } from './printable.js'

/** What a record or series is of, as a person says it: the printed label of what is not in the catalogue, else its title. */
export function indicatorOf(
  { metric, label }: { readonly metric: string; readonly label?: string | undefined },
  catalogue: Catalogue,
): string {
  if (label === undefined) return titleOf(metric, catalogue)
  return `${printable(label)}${metric.endsWith('.change') ? ': change' : ''}`
}

/** `Custody rate`; what is derived from a metric by its title, `Contacts: change`; others by their id. */
export function titleOf(metric: string, catalogue: Catalogue): string {
  const known = catalogue.metrics.get(metric)?.title
  if (known) return known
  const [base, derived] = partsOf(metric)
  const title = catalogue.metrics.get(base)?.title
  return title && derived ? `${title}: ${printable(derived)}` : printable(metric)
}

/** The metric that one is derived from; itself where the catalogue has it. */
export function baseOf(metric: string, catalogue: Catalogue): string {
  return catalogue.metrics.has(metric) ? metric : partsOf(metric)[0]
}

/** The place of a metric in the catalogue's order: a derived one has that of its base, what is not in it comes last. */
export function catalogueOrder(catalogue: Catalogue): (metric: string) => number {
  const places = new Map([...catalogue.metrics.keys()].map((metric, place) => [metric, place]))
  return (metric) => places.get(metric) ?? places.get(partsOf(metric)[0]) ?? places.size
}

/** `referrals.contacts.change` → `referrals.contacts` and `change`. */
function partsOf(metric: string): [string, string] {
  const dot = metric.lastIndexOf('.')
  return dot < 0 ? [metric, ''] : [metric.slice(0, dot), metric.slice(dot + 1)]
}
