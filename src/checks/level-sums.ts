import { type Claim, judge } from './claim.js'
import type { Evidence } from './evidence.js'
import type { Figure } from './figure.js'
import { sum } from './interval.js'
import { dimensionsText, groups, isLevel, type Query, queryOf, recordQuery } from './levels.js'
import { inUnitOf, numberText, round, termsText } from './print.js'

/**
 * Totals over a dimension: the members that one table (or sentence) prints against the figure without it.
 *
 * Members make a whole when the catalogue says that the dimension is closed and all its members are there, or when the
 * same table's other lines show it: their members do add up to their wholes.
 */
export function checkPartsOfTotals(evidence: Evidence): Claim[] {
  const additions = additionsOf(evidence).flatMap((addition) => {
    const judged = judge(addition.total, (of) => sum(addition.parts.map(of)))
    return judged ? [{ ...addition, ...judged }] : []
  })
  return [...groups(additions, ({ place, dimension }) => `${place}|${dimension}`).values()].flatMap(
    (siblings) => {
      const right = siblings.filter(({ verdict }) => verdict !== 'contradicted').length
      const confirmed = right >= 2 && right >= siblings.length - right
      return siblings.flatMap(
        ({ total, parts, dimension, verdict, interval, closed, comprising }): Claim[] => {
          if (!confirmed && !closed && verdict === 'contradicted') return []
          const error = confirmed || comprising
          const computed = inUnitOf(
            total,
            parts.reduce((all, { value }) => all + value, 0),
          )
          return [
            {
              check: 'parts-of-total',
              variant: dimension,
              stated: total,
              others: parts,
              verdict,
              severity: error ? 'error' : 'warning',
              published: inUnitOf(total, total.value),
              computed: round(computed),
              interval,
              message: `${total.text.trim()} is printed in total, but its parts by ${dimension.replaceAll('_', ' ')} add up to ${numberText(computed)} (${termsText(parts)})`,
              remark: error ? null : 'the parts may leave some out, or count some twice',
            },
          ]
        },
      )
    },
  )
}

interface Addition {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly dimension: string
  /** The table or sentence that holds the parts. */
  readonly place: string
  readonly closed: boolean
  readonly comprising: boolean
}

function additionsOf({ levels, catalogue }: Evidence): Addition[] {
  const found: Addition[] = []
  for (const [metricId, figures] of groups(levels.all, ({ record }) => record?.metric ?? '')) {
    const identities = catalogue.metrics.get(metricId)?.identities ?? []
    const dimensions = identities.flatMap(({ kind, dimension }) =>
      kind === 'sum-over' && typeof dimension === 'string' ? [dimension] : [],
    )
    for (const dimension of dimensions) {
      const wholes = groups(
        figures.filter(
          ({ record, qualifier }) => record?.dimensions[dimension] !== undefined && qualifier === null,
        ),
        (figure) => wholeText(recordQuery(figure), dimension),
      )
      for (const members of wholes.values()) {
        for (const [place, inPlace] of groups(members, placeOf)) {
          const parts = withoutComposites(distinctMembers(inPlace, dimension), dimension, catalogue)
          if (parts.length < 2) continue
          const [first] = parts
          if (!first) continue
          const query = recordQuery(first)
          const { [dimension]: _, ...rest } = query.dimensions
          const total = nearest(totalsOf({ ...query, dimensions: rest }, levels), place)
          if (total)
            found.push({
              total,
              parts,
              dimension,
              place,
              ...completeness(parts, dimension, catalogue, place),
            })
        }
      }
    }
  }
  return found
}

/** The whole as printed, or as its shorter periods make it up: their figures are all named as suspects then. */
function totalsOf(query: Query, levels: Evidence['levels']): readonly Figure[] {
  return levels.printed(query).filter(({ qualifier }) => qualifier === null)
}

