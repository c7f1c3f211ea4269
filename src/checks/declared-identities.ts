import type { Period } from '../../schemas/period.js'
import { addDays } from '../language/calendar.js'
import { groupedBy } from '../language/grouped-by.js'
import { onceFor } from '../language/once-for.js'
import { judge, multiplied, type Statement, summed, type Working } from './claim.js'
import type { Evidence } from './evidence.js'
import { type Figure, placeOf } from './figure.js'
import { difference, type Interval, product, sum } from './interval.js'
import { type Levels, type Query, recordQuery } from './levels.js'
import { operandsFor } from './operands.js'
import { inUnitOf, numberText, round } from './print.js'

interface Identity {
  readonly figures: readonly Figure[]
  readonly compute: (intervals: readonly Interval[]) => Interval
  readonly value: (values: readonly number[]) => number
  /** The computation in the paper's own numbers. */
  readonly text: (terms: readonly string[]) => string
  readonly variant: string
  readonly working: (figures: readonly Figure[]) => Working
}

/**
 * What the catalogue declares as a difference or a product: a net change from those who came and went, a stock from
 * the stock before it, a cost from nights and the price of one.
 */
export function declaredIdentities({ levels, catalogue }: Evidence, kinds: ReadonlySet<string>): Statement[] {
  const claims = levels.all.flatMap((stated) => {
    if (stated.qualifier !== null) return []
    const identities = catalogue.metrics.get(stated.record?.metric ?? '')?.identities ?? []
    return identities
      .filter(({ kind }) => kinds.has(kind))
      .flatMap((identity) => identitiesOf(stated, identity, levels).map((one) => judged(stated, one)))
  })
  const known = claims.filter((claim) => claim !== null)
  return [...groupedBy(known, ({ stated, variant }) => `${placeOf(stated)}|${variant}`).values()].flatMap(
    (siblings) => {
      const right = siblings.filter(({ verdict }) => verdict !== 'contradicted').length
      return siblings.map((claim): Statement => {
        const local = claim.others.every((figure) => placeOf(figure) === placeOf(claim.stated))
        const error = local && claim.stated.table !== null && (right > 0 || siblings.length === 1)
        return { ...claim, severity: error ? 'error' : 'warning', remark: error ? null : claim.remark }
      })
    },
  )
}

function judged(
  stated: Figure,
  { figures, compute, value, text, variant, working }: Identity,
): Statement | null {
  const verdict = judge(stated, (of) => compute(figures.map(of)))
  if (!verdict) return null
  const computed = inUnitOf(stated, value(figures.map((figure) => figure.value)))
  return {
    variant,
    stated,
    others: figures,
    working: working(figures),
    verdict: verdict.verdict,
    severity: 'warning',
    published: inUnitOf(stated, stated.value),
    computed: round(computed),
    interval: [
      round(inUnitOf(stated, verdict.interval[0]), 6),
      round(inUnitOf(stated, verdict.interval[1]), 6),
    ],
    message: `${stated.text.trim()} is printed, but ${text(figures.map((figure) => figure.text.trim()))} gives ${numberText(computed)}`,
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
  const before = () => stockBefore(query.period, declared.stock, query, levels)
  switch (declared.kind) {
    case 'difference':
      return complete([one(declared.minuend), one(declared.subtrahend)], {
        ...subtraction,
        variant: 'difference',
      })
    case 'stock-change':
      return complete([one(declared.stock), before()], { ...subtraction, variant: 'stock-change' })
    case 'stock-flow':
      return complete([before(), one(declared.inflow), one(declared.outflow)], stockFlow)
    case 'product':
      return Array.isArray(declared.factors)
        ? complete(
            declared.factors.map((factor) => one(factor)),
            multiplication,
          )
        : []
    default:
      return []
  }
}

type Rule = Omit<Identity, 'figures'>

const subtraction: Omit<Rule, 'variant'> = {
  compute: ([a, b]) => (a && b ? difference(a, b) : [0, 0]),
  value: ([a = 0, b = 0]) => a - b,
  text: (terms) => terms.join(' − '),
  working: ([a, ...others]) => summed(a ? [a] : [], others),
}

const stockFlow: Rule = {
  variant: 'stock-flow',
  compute: ([a, b, c]) => (a && b && c ? difference(sum([a, b]), c) : [0, 0]),
  value: ([a = 0, b = 0, c = 0]) => a + b - c,
  text: ([before, came, went]) => `${before} + ${came} − ${went}`,
  working: (figures) => summed(figures.slice(0, 2), figures.slice(2)),
}

const multiplication: Rule = {
  variant: 'product',
  compute: (factors) => factors.reduce<Interval>((all, factor) => product(all, factor), [1, 1]),
  value: (factors) => factors.reduce((all, factor) => all * factor, 1),
  text: (terms) => terms.join(' × '),
  working: multiplied,
}

function complete(figures: readonly (Figure | null)[], rule: Rule): Identity[] {
  const all = figures.filter((figure) => figure !== null)
  return all.length === figures.length && all.length > 1 ? [{ figures: all, ...rule }] : []
}

/** The stock at the end of the period right before, of the same length. */
function stockBefore(period: Period, stock: unknown, query: Query, levels: Levels): Figure | null {
  if (typeof stock !== 'string' || period.start === null) return null
  return byNextDay(levels.over({ ...query, metric: stock })).get(`${period.kind} ${period.start}`) ?? null
}

/** Figures by the kind of their period and the day after it; the first of several. */
const byNextDay = onceFor((figures: readonly Figure[]): ReadonlyMap<string, Figure> => {
  const found = new Map<string, Figure>()
  for (const figure of figures) {
    const { kind, end } = figure.record?.period ?? { kind: null, end: null }
    if (end === null) continue
    const key = `${kind} ${addDays(end, 1)}`
    if (!found.has(key)) found.set(key, figure)
  }
  return found
})
