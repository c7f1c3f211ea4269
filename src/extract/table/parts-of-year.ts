import type { Period } from '../../../schemas/period.js'
import type { Table } from '../../document/model.js'
import { followsOn } from '../../language/period.js'
import { partOfYear } from '../../understanding/frame/table-time.js'
import type { AxisLabel } from './axis.js'
import { cellQuantities } from './cell-quantities.js'

/**
 * The columns of a table, where quarters or months that do not name their year ("Q1 | Q2 | Q3 | Q4 | 2017/18") stand right
 * before the year that they make up: they are of it where the figures of some row add up to the year's. A year beside
 * quarters may as well be the one before, so without such a row they stay open.
 */
export function datedByYearBehind(columns: readonly AxisLabel[], table: Table): readonly AxisLabel[] {
  const dated = new Map<number, Period>()
  columns.forEach((label, at) => {
    const parts = label.period && label.time.part === null ? partsBefore(columns, at, label.period) : null
    if (!parts || !addUp(table, at - parts.length, at)) return
    for (const [index, period] of parts.entries()) dated.set(at - parts.length + index, period)
  })
  return columns.map((label, at) => {
    const period = dated.get(at)
    return period ? { ...label, period, time: { ...label.time, period, part: null } } : label
  })
}

/** The parts of a year in the columns right before it; null unless they follow on each other from its first day to its last. */
function partsBefore(columns: readonly AxisLabel[], at: number, year: Period): Period[] | null {
  const parts: Period[] = []
  for (let before = at - 1; before >= 0; before--) {
    const text = columns[before]?.time.part
    const part = text == null ? null : partOfYear(text, year)
    const [next] = parts
    if (part === null || !(next ? followsOn(part, next) : part.end === year.end)) return null
    parts.unshift(part)
    if (part.start === year.start) return parts
  }
  return null
}

/** Sums of decimals differ by less than this where they are the same. */
const EXACT = 1e-6

/** Whether some row's figures from one column on add up to that of the last. */
function addUp(table: Table, from: number, whole: number): boolean {
  const rows = new Map<number, Map<number, number>>()
  for (const { row, column, text } of table.cells) {
    const value = column >= from && column <= whole ? cellQuantities(text)?.main?.value : undefined
    if (value === undefined || row < table.headerRows) continue
    rows.set(row, (rows.get(row) ?? new Map<number, number>()).set(column, value))
  }
  return [...rows.values()].some((values) => {
    const sum = values.get(whole) ?? 0
    const parts = [...values].filter(([column]) => column !== whole).map(([, value]) => value)
    const added = parts.reduce((all, value) => all + value, 0)
    return sum !== 0 && parts.length === whole - from && Math.abs(added - sum) < EXACT
  })
}
