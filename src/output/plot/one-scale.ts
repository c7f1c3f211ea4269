import type { Unit } from '../../../schemas/units.js'
import { groupedBy } from '../../language/grouped-by.js'

/** Units that differ by a factor alone, and how much one of each is. */
const families: readonly Readonly<Partial<Record<Unit, number>>>[] = [
  { gbp: 1, gbp_thousand: 1000, gbp_million: 1e6 },
  { per_100000: 1, per_10000: 10, per_1000: 100 },
]

/** What units have one scale: `gbp` of all money, `per_100000` of rates, each other one for itself. */
export function scaleOf(unit: Unit): Unit {
  const family = families.find((units) => unit in units)
  return (Object.keys(family ?? {})[0] as Unit | undefined) ?? unit
}

/** A value of one unit in another one of its scale. */
export function inUnit(value: number, from: Unit, to: Unit): number {
  if (from === to) return value
  const family = families.find((units) => from in units && to in units)
  return Number(((value * (family?.[from] ?? 1)) / (family?.[to] ?? 1)).toPrecision(12))
}

/** The unit in which values of one scale are drawn: money by its size, rates as most of them are printed. */
export function drawnUnit(values: readonly { readonly value: number; readonly unit: Unit }[]): Unit {
  const [first] = values
  if (!first) return 'count'
  if (scaleOf(first.unit) === 'gbp') {
    const most = values.reduce((so, { value, unit }) => Math.max(so, Math.abs(inUnit(value, unit, 'gbp'))), 0)
    return most >= 1e6 ? 'gbp_million' : most >= 1e4 ? 'gbp_thousand' : 'gbp'
  }
  const byUnit = [...groupedBy(values, ({ unit }) => unit)].sort(([, a], [, b]) => b.length - a.length)
  return byUnit[0]?.[0] ?? first.unit
}
