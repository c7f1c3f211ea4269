import type { Period } from '../../../schemas/period.js'
import type { Direction } from '../../../schemas/record.js'
import { groupedBy } from '../../language/grouped-by.js'
import { findPeriods } from '../../language/periods.js'
import type { Figure } from '../figure.js'
import { orderedMembers } from '../ordered-members.js'
import { directionOf } from './direction.js'

/** A level with its time, and how far its printed value may be from the true one. */
interface Level {
  readonly value: number
  readonly slack: number
  readonly period: Period
}

/**
 * The differences of a table, each with the two times that its own levels prove it to lie between: those of its metric,
 * area and members of which one less the other, or that as a share of the earlier, is what is printed. Where the labels
 * say when it ends only pairs that end there count; of several the last and nearest. Where none does, where the labels state
 * another time, or where it may lie between areas, the figure stays as it is. All differences of a column that the levels
 * of one other metric prove, and its own do not, are of that one: "Change" behind numbers and rates.
 *
 * @param figures all figures of one table
 */
export function withLevels(figures: readonly Figure[]): Figure[] {
  const dated = figures.filter(
    ({ metric, period }) => !metric.value.endsWith(CHANGE) && period.value.end !== null,
  )
  const levels = groupedBy(dated, (figure) => keyOf(figure, figure.metric.value))
  const settled = ofProvenMetric(figures, new Set(dated.map(({ metric }) => metric.value)), levels)
  const rows = groupedBy(settled, rowOf)
  return settled.map((figure) => {
    if (!isOpenChange(figure)) return figure
    const known = levels.get(keyOf(figure, changedIn(figure))) ?? []
    const [pair] =
      known.length > MOST || isBetweenAreas(figure, rows.get(rowOf(figure)) ?? [])
        ? []
        : pairsOf(figure, known.map(levelOf))
    if (!pair) return figure
    return {
      ...figure,
      period: { ...figure.period, value: pair.later.period },
      basePeriod: pair.earlier.period,
      direction: directionFrom(figure, pair),
    }
  })
}

/** How the metric of a difference ends. */
const CHANGE = '.change'
/** Rows with more levels than this are no series of a few years; the pairs of all of them would prove anything. */
const MOST = 12

/** Fewer differences than this may be as large as those of another metric by chance. */
const FEWEST_PROVEN = 2

function isOpenChange({ metric, basePeriod }: Figure): boolean {
  return metric.value.endsWith(CHANGE) && basePeriod === null
}

/** The metric that a difference is of. */
function changedIn({ metric }: Figure): string {
  return metric.value.slice(0, -CHANGE.length)
}

/** The differences, each column of them of the metric whose levels prove it, where that is another than it was taken for. */
function ofProvenMetric(
  figures: readonly Figure[],
  metrics: ReadonlySet<string>,
  levels: ReadonlyMap<string, readonly Figure[]>,
): readonly Figure[] {
  const columns = groupedBy(figures.filter(isOpenChange), ({ metric, passage }) =>
    JSON.stringify([metric.value, passage.table?.index, passage.table?.column]),
  )
  const provenAs = new Map<Figure, string>()
  for (const column of columns.values()) {
    const [first] = column
    if (first === undefined || column.length < FEWEST_PROVEN) continue
    const provesAll = (metric: string): boolean => {
      const known = column.map((figure) =>
        (levels.get(keyOf(figure, metric)) ?? []).filter((level) => maySettle(level, figure)),
      )
      const proven = column.filter((figure, at) => pairsOf(figure, (known[at] ?? []).map(levelOf)).length > 0)
      const held = known.filter(({ length }) => length > 1)
      return (
        held.length >= FEWEST_PROVEN &&
        held.every(({ length }) => length <= MOST) &&
        proven.length === held.length
      )
    }
    if (provesAll(changedIn(first))) continue
    const [other, ...others] = [...metrics].filter(provesAll)
    if (other === undefined || others.length > 0) continue
    for (const figure of column) provenAs.set(figure, other)
  }
  return figures.map((figure) => {
    const metric = provenAs.get(figure)
    return metric === undefined
      ? figure
      : { ...figure, metric: { ...figure.metric, value: `${metric}${CHANGE}` } }
  })
}

