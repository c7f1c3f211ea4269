import type { Metric } from '../../../schemas/metric.js'
import type { ReadCell } from './candidate-reader.js'
import type { CellCandidate, Members } from './cell-readings.js'
import { type AxesAs, LEAST_SCORE } from './joint-reading.js'

/**
 * The chosen candidate, if the members that its labels state make a figure of it; where it counts nothing without a member
 * that they do not state, what it breaks down ("Children by placement" in a column "All" is children), or null for none.
 */
export function withItsMembers(
  chosen: CellCandidate,
  members: Members,
  read: ReadCell,
  as: AxesAs,
): CellCandidate | null {
  if (isOfUnsaidPart(chosen, members, read, as)) return null
  return lacksRequired(chosen.metric, members) ? wholeOf(chosen, read.cell.candidates.get(as) ?? []) : chosen
}

/**
 * "All" beside "Fostering" and "Homes", where only the metric's name says of which they are all: whether they are of foster
 * care or of every placement nothing tells.
 */
function isOfUnsaidPart(
  { name }: CellCandidate,
  members: Members,
  { row, column, axes }: ReadCell,
  as: AxesAs,
): boolean {
  const totals = [
    ...(row.total && as !== 'member-columns' ? axes.rows : []),
    ...(column.total && as !== 'member-rows' ? axes.columns : []),
  ]
  const brought = name.name.members
  return totals.some((one) => one in brought && members[one] === brought[one])
}

function lacksRequired({ requires }: Metric, members: Members): boolean {
  return (requires ?? []).length > 0 && !(requires ?? []).some((one) => one in members)
}

/** The total of a breakdown is named by what it is broken down by alone. */
const LEAST_WHOLE = 0.2

/** The likeliest metric that needs no member; one of the same part of the field may be less likely than a figure must be. */
function wholeOf(
  { metric: part }: CellCandidate,
  candidates: readonly CellCandidate[],
): CellCandidate | null {
  const familyOf = ({ id }: Metric) => id.slice(0, id.indexOf('.'))
  const isWhole = ({ metric, unit, score }: CellCandidate) =>
    score >= LEAST_SCORE ||
    (score >= LEAST_WHOLE && familyOf(metric) === familyOf(part) && unit === part.unit)
  return candidates.find((one) => (one.metric.requires ?? []).length === 0 && isWhole(one)) ?? null
}
