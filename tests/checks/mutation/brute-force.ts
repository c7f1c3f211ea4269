import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MetricRecord } from '../../../schemas/record.js'

/**
 * One arithmetic statement of a paper: `stated` is what `value` makes of the operands. It knows nothing of intervals:
 * whether printed numbers can satisfy it is tried out.
 */
export interface Constraint {
  readonly kind: string
  readonly stated: MetricRecord
  readonly operands: readonly MetricRecord[]
  readonly value: (operands: readonly number[]) => number
  /** Another reading under which the statement is right too: a mean of yearly rates instead of a pooled one. */
  readonly otherwise?: Constraint
  /** All operands come in as a plain sum, so their rounding may be tried together. */
  readonly additive: boolean
}

const POUNDS: Record<string, number> = { gbp: 1, gbp_thousand: 1000, gbp_million: 1e6 }
/** Steps that a printed digit is divided into when its possible values are tried. */
const TRIES = 8

/** The statements that the catalogue's identities make of these records and that hold of them as printed. */
export function constraintsThatHold(records: readonly MetricRecord[], catalogue: Catalogue): Constraint[] {
  return allConstraints(records, catalogue).filter((one) => isFeasible(one))
}

/** Whether some true values could have been printed so; `changed` replaces a record by its misprint. */
export function isFeasible(constraint: Constraint, changed?: MetricRecord): boolean {
  if (constraint.otherwise && isFeasible(constraint.otherwise, changed)) return true
  const { stated, operands, value, additive } = constraint
  const now = (record: MetricRecord) => (changed && record.id === changed.id ? changed : record)
  const target = spread(now(stated))
  const low = target[0] ?? 0
  const high = target.at(-1) ?? 0
  const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high))
  const choices = operands.map((operand) => spread(now(operand)))
  if (additive) {
    // The smallest and the largest sum; every value between can be reached, as each operand moves freely.
    const least = value(choices.map((one) => Math.min(...one)))
    const most = value(choices.map((one) => Math.max(...one)))
    return least <= high + slack && most >= low - slack
  }
  let below = false
  let above = false
  for (const chosen of combinations(choices)) {
    const result = value(chosen)
    if (!Number.isFinite(result)) return true
    if (result >= low - slack && result <= high + slack) return true
    if (result < low) below = true
    else above = true
  }
  return below && above
}

/** Values that a printed number can stand for, from half a digit below to a whole digit above it (cut off). */
function spread({ value, unit, decimals }: MetricRecord): number[] {
  const worth = POUNDS[unit] ?? 1
  if (decimals === null) return [value]
  const digit = unit === 'gbp' && decimals === 0 && value !== 0 && value % 1000 === 0 ? 1000 : 10 ** -decimals
  const [from, to] = value < 0 ? [-digit, digit / 2] : [-digit / 2, digit]
  return Array.from(
    { length: TRIES + 1 },
    (_, index) => (value + from + ((to - from) * index) / TRIES) * worth,
  )
}

function* combinations(choices: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...rest] = choices
  if (!first) {
    yield []
    return
  }
  for (const value of first) for (const others of combinations(rest)) yield [value, ...others]
}

