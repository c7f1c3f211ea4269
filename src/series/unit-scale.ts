import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Unit } from '../../schemas/units.js'
import { groupedBy } from '../language/grouped-by.js'

/** The units that differ only by a power of ten: a value moves by it from one to the other. */
const scales: Partial<Readonly<Record<Unit, { readonly kind: 'rate' | 'money'; readonly power: number }>>> = {
  per_1000: { kind: 'rate', power: 3 },
  per_10000: { kind: 'rate', power: 4 },
  per_100000: { kind: 'rate', power: 5 },
  gbp: { kind: 'money', power: 0 },
  gbp_thousand: { kind: 'money', power: -3 },
  gbp_million: { kind: 'money', power: -6 },
}

/**
 * Records whose metric is printed in several units of one kind (per 1,000 and per 10,000; £ and £m), all in the unit
 * that the catalogue has for it. What is printed in one unit alone, and what is of another kind than the catalogue's
 * unit, stays as it is.
 */
export function onOneScale(records: readonly MetricRecord[], catalogue: Catalogue): MetricRecord[] {
  const units = new Map<string, Unit | null>()
  for (const [metric, own] of groupedBy(records, (record) => record.metric))
    units.set(metric, commonUnit(metric, own, catalogue))
  return records.map((record) => {
    const unit = units.get(record.metric)
    return unit ? inUnit(record, unit) : record
  })
}

function commonUnit(metric: string, records: readonly MetricRecord[], catalogue: Catalogue): Unit | null {
  const known = catalogue.metrics.get(metric) ?? catalogue.metrics.get(metric.replace(/\.[^.]*$/, ''))
  const kind = known && scales[known.unit]?.kind
  if (!known || !kind) return null
  const printed = new Set(records.map(({ unit }) => unit).filter((unit) => scales[unit]?.kind === kind))
  return printed.size > 1 ? known.unit : null
}

/**
 * The same value in another unit of its kind; a record of another kind as it is. Its decimals go with it, below zero
 * where the last digit printed then stands for tens or more: £2.9m is £2,900,000 to the nearest hundred thousand.
 */
export function inUnit(record: MetricRecord, unit: Unit): MetricRecord {
  const shift = shiftOf(record.unit, unit)
  if (shift === 0) return record
  const decimals = (record.decimals ?? decimalsOf(record.value)) - shift
  return { ...record, unit, value: moved(record.value, shift), decimals }
}

/** A value of one unit in another one of its kind; in one of another kind as it is. */
export function valueIn(value: number, from: Unit, to: Unit): number {
  return moved(value, shiftOf(from, to))
}

/** What units have one scale: `gbp` of all money, `per_100000` of rates, each other one for itself. */
export function scaleOf(unit: Unit): Unit {
  const kind = scales[unit]?.kind
  return kind === 'money' ? 'gbp' : kind === 'rate' ? 'per_100000' : unit
}

function shiftOf(unit: Unit, other: Unit): number {
  const [from, to] = [scales[unit], scales[other]]
  return from && to && from.kind === to.kind ? to.power - from.power : 0
}

/** In decimal digits: 0.29 × 100 is 29, and not a neighbour of it. */
function moved(value: number, shift: number): number {
  const [digits, power = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(power) + shift}`)
}

function decimalsOf(value: number): number {
  return String(value).split('e')[0]?.split('.')[1]?.length ?? 0
}
