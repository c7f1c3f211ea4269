import { groupedBy } from '../language/grouped-by.js'
import { countsPeople } from '../language/sum-words.js'
import { bearOut, judge, type Statement, summed } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, placeOf } from './figure.js'
import { sum } from './interval.js'
import { recordQuery } from './levels.js'
import { inUnitOf, numberText, round, termsText } from './print.js'

export const sumOverTime = defineCheck({
  id: 'sum-over-time',
  texts: {
    title: 'Periods do not add up to the longer one',
    explanation:
      'Periods that follow one another and fill a longer one are compared with the figure for the longer one.',
    otherReading:
      'Figures of distinct people count each person once over the whole time, or a period was revised.',
  },
  docs: [
    'Periods that follow one another and fill a longer one, against the figure for the longer one.',
    '_Warning_ for figures of distinct people, who are counted once over the whole time although they stand in several periods, and where the periods stand in another place than the sum and no other sum of that place is right.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkSumsOverTime,
})

/**
 * Periods that follow one another and fill a longer one, against the figure printed for the longer one. Distinct people
 * (`over_time: distinct`) may stand in several periods, so their sum is a bound and no more than a warning.
 */
export function checkSumsOverTime({ levels, catalogue }: Evidence): Statement[] {
  const additions = levels.all.flatMap((total) => {
    if (total.qualifier !== null) return []
    const way = levels
      .summed(recordQuery(total))
      .find(({ kind, parts }) => kind === 'periods' && parts.every((part) => isOfOneLine(part, total)))
    const judged = way && judge(total, (of) => sum(way.parts.map(of)))
    return judged ? [{ total, parts: way.parts, ...judged }] : []
  })
  return [
    ...groupedBy(additions, ({ total }) => `${placeOf(total)}|${total.record?.metric}`).values(),
  ].flatMap((siblings) => {
    const confirmed = bearOut(siblings)
    return siblings.map(({ total, parts, verdict, interval }): Statement => {
      const distinct =
        catalogue.metrics.get(total.record?.metric ?? '')?.over_time !== 'sum' ||
        countsPeople(total.table?.row.at(-1) ?? '')
      const together = parts.every((part) => placeOf(part) === placeOf(total))
      const error = !distinct && (together || confirmed)
      const computed = inUnitOf(
        total,
        parts.reduce((all, { value }) => all + value, 0),
      )
      const possible = distinct && computed > inUnitOf(total, total.value)
      return {
        variant: 'periods',
        stated: total,
        others: parts,
        working: summed(parts),
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
  })
}

/** In tables a period and the time that it is part of share the labels of one of their lines: else a group was not read. */
function isOfOneLine({ table: part }: Figure, { table: whole }: Figure): boolean {
  if (!part || !whole) return true
  const same = (a: readonly string[], b: readonly string[]) => a.join('>') === b.join('>')
  if (part.index === whole.index) return same(part.row, whole.row) || same(part.column, whole.column)
  return part.row.at(-1) === whole.row.at(-1) || part.column.at(-1) === whole.column.at(-1)
}