function allConstraints(records: readonly MetricRecord[], catalogue: Catalogue): Constraint[] {
  const levels = records.filter(
    ({ qualifier, role, dimensions }) =>
      qualifier === null && role !== 'threshold' && dimensions.statistic === undefined,
  )
  const at = (like: MetricRecord, changes: Partial<MetricRecord>): MetricRecord[] => {
    const wanted = { ...like, ...changes }
    return levels.filter(
      (record) =>
        record.metric === wanted.metric &&
        record.area.id === wanted.area.id &&
        record.period.id === wanted.period.id &&
        (record.role === 'target') === (wanted.role === 'target') &&
        sameMembers(record.dimensions, wanted.dimensions),
    )
  }
  const printedTwice = levels.flatMap((stated): Constraint[] =>
    at(stated, {})
      .filter((other) => other.id < stated.id && other.source.table && !samePlace(other, stated))
      .map((other) => ({
        kind: 'printed twice',
        stated,
        operands: [other],
        value: ([a = 0]) => a,
        additive: true,
      })),
  )
  return printedTwice.concat(
    levels.flatMap((stated) => {
      const identities = catalogue.metrics.get(stated.metric)?.identities ?? []
      return identities.flatMap((identity): Constraint[] => {
        const named = (key: keyof typeof identity) => String(identity[key])
        const scale = Number(identity.scale ?? 1)
        const local = (found: readonly MetricRecord[]) => found.find((one) => samePlace(one, stated))
        switch (identity.kind) {
          case 'sum-over':
            return sumsOver(stated, named('dimension'), levels)
          case 'sum-over-time':
            return catalogue.metrics.get(stated.metric)?.over_time === 'sum'
              ? sumsOverTime(stated, levels)
              : []
          case 'ratio': {
            const above = local(at(stated, { metric: named('numerator') }))
            const below = local(at(stated, { metric: named('denominator') }))
            if (!above || !below) return []
            const years = yearsOf(stated, levels)
            return [
              {
                kind: 'ratio',
                stated,
                operands: [above, below],
                value: ([a = 0, b = 0]) => (scale * a) / b,
                additive: false,
                ...(years
                  ? { otherwise: { kind: 'mean', stated, operands: years, value: mean, additive: true } }
                  : {}),
              },
            ]
          }
          case 'share': {
            const part = local(at(stated, { metric: named('of') }))
            const wholes = at(stated, { metric: named('of'), dimensions: {} })
            if (!part || Object.keys(stated.dimensions).length === 0) return []
            return wholes.map((whole) => ({
              kind: 'share',
              stated,
              operands: [part, whole],
              value: ([a = 0, b = 0]) => (100 * a) / b,
              additive: false,
            }))
          }
          case 'difference': {
            const [a, b] = [
              local(at(stated, { metric: named('minuend') })),
              local(at(stated, { metric: named('subtrahend') })),
            ]
            if (!a || !b) return []
            return [
              {
                kind: 'difference',
                stated,
                operands: [a, b],
                value: ([x = 0, y = 0]) => x - y,
                additive: false,
              },
            ]
          }
          case 'product': {
            const factors = (identity.factors as string[]).map((metric) => local(at(stated, { metric })))
            if (factors.some((factor) => !factor)) return []
            return [
              {
                kind: 'product',
                stated,
                operands: factors.flatMap((factor) => factor ?? []),
                value: (values) => values.reduce((all, one) => all * one, 1),
                additive: false,
              },
            ]
          }
          default:
            return []
        }
      })
    }),
  )
}

function sumsOver(stated: MetricRecord, dimension: string, levels: readonly MetricRecord[]): Constraint[] {
  if (dimension in stated.dimensions) return []
  const parts = levels.filter(
    (record) =>
      record.metric === stated.metric &&
      record.area.id === stated.area.id &&
      record.period.id === stated.period.id &&
      (record.role === 'target') === (stated.role === 'target') &&
      dimension in record.dimensions &&
      sameMembers(without(record.dimensions, dimension), stated.dimensions) &&
      record.source.table !== null,
  )
  const tables = new Set(parts.map(({ source }) => source.table?.index))
  return [...tables].flatMap((index) => {
    const inTable = parts.filter(({ source }) => source.table?.index === index)
    const members = new Set(inTable.map(({ dimensions }) => String(dimensions[dimension])))
    if (members.size < 2 || members.size < inTable.length) return []
    return [{ kind: `sum over ${dimension}`, stated, operands: inTable, value: added, additive: true }]
  })
}

function sumsOverTime(stated: MetricRecord, levels: readonly MetricRecord[]): Constraint[] {
  const parts = yearsOf(stated, levels)
  return parts ? [{ kind: 'sum over time', stated, operands: parts, value: added, additive: true }] : []
}

/** The figures of the financial years that a figure of several years covers, or null when one is not printed. */
function yearsOf(
  { metric, area, period, dimensions }: MetricRecord,
  levels: readonly MetricRecord[],
): MetricRecord[] | null {
  const { start, end } = period
  if (start === null || end === null) return null
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4))
  if (years < 2 || start.slice(4) !== '-04-01' || end.slice(4) !== '-03-31') return null
  const parts = Array.from({ length: years }, (_, index) => Number(start.slice(0, 4)) + index).map((year) =>
    levels.find(
      (record) =>
        record.metric === metric &&
        record.area.id === area.id &&
        record.period.start === `${year}-04-01` &&
        record.period.end === `${year + 1}-03-31` &&
        sameMembers(record.dimensions, dimensions),
    ),
  )
  return parts.every((part) => part !== undefined) ? parts : null
}

function mean(values: readonly number[]): number {
  return added(values) / values.length
}

function added(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}

function samePlace(a: MetricRecord, b: MetricRecord): boolean {
  return a.source.table
    ? a.source.table.index === b.source.table?.index
    : !b.source.table && a.source.quote === b.source.quote
}

function sameMembers(a: MetricRecord['dimensions'], b: MetricRecord['dimensions']): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}

function without(dimensions: MetricRecord['dimensions'], dropped: string): MetricRecord['dimensions'] {
  return Object.fromEntries(Object.entries(dimensions).filter(([dimension]) => dimension !== dropped))
}
