import type { Period } from '../../schemas/period.js'
import { addDays } from '../language/calendar.js'
import { type Claim, judge } from './claim.js'
import type { Evidence } from './evidence.js'
import { type Figure, placeOf } from './figure.js'
import { difference, type Interval, product } from './interval.js'
import { groups, type Levels, type Query, recordQuery } from './levels.js'
import { operandsFor } from './operands.js'
import { inUnitOf, numberText, round } from './print.js'

interface Identity {
  readonly figures: readonly Figure[]
  readonly compute: (intervals: readonly Interval[]) => Interval
  readonly value: (values: readonly number[]) => number
  readonly sign: string
  readonly check: 'difference' | 'product'
  readonly variant: string
}

/**
 * What the catalogue declares as a difference or a product: a net change from those who came and went, a stock from
 * the stock before it, a cost from nights and the price of one.
 */
export function checkDifferences(evidence: Evidence): Claim[] {
  const { levels, catalogue } = evidence
  const claims = levels.all.flatMap((stated) => {
    if (stated.qualifier !== null) return []
    const identities = catalogue.metrics.get(stated.record?.metric ?? '')?.identities ?? []
    return identities.flatMap((identity) =>
      identitiesOf(stated, identity, levels).map((one) => judged(stated, one)),
    )
  })
  const known = claims.filter((claim) => claim !== null)
  return [...groups(known, ({ stated, variant }) => `${placeOf(stated)}|${variant}`).values()].flatMap(
    (siblings) => {
      const right = siblings.filter(({ verdict }) => verdict !== 'contradicted').length
      return siblings.map((claim): Claim => {
        const local = claim.others.every((figure) => placeOf(figure) === placeOf(claim.stated))
        const error = local && claim.stated.table !== null && (right > 0 || siblings.length === 1)
        return { ...claim, severity: error ? 'error' : 'warning', remark: error ? null : claim.remark }
      })
    },
  )
}

function judged(stated: Figure, { figures, compute, value, sign, check, variant }: Identity): Claim | null {
  const verdict = judge(stated, (of) => compute(figures.map(of)))
  if (!verdict) return null
  const computed = inUnitOf(stated, value(figures.map((figure) => figure.value)))
  return {
    check,
    variant,
    stated,
    others: figures,
    verdict: verdict.verdict,
    severity: 'warning',
    published: inUnitOf(stated, stated.value),
    computed: round(computed),
    interval: [
      round(inUnitOf(stated, verdict.interval[0]), 6),
      round(inUnitOf(stated, verdict.interval[1]), 6),
    ],
    message: `${stated.text.trim()} is printed, but ${figures.map(({ text }) => text.trim()).join(` ${sign} `)} gives ${numberText(computed)}`,
    remark: 'one of the figures may be of another day or may count something else',
  }
}

function identitiesOf(stated: Figure, declared: Record<string, unknown>, levels: Levels): Identity[] {
  const query = recordQuery(stated)
  const one = (metric: unknown, changes: Partial<Query> = {}): Figure | null => {
    if (typeof metric !== 'string') return null
    const found = operandsFor(stated, { ...query, ...changes, metric }, levels)
    return found.length === 1 ? (found[0]?.figures[0] ?? null) : null
  }
  const { kind } = declared
  if (kind === 'difference') {
    return complete([one(declared.minuend), one(declared.subtrahend)], {
      compute: ([a, b]) => (a && b ? difference(a, b) : [0, 0]),
      value: ([a = 0, b = 0]) => a - b,
      sign: '−',
      check: 'difference',
      variant: 'difference',
    })
  }
  if (kind === 'stock-change') {
    const before = periodBefore(query.period, declared.stock, query, levels)
    return complete([one(declared.stock), before], {
      compute: ([a, b]) => (a && b ? difference(a, b) : [0, 0]),
      value: ([a = 0, b = 0]) => a - b,
      sign: '−',
      check: 'difference',
      variant: 'stock-change',
    })
  }
  if (kind === 'stock-flow') {
    const before = periodBefore(query.period, declared.stock, query, levels)
    return complete([before, one(declared.inflow), one(declared.outflow)], {
      compute: ([a, b, c]) => (a && b && c ? difference([a[0] + b[0], a[1] + b[1]], c) : [0, 0]),
      value: ([a = 0, b = 0, c = 0]) => a + b - c,
      sign: '± flows',
      check: 'difference',
      variant: 'stock-flow',
    })
  }
  if (kind === 'product' && Array.isArray(declared.factors)) {
    return complete(
      declared.factors.map((factor) => one(factor)),
      {
        compute: (factors) => factors.reduce<Interval>((all, factor) => product(all, factor), [1, 1]),
        value: (factors) => factors.reduce((all, factor) => all * factor, 1),
        sign: '×',
        check: 'product',
        variant: 'product',
      },
    )
  }
  return []
}

function complete(figures: readonly (Figure | null)[], rest: Omit<Identity, 'figures'>): Identity[] {
  const all = figures.filter((figure) => figure !== null)
  return all.length === figures.length && all.length > 1 ? [{ figures: all, ...rest }] : []
}

/** The stock at the end of the period right before, of the same length. */
function periodBefore(period: Period, stock: unknown, query: Query, levels: Levels): Figure | null {
  if (typeof stock !== 'string' || period.start === null) return null
  const { start } = period
  const before = levels
    .over({ ...query, metric: stock })
    .find(
      ({ record }) =>
        record?.period.kind === period.kind &&
        record.period.end !== null &&
        addDays(record.period.end, 1) === start,
    )
  return before ?? null
}