/** A difference in a unit lies between levels in the same; one in percent between any. */
function maySettle(level: Figure, { unit }: Figure): boolean {
  return unit.value === 'percent' || level.unit.value === unit.value
}

interface Pair {
  readonly earlier: Level
  readonly later: Level
}

function keyOf({ area, dimensions, role, passage }: Figure, metric: string): string {
  return JSON.stringify([
    metric,
    area.value.id,
    orderedMembers(dimensions),
    role,
    passage.table?.index ?? null,
  ])
}

function rowOf({ passage }: Figure): string {
  return (passage.table?.row ?? []).join('\n')
}

/** A difference in a row with levels of several areas or roles may lie between those. */
function isBetweenAreas({ metric, area, role }: Figure, row: readonly Figure[]): boolean {
  return row.some(
    (other) =>
      other.metric.value === metric.value.slice(0, -CHANGE.length) &&
      (other.area.value.id !== area.value.id || other.role !== role),
  )
}

/** A time that the labels of a difference state and that no level is of: it lies between others than these. */
function statesOther({ passage }: Figure, levels: readonly Level[]): boolean {
  const labels = [...(passage.table?.column ?? []), ...(passage.table?.row ?? [])].join('\n')
  return findPeriods(labels, {}).some(({ period }) => levels.every((level) => level.period.id !== period.id))
}

function levelOf({ quantity, period }: Figure): Level {
  return { value: quantity.value, slack: halfUnit(quantity.decimals), period: period.value }
}

/** The pairs of levels that give the printed difference, the last and nearest first; those that end as the labels say. */
function pairsOf(figure: Figure, levels: readonly Level[]): Pair[] {
  if (statesOther(figure, levels)) return []
  const stated = figure.period.value.id
  const isStated = levels.some(({ period }) => period.id === stated)
  const pairs = levels
    .filter(({ period }) => !isStated || period.id === stated)
    .flatMap((later) =>
      levels
        .filter(({ period }) => (period.end ?? '') < (later.period.end ?? ''))
        .map((earlier) => ({ earlier, later })),
    )
    .filter((pair) => proves(figure, pair))
  const place = ({ later, earlier }: Pair) => JSON.stringify([later.period.end, earlier.period.end])
  return pairs.sort((a, b) => (place(a) < place(b) ? 1 : -1))
}

function proves(figure: Figure, { earlier, later }: Pair): boolean {
  const { quantity, unit, direction } = figure
  const went = directionOf(later.value - earlier.value)
  if (isSigned(figure) && direction !== null && went !== direction) return false
  const printed = Math.abs(quantity.value)
  const slack = halfUnit(quantity.decimals) + EXACT
  const difference = Math.abs(later.value - earlier.value)
  const blur = earlier.slack + later.slack
  if (unit.value !== 'percent') return Math.abs(difference - printed) <= slack + (blur > EXACT ? blur : 0)
  if (earlier.value === 0) return false
  const share = (100 * difference) / Math.abs(earlier.value)
  const shareBlur = (100 * blur) / Math.abs(earlier.value)
  return Math.abs(share - printed) <= slack + (blur > EXACT ? shareBlur : 0)
}

/** A difference printed without a sign goes the way that its levels went. */
function directionFrom(figure: Figure, { earlier, later }: Pair): Direction | null {
  const { direction } = figure
  if (direction === null || direction === 'none' || isSigned(figure)) return direction
  return directionOf(later.value - earlier.value)
}

function isSigned({ passage }: Figure): boolean {
  return /[-+–−(]\s*[£$€]?\s*\d/u.test(passage.text)
}

const EXACT = 1e-9

/** Half of the last printed digit; whole numbers count and are exact. */
function halfUnit(decimals: number | null): number {
  return (decimals ?? 0) > 0 ? 0.5 * 10 ** -(decimals ?? 0) : 0
}
