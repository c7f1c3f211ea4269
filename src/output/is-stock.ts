import type { Catalogue } from '../../schemas/catalogue.js'
import { baseOf } from './metric-title.js'

/** Whether a metric is counted at a moment, so that a period which its paper prints stands for its last day. */
export function isStock(metric: string, catalogue: Catalogue): boolean {
  const timing = catalogue.wordings.get(baseOf(metric, catalogue))?.timing
  return timing === 'stock' || timing === 'stock-ratio'
}
