import type { Catalogue } from '../../schemas/catalogue.js'
import type { Metric } from '../../schemas/metric.js'
import type { Role } from '../../schemas/record.js'

/** The concept of a sum that is set aside. */
const BUDGET = 'budget'

/**
 * What the word "budget" makes of a metric's figures: of a budget, what it is; of money that comes in or is spent, a
 * forecast; of a price or a number of children or nights that a budget allows for, a target.
 */
export function budgetedRole({ id }: Metric, { wordings }: Catalogue): Role {
  const wording = wordings.get(id)
  if (wording?.is.of.includes(BUDGET)) return 'actual'
  return wording?.timing === BUDGET ? 'forecast' : 'target'
}
