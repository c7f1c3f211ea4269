import type { Cell, Table } from '../../document/model.js'
import { groupedBy } from '../../language/grouped-by.js'
import type { LabelTime } from '../../understanding/frame/table-time.js'
import type { AxisLabel } from './axis.js'

/** The share of a column's filled cells that must state a time for it to date its rows, over at least so many rows. */
const DATING = 0.8
const FEWEST = 2

/**
 * The rows of a table, dated by a column of its body that says of each when its figures are from ("Latest period": "Apr
 * 2023 – Mar 2024", "Oct – Dec 2021 cohort"). Rows that say a time themselves keep it.
 *
 * @param rows the labels of all rows, header rows included
 * @param timeOf reads the time that a cell's text states by itself, null for none
 */
export function datedByColumn(
  rows: readonly AxisLabel[],
  table: Table,
  timeOf: (text: string) => LabelTime | null,
): readonly AxisLabel[] {
  // "Reported last year" is no time that a row says itself.
  const statesTime = ({ parts }: AxisLabel) => parts.some(({ timed }) => timeOf(timed) !== null)
  if (rows.some((row) => row.period !== null && statesTime(row))) return rows
  const times = periodColumns(table, timeOf)
  if (times.length !== 1) return rows
  return rows.map((row, index) => {
    const time = times[0]?.get(index)
    return time ? { ...row, period: time.period, time } : row
  })
}

/** The columns whose cells are times: for each the times by row. */
function periodColumns(table: Table, timeOf: (text: string) => LabelTime | null): Map<number, LabelTime>[] {
  const found: Map<number, LabelTime>[] = []
  const columns = groupedBy(
    table.cells.filter((cell) => isOfBody(cell, table) && cell.text.trim() !== ''),
    ({ column }) => column,
  )
  for (const cells of columns.values()) {
    if (cells.length < FEWEST) continue
    const times = new Map<number, LabelTime>()
    for (const cell of cells) {
      const time = timeOf(cell.text)
      if (!time) continue
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++) times.set(row, time)
    }
    if (times.size >= DATING * cells.length) found.push(times)
  }
  return found
}

function isOfBody({ row, column }: Cell, { headerRows, headerColumns }: Table): boolean {
  return row >= headerRows && column >= headerColumns
}
