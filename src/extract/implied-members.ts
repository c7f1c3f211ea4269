import type { Metric } from '../../schemas/metric.js'

/** The families whose every figure is of children who are looked after. */
const OF_CHILDREN_IN_CARE: ReadonlySet<string> = new Set(['cla'])
/** Members that say of children in care no more than that they are. */
const IN_CARE: ReadonlySet<string> = new Set(['current', 'current_or_previous'])
/** Small words of an identifier, between the words that tell. */
const JOINING: ReadonlySet<string> = new Set(['and', 'or'])

/**
 * Whether a member says nothing of a figure that its metric does not say: children in care are no cohort of the children
 * in care, a custodial disposal none of custodial sentences, "good or outstanding" no grade of those found so.
 */
export function isImplied(metric: Metric, dimension: string, member: string | number): boolean {
  const [family = '', ...names] = metric.id.split('.')
  const code = String(member)
  if (dimension === 'looked_after') return OF_CHILDREN_IN_CARE.has(family) && IN_CARE.has(code)
  return (
    isOfThemselves(metric, dimension, member) ||
    [family, ...names].some((name) => wordsOf(name) === wordsOf(code))
  )
}

/** Whether a member is the cohort that a figure's family is of: it may stand beside any of its figures, and is of none. */
export function isOfThemselves({ id }: Metric, dimension: string, member: string | number): boolean {
  return dimension === 'cohort' && id.startsWith(`${member}.`)
}

/** The members that a figure's metric does not say already. */
export function withoutImplied<Value extends string | number>(
  members: Readonly<Record<string, Value>>,
  metric: Metric,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(members).filter(([dimension, member]) => !isImplied(metric, dimension, member)),
  )
}

function wordsOf(code: string): string {
  return code
    .split('_')
    .filter((word) => !JOINING.has(word))
    .sort()
    .join(' ')
}
