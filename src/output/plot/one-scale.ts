import type { Unit } from '../../../schemas/units.js'
import { groupedBy } from '../../language/grouped-by.js'
import { scaleOf, valueIn } from '../../series/unit-scale.js'

/** The unit in which values of one scale are drawn: money by its size, rates as most of them are printed. */
export function drawnUnit(values: readonly { readonly value: number; readonly unit: Unit }[]): Unit {
  const [first] = values
  if (!first) return 'count'
  if (scaleOf(first.unit) === 'gbp') {
    const most = values.reduce(
      (so, { value, unit }) => Math.max(so, Math.abs(valueIn(value, unit, 'gbp'))),
      0,
    )
    return most >= 1e6 ? 'gbp_million' : most >= 1e4 ? 'gbp_thousand' : 'gbp'
  }
  const byUnit = [...groupedBy(values, ({ unit }) => unit)].sort(([, a], [, b]) => b.length - a.length)
  return byUnit[0]?.[0] ?? first.unit
}
