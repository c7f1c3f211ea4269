import type { Period } from '../../../schemas/period.js'
import { opensWithChange } from '../../language/change-cues.js'
import { type AxisLabel, groupOf } from './axis.js'

/**
 * The rows of a table, where a row of differences ("% change compared to Apr 17 – Mar 18", "change from baseline") is of
 * the time of the latest of the rows above it in its group: the time that it names is the one it is measured from.
 */
export function changesOfRowsAbove(rows: readonly AxisLabel[]): AxisLabel[] {
  return rows.map((row, at) => {
    if (!isChangeRow(row)) return row
    const period = latestAbove(rows, at)
    return period ? { ...row, period, time: { ...row.time, period, part: null, shift: null } } : row
  })
}

/** Whether a row's own label opens as that of a difference. */
export function isChangeRow({ parts }: AxisLabel): boolean {
  return opensWithChange(parts.at(-1)?.text ?? '')
}

/** The latest time of the rows above in the same group, up to the row of differences before. */
function latestAbove(rows: readonly AxisLabel[], at: number): Period | null {
  const group = groupOf(rows[at])
  let latest: Period | null = null
  for (let above = at - 1; above >= 0; above--) {
    const row = rows[above]
    if (!row || groupOf(row) !== group || isChangeRow(row)) break
    const { period } = row
    if (period?.end != null && (latest?.end == null || period.end > latest.end)) latest = period
  }
  return latest
}
