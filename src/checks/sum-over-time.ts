import { groupedBy } from '../language/grouped-by.js'
import { countsPeople } from '../language/sum-words.js'
import { saysCountedOnce } from '../language/table-remarks.js'
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
    'Periods that follow one another and fill a longer one, against the figure for the longer one. Distinct people, whom the catalogue or a remark at the table (“counted once in the year”) tells, are no fewer than in the largest period and no more than the sum.',
    '_Warning_ for figures of distinct people, who are counted once over the whole time although they stand in several periods, and where the periods stand in another place than the sum and no other sum of that place is right.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkSumsOverTime,
})

/**
 * Periods that follow one another and fill a longer one, against the figure printed for the longer one. Distinct people
 * (`over_time: distinct`) may stand in several periods: they are anything from the largest period to the sum.
 */
export function checkSumsOverTime({ levels, catalogue, tables }: Evidence): Statement[] {
  const additions = levels.all.flatMap((total) => {
    if (total.qualifier !== null) return []
    const way = levels
      .summed(recordQuery(total))
      .find(({ kind, parts }) => kind === 'periods' && parts.every((part) => isOfOneLine(part, total)))
    const judged = way && judge(total, (of) => sum(way.parts.map(of)))
    if (!judged) return []
    const once = judged.verdict === 'contradicted' && mayCountOnce(total, way.parts, { catalogue, tables })
    return once ? [] : [{ total, parts: way.parts, ...judged }]
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

/**
 * People who stand in several periods may be counted once in all of them, where the catalogue or the paper says that they
 * are: then the whole is anything from the largest of the periods to their sum.
 */
function mayCountOnce(
  total: Figure,
  parts: readonly Figure[],
  { catalogue, tables }: Pick<Evidence, 'catalogue' | 'tables'>,
): boolean {
  const values = parts.map(({ value }) => value)
  const all = values.reduce((sum, value) => sum + value, 0)
  if (total.value < Math.max(...values) || total.value > all) return false
  if (catalogue.metrics.get(total.record?.metric ?? '')?.over_time === 'distinct') return true
  const grid = tables.find(({ table }) => table.index === total.table?.index)
  return countsPeople(total.table?.row.at(-1) ?? '') && grid?.remarks.some(saysCountedOnce) === true
}

/** In tables a period and the time that it is part of share the labels of one of their lines: else a group was not read. */
function isOfOneLine({ table: part }: Figure, { table: whole }: Figure): boolean {
  if (!part || !whole) return true
  const same = (a: readonly string[], b: readonly string[]) => a.join('>') === b.join('>')
  if (part.index === whole.index) return same(part.row, whole.row) || same(part.column, whole.column)
  return part.row.at(-1) === whole.row.at(-1) || part.column.at(-1) === whole.column.at(-1)
}