function nearest(totals: readonly Figure[], place: string): Figure | null {
  return totals.find((total) => placeOf(total) === place) ?? totals[0] ?? null
}

/** Figures that are published together: those of one table or one sentence. */
export function placeOf({ record, quote, table }: Figure): string {
  return table ? `t${table.index}` : `p${record?.source.page} ${quote}`
}

function wholeText({ area, period, dimensions, role }: Query, dimension: string): string {
  const { [dimension]: _, ...rest } = dimensions
  return [area, period.id, role, dimensionsText(rest)].join('|')
}

/** A member that is printed twice counts once. */
function distinctMembers(figures: readonly Figure[], dimension: string): Figure[] {
  return [...groups(figures, ({ record }) => String(record?.dimensions[dimension])).values()].flatMap(
    ([first]) => first ?? [],
  )
}

function withoutComposites(
  figures: readonly Figure[],
  dimension: string,
  catalogue: Evidence['catalogue'],
): readonly Figure[] {
  const codes = new Set(figures.map(({ record }) => String(record?.dimensions[dimension])))
  const members = catalogue.dimensions.get(dimension)?.members ?? []
  return figures.filter(({ record }) => {
    const code = String(record?.dimensions[dimension])
    const parts =
      members.find((member) => member.code === code)?.parts ?? (/\w\+\w/.test(code) ? code.split('+') : [])
    return !parts.some((part) => codes.has(part))
  })
}

function completeness(
  parts: readonly Figure[],
  dimension: string,
  catalogue: Evidence['catalogue'],
  place: string,
): Pick<Addition, 'closed' | 'comprising'> {
  const known = catalogue.dimensions.get(dimension)
  const simple = known?.members.filter((member) => !member.parts) ?? []
  const codes = new Set(parts.map(({ record }) => String(record?.dimensions[dimension])))
  return {
    closed: known?.closed === true && simple.length > 0 && simple.every(({ code }) => codes.has(code)),
    comprising: /\b(?:compris(?:es|ing|ed of)|made up of|consist(?:s|ing) of|split (?:into|between))\b/i.test(
      place,
    ),
  }
}

/** Consecutive periods that fill a longer one, against the figure printed for the longer one. */
export function checkSumsOverTime(evidence: Evidence): Claim[] {
  const { levels, catalogue } = evidence
  const additions = levels.all.flatMap((total) => {
    if (!total.record || total.qualifier !== null || !isLevel(total.record, catalogue)) return []
    const way = levels.summed(queryOf(total.record)).find(({ kind }) => kind === 'periods')
    if (!way) return []
    const judged = judge(total, (of) => sum(way.parts.map(of)))
    return judged ? [{ total, parts: way.parts, ...judged }] : []
  })
  return [...groups(additions, ({ total }) => `${placeOf(total)}|${total.record?.metric}`).values()].flatMap(
    (siblings) => {
      const right = siblings.filter(({ verdict }) => verdict !== 'contradicted').length
      return siblings.map(({ total, parts, verdict, interval }): Claim => {
        const onceCounted = catalogue.metrics.get(total.record?.metric ?? '')?.over_time !== 'sum'
        const together = parts.every((part) => placeOf(part) === placeOf(total))
        const error = !onceCounted && (together || (right >= 2 && right >= siblings.length - right))
        const computed = parts.reduce((all, { value }) => all + value, 0)
        return {
          check: 'sum-over-time',
          variant: 'periods',
          stated: total,
          others: parts,
          verdict,
          severity: error ? 'error' : 'warning',
          published: inUnitOf(total, total.value),
          computed: round(inUnitOf(total, computed)),
          interval,
          message: `${total.text.trim()} is printed for the whole time, but its periods add up to ${numberText(inUnitOf(total, computed))} (${termsText(parts)})`,
          remark: error
            ? null
            : onceCounted
              ? 'people who are counted in several periods may be counted once over the whole time'
              : 'a figure of one of the periods may have been revised',
        }
      })
    },
  )
}
