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
export function isImplied({ id }: Metric, dimension: string, member: string | number): boolean {
  const [family = '', ...names] = id.split('.')
  const code = String(member)
  if (dimension === 'looked_after') return OF_CHILDREN_IN_CARE.has(family) && IN_CARE.has(code)
  return (
    (dimension === 'cohort' && code === family) ||
    [family, ...names].some((name) => wordsOf(name) === wordsOf(code))
  )
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
