import type { Identity } from '../../schemas/metric.js'
import { groupedBy } from '../language/grouped-by.js'
import { isMeanOf } from './averages.js'
import { bearOut, divided, judge, type Statement, type Verdict } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, placeOf } from './figure.js'
import { type Interval, quotient, scaled, sum } from './interval.js'
import { type Levels, type Query, recordQuery } from './levels.js'
import { mayBeMisprint } from './misprint.js'
import { type Operand, operandsFor, operandValue } from './operands.js'
import { numberText, round, termsText } from './print.js'

export const ratioCheck = defineCheck({
  id: 'ratio',
  texts: {
    title: 'A rate or share does not follow from its counts',
    explanation:
      'A rate or share is compared with the quotient of the counts that the paper prints for the same area, time and group. Pooled rates and means of yearly rates are both accepted over several years.',
    otherReading: 'The counts are those of another cohort than the rate.',
  },
  docs: [
    'A rate or share that the catalogue declares as a quotient (`identities` of a metric), against the counts that the paper prints for the same area, time and group: those of the same table or sentence where there are any. Over several years the pooled rate and the mean of the yearly ones are both accepted. The counts of a composite member (`16-17`) are the sums of its parts. Columns of a table that are called a percentage are compared with the two columns that they are made of.',
    '_Warning_ when the counts stand elsewhere in the paper and may be those of another cohort.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkRatios,
})

interface Division {
  readonly figure: Figure
  readonly numerator: Operand
  readonly denominator: Operand
  readonly scale: number
  readonly verdict: Verdict
  readonly interval: Interval
}

/**
 * Rates and shares that the catalogue declares as quotients, against the counts that the paper prints for the same area,
 * time and members: a rate of reoffending against reoffenders and cohort, a share against its part and whole.
 *
 * Several counts may stand for one operand; one that gives the printed figure is enough. Over several years the mean
 * of the yearly figures is an average too and is accepted.
 */
export function checkRatios(evidence: Evidence): Statement[] {
  const { levels, catalogue } = evidence
  const isMeanOfPeriods = (figure: Figure): boolean => {
    const periods = levels.periodsOf(recordQuery(figure))
    return periods !== null && isMeanOf(figure, periods)
  }
  const divisions = levels.all.flatMap((figure) => {
    const identities = catalogue.metrics.get(figure.record?.metric ?? '')?.identities ?? []
    return identities.flatMap((identity) => {
      const best = bestDivision(figure, candidates(figure, identity, levels))
      if (best?.verdict !== 'contradicted') return best ? [best] : []
      return isMeanOfPeriods(figure) || isMeanOfQuotients(best)
        ? [{ ...best, verdict: 'holds' as const }]
        : [best]
    })
  })
  return [
    ...groupedBy(divisions, ({ figure }) => `${placeOf(figure)}|${figure.record?.metric}`).values(),
  ].flatMap((siblings) => {
    const confirmed = bearOut(siblings)
    // Where no line of a table follows from its counts, the rate is defined in another way.
    const defined = siblings.length === 1 || siblings.some(({ verdict }) => verdict !== 'contradicted')
    const alone = siblings.length === 1
    return siblings.map((division) => claimOf(division, { confirmed, defined, alone }))
  })
}

function candidates(
  figure: Figure,
  identity: Identity,
  levels: Levels,
): Omit<Division, 'verdict' | 'interval'>[] {
  const query = recordQuery(figure)
  const { kind, numerator, denominator, of, scale = 1 } = identity
  if (typeof scale !== 'number') return []
  const pairs = (above: Query, below: readonly Query[]) =>
    operandsFor(figure, above, levels).flatMap((n) =>
      below.flatMap((one) =>
        operandsFor(figure, one, levels).map((d) => ({ figure, numerator: n, denominator: d, scale })),
      ),
    )
  if (kind === 'ratio' && typeof numerator === 'string' && typeof denominator === 'string') {
    return pairs({ ...query, metric: numerator }, [{ ...query, metric: denominator }])
  }
  if (kind === 'share' && typeof of === 'string') {
    return pairs({ ...query, metric: of }, wholesOf({ ...query, metric: of }))
  }
  return []
}

/** The wholes that a part may be a share of: without any of its members, or without one of them. */
function wholesOf(query: Query): Query[] {
  const dimensions = Object.keys(query.dimensions)
  if (dimensions.length === 0) return []
  const without = (dropped: string): Query => {
    const { [dropped]: _, ...rest } = query.dimensions
    return { ...query, dimensions: rest }
  }
  return dimensions.length === 1
    ? [{ ...query, dimensions: {} }]
    : [{ ...query, dimensions: {} }, ...dimensions.map(without)]
}

/** The quotient that gives the figure, or else the one whose operands stand nearest to it. */
function bestDivision(
  figure: Figure,
  found: readonly Omit<Division, 'verdict' | 'interval'>[],
): Division | null {
  const judged = found.flatMap((one) => {
    const verdict = judge(figure, (of) => {
      const value = quotient(sum(one.numerator.figures.map(of)), sum(one.denominator.figures.map(of)))
      return value && scaled(value, one.scale)
    })
    return verdict ? [{ ...one, ...verdict }] : []
  })
  const near = ({ numerator, denominator }: Division) => Number(numerator.local) + Number(denominator.local)
  return (
    judged.find(({ verdict }) => verdict === 'holds') ??
    judged.find(({ verdict }) => verdict === 'holds-cut-off') ??
    judged.sort((a, b) => near(b) - near(a))[0] ??
    null
  )
}

/** What the other rates of the same table or sentence say. */
interface Standing {
  readonly confirmed: boolean
  readonly defined: boolean
  readonly alone: boolean
}

function claimOf(
  { figure, numerator, denominator, scale, verdict, interval }: Division,
  { confirmed, defined, alone }: Standing,
): Statement {
  const operands = [...numerator.figures, ...denominator.figures]
  const computed = (scale * operandValue(numerator)) / operandValue(denominator)
  const local = numerator.local && denominator.local
  const tabled = figure.table !== null
  const typed = operands.every(({ table }) => table !== null)
  const broken = Object.keys(figure.record?.dimensions ?? {}).length > 0
  const error = (local && (tabled ? confirmed || alone : defined)) || (typed && (tabled ? confirmed : broken))
  const above = operandText(numerator)
  const below = operandText(denominator)
  return {
    variant: 'quotient',
    stated: figure,
    others: operands,
    working: divided(numerator.figures, denominator.figures, scale),
    // Where other lines of the table follow, or both counts stand beside the rate, the counts are those of the rate.
    doubt:
      confirmed || local || mayBeMisprint(figure.value, computed, 1)
        ? null
        : 'the counts may be of something else than the rate',
    verdict,
    severity: error ? 'error' : 'warning',
    published: figure.value,
    computed: round(computed),
    interval: [round(interval[0], 6), round(interval[1], 6)],
    message: `${figure.text.trim()} is printed, but ${above} ÷ ${below} gives ${numberText(computed)}${scale === 100 ? '%' : scale === 1 ? '' : ` per ${numberText(scale)}`}`,
    remark: error ? null : 'the counts may be those of another cohort than the printed rate',
  }
}

/** The mean of the periods' own quotients, where part and whole are printed for the same periods. */
function isMeanOfQuotients({ figure, numerator, denominator, scale }: Division): boolean {
  const pairs = denominator.figures.map((whole) => {
    const parts = numerator.figures.filter(({ record }) => record?.period.id === whole.record?.period.id)
    return parts.length === 1 && parts[0] ? ([parts[0], whole] as const) : null
  })
  const known = pairs.filter((pair) => pair !== null)
  if (known.length < 2 || known.length < pairs.length || known.length < numerator.figures.length) return false
  const judged = judge(figure, (of) => {
    const quotients = known.map(([part, whole]) => quotient(of(part), of(whole)))
    const all = quotients.filter((one) => one !== null)
    return all.length === quotients.length ? scaled(sum(all), scale / all.length) : null
  })
  return judged !== null && judged.verdict !== 'contradicted'
}

function operandText({ figures }: Operand): string {
  return figures.length === 1 ? termsText(figures) : `(${termsText(figures)})`
}
