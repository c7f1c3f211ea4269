import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Unit } from '../../../schemas/units.js'

/** The unit of a metric where a dataset states none; of money it cannot be told whether pounds or millions are meant. */
export function defaultUnit(metric: string, catalogue: Catalogue): Unit | null {
  const unit = catalogue.metrics.get(metric)?.unit ?? null
  return unit?.startsWith('gbp') ? null : unit
}
