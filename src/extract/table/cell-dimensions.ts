import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import { slugOf } from '../../language/dimension-members.js'
import { type AxisLabel, memberByCode } from './axis.js'
import { continuedRow } from './row-groups.js'
import { isOneFigure } from './scorecard.js'
import type { TableReading } from './table-reading.js'

export type Members = Record<string, string | number>

/**
 * The members that a cell's labels state for its metric, or null when a label says something that is not understood:
 * such a figure is a part of the metric, and must not be taken for the whole.
 */
export function cellDimensions(
  reading: TableReading,
  row: number,
  column: number,
  metric: Metric,
  catalogue: Catalogue,
): Members | null {
  // The columns of a card are roles and times of one figure ("Latest", "Previous"), never members.
  const columnLabel = isOneFigure(reading.table) ? undefined : reading.columns[column]
  const { label: rowLabel, names: rowNames } = reading.rowLabels(row, column)
  const ofColumn = columnLabel ? membersOf(columnLabel, metric, catalogue) : {}
  const ofRow = rowLabel ? membersOf(rowLabel, metric, catalogue) : {}
  const continued = continuedRow(reading, row)
  const ofContinued = continued ? membersOf(continued, metric, catalogue) : {}
  const strangeColumn = strangePart(columnLabel, ofColumn, reading.columnNames[column]?.length ?? 0)
  const strangeRow = strangePart(rowLabel, ofRow, rowNames.length)
  if (strangeColumn !== null && strangeRow !== null) return null
  const strange = strangeRow ?? strangeColumn
  if (strange === null) return { ...ofContinued, ...ofRow, ...ofColumn }
  const dimension = dimensionOfSiblings(
    strangeRow !== null ? reading.rows : reading.columns,
    metric,
    catalogue,
  )
  const member = dimension === null ? '' : slugOf(strange)
  if (dimension === null || member === '') return null
  return { ...ofContinued, ...ofRow, ...ofColumn, [dimension]: member }
}

function membersOf(label: AxisLabel, metric: Metric, catalogue: Catalogue): Members {
  const members: Members = {}
  const allowed = (dimension: string) => metric.dimensions.includes(dimension)
  if (label.age !== null && allowed('age_band')) members.age_band = label.age
  for (const { text, dimensions } of label.parts) {
    // "(M/F)" announces how the cells are split; it is no member of the column itself.
    const split = /\([^()]*\/[^()]*\)/.exec(text)
    const stated = dimensions.filter(
      ({ start }) => !split || start < split.index || start > split.index + split[0].length,
    )
    for (const { dimension, member } of stated) if (allowed(dimension)) members[dimension] = member
    if (stated.some(({ dimension }) => allowed(dimension)) || label.age !== null) continue
    for (const dimension of metric.dimensions) {
      const known = catalogue.dimensions.get(dimension)
      const member = known ? memberByCode(text.replace(/%/g, ''), known) : null
      if (member !== null) members[dimension] = member
    }
  }
  return members
}

/** What a label says beyond periods, areas, names and members, or null when it is understood. */
function strangePart(label: AxisLabel | undefined, members: Members, names: number): string | null {
  const last = label?.parts.at(-1)
  if (!label || !last || label.total || label.age !== null || label.period !== null) return null
  const understood = names > 0 || last.area !== null || Object.keys(members).length > 0
  if (understood || last.rank || last.change) return null
  return last.unknown.length > 2 ? last.text : null
}

/** The open dimension that the other labels of the axis are members of, so that a new member can join them. */
function dimensionOfSiblings(
  labels: readonly AxisLabel[],
  metric: Metric,
  catalogue: Catalogue,
): string | null {
  const open = metric.dimensions.filter((name) => catalogue.dimensions.get(name)?.closed === false)
  let best: string | null = null
  let most = 0
  for (const dimension of open) {
    const known = labels.filter((label) => dimension in membersOf(label, metric, catalogue)).length
    if (known > most && known * 2 >= labels.length - 1) {
      best = dimension
      most = known
    }
  }
  if (best !== null) return best
  // Some dimensions name their members freely (the lines of a budget, teams): there every label is its own member.
  return open.findLast((name) => catalogue.dimensions.get(name)?.slug === true) ?? null
}
