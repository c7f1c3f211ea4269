import type { MetricRecord } from '../../schemas/record.js'
import { changed, judge, type Statement, summed } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, figureOfRecord } from './figure.js'
import { difference, quotient, scaled, size } from './interval.js'
import { type Levels, queryOf } from './levels.js'
import { mayBeMisprint } from './misprint.js'
import { inUnitOf, numberText, round } from './print.js'

export const statedChange = defineCheck({
  id: 'stated-change',
  texts: {
    title: 'A change does not follow from the levels of the paper',
    explanation:
      'A rise or fall is compared with the figures of its two ends, which stand in tables of the paper.',
    otherReading: 'The change is of another time or group than those figures.',
  },
  docs: [
    'Changes whose two ends stand in tables of the paper: “the cohort fell by 22%” against the cohorts of the first and last year of the time that it speaks of, or of the year that it names as its base.',
    '_Warning_ when the sentence does not name the year that it compares with.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkLevelChanges,
})

/**
 * A change whose two ends stand in tables of the paper: "the cohort fell by 22%" against the cohorts of the first and
 * last year of the time that it speaks of, or of the year that it names as its base.
 */
export function checkLevelChanges({ records, levels, catalogue }: Evidence): Statement[] {
  return records.flatMap((record): Statement[] => {
    const metric = catalogue.metrics.get(record.metric.replace(/\.change$/, ''))
    if (!metric || !record.metric.endsWith('.change') || record.direction === null || record.value === 0)
      return []
    const ends = endsOf({ ...record, metric: metric.id }, levels)
    const claim = ends && claimOf(record, ends)
    return claim ? [claim] : []
  })
}

interface Ends {
  readonly from: Figure
  readonly to: Figure
}

function endsOf(record: MetricRecord, levels: Levels): Ends | null {
  const query = queryOf(record)
  const { basePeriod, period } = record
  const across = basePeriod ? null : levels.periodsOf(query)
  const whole = { ...query, period: basePeriod ?? period }
  const from = across ? across[0] : soleValue(levels.printed(whole))
  const years = levels.periodsOf(query)
  const to = across
    ? across.at(-1)
    : (soleValue(levels.printed(query)) ?? (basePeriod ? years?.at(-1) : undefined))
  if (!from || !to || from.key === to.key || from.qualifier !== null || to.qualifier !== null) return null
  return from.value > 0 && from.table && to.table ? { from, to } : null
}

/** Levels that a paper prints with several values are no ends to measure by. */
function soleValue(figures: readonly Figure[]): Figure | undefined {
  return figures.every(({ value }) => value === figures[0]?.value) ? figures[0] : undefined
}

function claimOf(record: MetricRecord, { from, to }: Ends): Statement | null {
  const stated = figureOfRecord(record)
  const percent = record.unit === 'percent'
  const points = from.unit === 'percent'
  const absolute = !percent || points ? judge(stated, (of) => size(difference(of(to), of(from)))) : null
  const relative = percent
    ? judge(stated, (of) => {
        const value = quotient(size(difference(of(to), of(from))), of(from))
        return value && scaled(value, 100)
      })
    : null
  const judged = [relative, absolute].filter((one) => one !== null)
  const best = judged.find(({ verdict }) => verdict !== 'contradicted') ?? judged[0]
  if (!best) return null
  const apart = Math.abs(to.value - from.value)
  const computed = percent ? (100 * apart) / from.value : inUnitOf(stated, apart)
  const sure = record.basePeriod !== null
  return {
    variant: 'levels',
    stated,
    others: [from, to],
    working: percent ? changed(from, to) : summed([to], [from]),
    doubt: mayBeMisprint(record.value, computed, record.decimals ?? 0)
      ? null
      : 'the change may be of another time or group',
    verdict: best.verdict,
    severity: sure ? 'error' : 'warning',
    published: record.value,
    computed: round(computed),
    interval: [round(best.interval[0], 6), round(best.interval[1], 6)],
    message: `a change of ${stated.text.trim()} is printed, but from ${from.text.trim()} (page ${from.page ?? '?'}) to ${to.text.trim()} (page ${to.page ?? '?'}) is ${numberText(computed)}${percent ? '%' : ''}`,
    remark: sure ? null : 'the change may be of another time or group than the figures of the paper',
  }
}
