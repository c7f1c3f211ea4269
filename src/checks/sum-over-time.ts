import { bearOut, type Claim, judge } from './claim.js'
import type { Evidence } from './evidence.js'
import { placeOf } from './figure.js'
import { sum } from './interval.js'
import { groups, recordQuery } from './levels.js'
import { inUnitOf, numberText, round, termsText } from './print.js'

/**
 * Periods that follow one another and fill a longer one, against the figure printed for the longer one. Distinct people
 * (`over_time: distinct`) may stand in several periods, so their sum is a bound and no more than a warning.
 */
export function checkSumsOverTime({ levels, catalogue }: Evidence): Claim[] {
  const additions = levels.all.flatMap((total) => {
    if (total.qualifier !== null) return []
    const way = levels.summed(recordQuery(total)).find(({ kind }) => kind === 'periods')
    const judged = way && judge(total, (of) => sum(way.parts.map(of)))
    return judged ? [{ total, parts: way.parts, ...judged }] : []
  })
  return [...groups(additions, ({ total }) => `${placeOf(total)}|${total.record?.metric}`).values()].flatMap(
    (siblings) => {
      const confirmed = bearOut(siblings)
      return siblings.map(({ total, parts, verdict, interval }): Claim => {
        const distinct = catalogue.metrics.get(total.record?.metric ?? '')?.over_time !== 'sum'
        const together = parts.every((part) => placeOf(part) === placeOf(total))
        const error = !distinct && (together || confirmed)
        const computed = inUnitOf(
          total,
          parts.reduce((all, { value }) => all + value, 0),
        )
        const possible = distinct && computed > inUnitOf(total, total.value)
        return {
          check: 'sum-over-time',
          variant: 'periods',
          stated: total,
          others: parts,
          verdict,
          severity: error ? 'error' : 'warning',
          published: inUnitOf(total, total.value),
          computed: round(computed),
          interval: [round(inUnitOf(total, interval[0]), 6), round(inUnitOf(total, interval[1]), 6)],
          message: `${total.text.trim()} is printed for the whole time, but its periods add up to ${numberText(computed)} (${termsText(parts)})`,
          remark: error
            ? null
            : possible
              ? 'people who stand in several periods may be counted once over the whole time'
              : 'a figure of one of the periods may have been revised',
        }
      })
    },
  )
}
