import type { Metric } from '../../schemas/metric.js'
import type { MetricRecord } from '../../schemas/record.js'
import { isTotalAlone } from '../language/sum-words.js'
import { callsChange, pooledYears } from '../language/table-remarks.js'
import { judge, type Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, figureOfRecord, isMoney, placeOf, unitWorth } from './figure.js'
import { recordQuery } from './levels.js'
import { operandsFor } from './operands.js'
import { inUnitOf, round } from './print.js'

export const boundCheck = defineCheck({
  id: 'bound',
  texts: {
    title: 'A figure exceeds what bounds it',
    explanation:
      'Some figures cannot exceed others: a part its total, reoffenders their cohort, filled places all places. The catalogue also says which values are possible at all.',
    otherReading: 'The two figures are of different days or groups, or printed in another unit.',
  },
  docs: [
    'A part that exceeds its whole in one table, reoffenders their cohort, a rank the number of those ranked; and values outside of what the catalogue holds possible. Money may be below nought, changes may be of any size, and people of several years that are put together may be as many as those years have.',
    '_Warning_ for values outside of the possible range, which may be printed in another unit.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkBounds,
})

/**
 * Figures that cannot exceed another one: reoffenders their cohort, filled places all places, a part its total
 * (`bound` identities of the catalogue, where both stand in one table), and figures outside of what the catalogue holds possible.
 */
export function checkBounds({ records, levels, catalogue, tables }: Evidence): Statement[] {
  const ranks = records.flatMap((record) => rankClaim(record) ?? [])
  return [
    ...ranks,
    ...levels.all.flatMap((figure) => {
      const metric = catalogue.metrics.get(figure.record?.metric ?? '')
      if (!metric || figure.qualifier !== null) return []
      const above = metric.identities.flatMap(({ kind, le }) =>
        kind === 'bound' && typeof le === 'string'
          ? operandsFor(figure, { ...recordQuery(figure), metric: le }, levels).flatMap(
              ({ figures, local }) =>
                figures.length === 1 && figures[0] && local && figure.table
                  ? [boundClaim(figure, figures[0])]
                  : [],
            )
          : [],
      )
      return [
        ...above.filter((claim) => claim !== null),
        ...partClaims(figure, levels),
        ...rangeClaim(figure, metric, titleOf(figure, tables)),
      ]
    }),
  ]
}

/** "11th out of 10": a rank among fewer. */
function rankClaim(record: MetricRecord): Statement | null {
  const outOf = Number(record.dimensions.out_of)
  if (record.unit !== 'rank' || !(outOf > 0)) return null
  const stated = figureOfRecord(record)
  return {
    variant: 'out-of',
    stated,
    others: [{ ...stated, key: `${stated.key}-out-of`, record: null, value: outOf }],
    verdict: record.value >= 1 && record.value <= outOf ? 'holds' : 'contradicted',
    severity: 'error',
    published: record.value,
    computed: outOf,
    interval: [1, outOf],
    message: `${record.text.trim()} is printed as a rank among ${outOf}`,
    remark: null,
  }
}

/** A figure with a member against the same figure without it. */
function partClaims(figure: Figure, levels: Evidence['levels']): Statement[] {
  const query = recordQuery(figure)
  const unit = figure.unit
  if ((unit !== 'count' && unit !== 'days') || !figure.table) return []
  return Object.keys(query.dimensions).flatMap((dimension) => {
    const { [dimension]: _, ...rest } = query.dimensions
    return levels
      .printed({ ...query, dimensions: rest })
      .filter(
        (whole) =>
          placeOf(whole) === placeOf(figure) &&
          whole.unit === unit &&
          whole.qualifier === null &&
          isWholeLine(whole, figure),
      )
      .flatMap((whole) => boundClaim(figure, whole) ?? [])
  })
}

/** A line without the member is the whole where it is called so; any other one may be a line that was not understood. */
function isWholeLine({ table: whole }: Figure, { table: part }: Figure): boolean {
  if (!whole || !part) return false
  const sameColumn = whole.column.join('>') === part.column.join('>')
  const sameRow = whole.row.join('>') === part.row.join('>')
  if (sameColumn) return isTotalAlone(whole.row.at(-1) ?? '')
  return sameRow && isTotalAlone(whole.column.at(-1) ?? '')
}

function boundClaim(figure: Figure, limit: Figure): Statement | null {
  const judged = judge(figure, (of) => [Number.NEGATIVE_INFINITY, of(limit)[1]])
  if (!judged) return null
  return {
    variant: limit.key,
    stated: figure,
    others: [limit],
    verdict: judged.verdict,
    severity: 'error',
    published: inUnitOf(figure, figure.value),
    computed: round(inUnitOf(figure, limit.value)),
    interval: null,
    message: `${figure.text.trim()} is printed, which is more than the ${limit.text.trim()} that it is part of`,
    remark: null,
  }
}

/** All that a table says of the time of its figures: its caption and the labels of the figure's lines. */
function titleOf({ table }: Figure, tables: Evidence['tables']): string {
  if (!table) return ''
  const caption = tables.find((grid) => grid.table.index === table.index)?.table.caption ?? ''
  return [caption, ...table.row, ...table.column].join(' | ')
}

/**
 * Ranges are too wide to clear a figure: one that lies inside has not been checked. Changes may be of any size, money is
 * below nought where income exceeds it, and the people of several years are as many as those of one, and more.
 */
function rangeClaim(figure: Figure, { range, unit }: Metric, title: string): Statement[] {
  const low = isMoney(figure.unit) ? null : range?.[0]
  const most = range?.[1]
  const high = figure.unit === 'count' && most != null ? most * pooledYears(title) : most
  const value = figure.value / unitWorth(unit)
  const beyond =
    (low !== null && low !== undefined && value < low) ||
    (high !== null && high !== undefined && value > high)
  const labels = [...(figure.table?.row ?? []), ...(figure.table?.column ?? [])]
  if (!beyond || labels.some(callsChange)) return []
  return [
    {
      variant: 'range',
      stated: figure,
      others: [],
      verdict: 'contradicted',
      severity: 'warning',
      published: inUnitOf(figure, figure.value),
      computed: null,
      interval: [low ?? Number.MIN_SAFE_INTEGER, high ?? Number.MAX_SAFE_INTEGER],
      message: `${figure.text.trim()} lies outside of what is possible for this metric (${low ?? '…'} to ${high ?? '…'})`,
      remark: 'the figure may be printed in another unit or scale',
    },
  ]
}
