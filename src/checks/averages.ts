import { judge, type Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, figureOfRecord, intervalOf, isMoney } from './figure.js'
import { hull, scaled, sum } from './interval.js'
import { queryOf } from './levels.js'
import { intervalText, numberText, round, termsText } from './print.js'

export const averageCheck = defineCheck({
  id: 'average',
  texts: {
    title: 'An average lies outside of what it averages',
    explanation:
      'Whatever the weights, an average over several periods lies between the lowest and the highest of their own figures.',
    otherReading: 'The average is of another group than the figures of the periods.',
  },
  docs: [
    'Whatever the weights, an average over several periods lies between the lowest and the highest of their figures.',
    '_Warning_ when the figure is not called an average.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkAverages,
})

/**
 * Averages over several periods, against the figures of the periods: whatever the weights, an average lies between
 * the lowest and the highest of them. The plain mean and a pooled rate are both usual; another value between the ends
 * is weighted in a way that the paper does not show, which is no contradiction.
 */
export function checkAverages({ records, levels, catalogue }: Evidence): Statement[] {
  return records.flatMap((record): Statement[] => {
    const metric = catalogue.metrics.get(record.metric)
    if (!metric || record.direction !== null || record.role === 'threshold') return []
    const said = record.dimensions.statistic === 'mean'
    const rate = metric.unit !== 'count' && metric.unit !== 'days' && !isMoney(metric.unit)
    if (!said && !rate) return []
    const { statistic: _, ...dimensions } = record.dimensions
    const periods = levels.periodsOf({ ...queryOf(record), dimensions })
    if (!periods || periods.some(({ unit }) => unit !== record.unit)) return []
    const stated = figureOfRecord(record)
    const bounds = hull(periods.map((figure) => intervalOf(figure, 'wide')))
    const judged = judge(stated, () => bounds)
    if (!judged) return []
    const mean = periods.reduce((all, { value }) => all + value, 0) / periods.length
    return [
      {
        variant: 'periods',
        stated,
        others: periods,
        verdict: judged.verdict,
        severity: said ? 'error' : 'warning',
        published: stated.value,
        computed: round(mean),
        interval: [round(bounds[0], 6), round(bounds[1], 6)],
        message: `${stated.text.trim()} is printed over several periods, but their own figures (${termsText(periods, ', ')}) allow an average ${intervalText(bounds)} only; their mean is ${numberText(mean)}`,
        remark: said ? null : 'the figure may be of another group than those of the periods',
      },
    ]
  })
}

/** Whether a figure is the plain mean of these. */
export function isMeanOf(stated: Figure, parts: readonly Figure[]): boolean {
  const judged = judge(stated, (of) => scaled(sum(parts.map(of)), 1 / parts.length))
  return judged !== null && judged.verdict !== 'contradicted'
}
