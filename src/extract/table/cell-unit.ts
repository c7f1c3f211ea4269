import type { Unit } from '../../../schemas/units.js'
import type { Cell } from '../../document/model.js'
import { opensWithChange } from '../../language/change-cues.js'
import { speaksOfCount } from '../../language/ellipsis.js'
import type { QuantityMention } from '../../language/mention.js'
import { onceFor } from '../../language/once-for.js'
import { isMoney } from '../choose-metric.js'
import { statedUnit } from '../stated-unit.js'
import { innermost } from './axis.js'
import { isBesideNation } from './beside-nation.js'
import { isChangeRow } from './change-rows.js'
import type { LabelPart } from './label.js'
import type { TableReading } from './table-reading.js'
import type { CellUnit, ShownUnit } from './unit-fit.js'

/** The unit that a cell or its labels state, and the one that corner or caption state for the whole table. */
export function unitOf(
  { table, columns, rowLabels, corner, caption }: TableReading,
  cell: Cell,
  quantity: QuantityMention,
): CellUnit {
  // "% change" over "-13.8%" and "-0.07": where others print the sign, one without it is in the unit of its row.
  const isBare = ({ unit }: LabelPart) => unit === 'percent' && columnsOfSigns(table).has(cell.column)
  const own =
    quantity.unit ??
    innermost(columns[cell.column]?.parts ?? [], (part) => (isBare(part) ? null : part.unit)) ??
    innermost(rowLabels(cell.row, cell.column).label?.parts ?? [], ({ unit }) => unit)
  const labels = [
    ...(columns[cell.column]?.parts ?? []),
    ...(rowLabels(cell.row, cell.column).label?.parts ?? []),
  ]
  // "Number of children" in a table of rates counts.
  const counts = labels.some(({ text }) => speaksOfCount(text))
  return { own, stated: counts ? null : (statedUnit(corner.text) ?? statedUnit(caption.text)) }
}

/** The columns in which some figure prints the sign of per cent. */
const columnsOfSigns = onceFor(
  ({ cells, headerRows }: TableReading['table']): ReadonlySet<number> =>
    new Set(
      cells.filter(({ row, text }) => row >= headerRows && text.includes('%')).map(({ column }) => column),
    ),
)

/** All that a cell shows of its unit. A difference shows none: it is in the unit of the levels beside it. */
export function shownUnit(reading: TableReading, cell: Cell, quantity: QuantityMention): ShownUnit {
  const parts = [
    ...(reading.columns[cell.column]?.parts ?? []),
    ...(reading.rowLabels(cell.row, cell.column).label?.parts ?? []),
  ]
  const change = statesChange(reading, cell)
  const unit = unitOf(reading, cell, quantity)
  if (change)
    return {
      // What the row says its levels are in; the column says in what their difference is printed.
      own: innermost(reading.rowLabels(cell.row, cell.column).label?.parts ?? [], levelUnit),
      stated: unit.stated,
      value: null,
      decimals: null,
      rate: false,
      national: false,
      besideNation: false,
      change,
    }
  return {
    ...unit,
    // Of "£1.2m" and of a column in thousands the scale is not that of the metric.
    value: quantity.unit !== 'gbp' && isMoney(unit.own ?? unit.stated) ? null : quantity.value,
    // "1.3K" counts 1,300.
    decimals: quantity.unit === null && /k$/iu.test(quantity.text) ? null : quantity.decimals,
    rate: parts.some(({ rate }) => rate),
    besideNation: isBesideNation(reading, cell.row, cell.column),
    national: parts.some(({ area }) => area?.kind === 'nation' || area?.kind === 'nations'),
    change,
  }
}

function levelUnit({ unit, change }: LabelPart): Unit | null {
  return change ? null : unit
}

/** Whether a cell gives a difference: its column says so, or its whole row. */
export function statesChange(reading: TableReading, cell: Cell): boolean {
  const column = reading.columns[cell.column]
  const row = reading.rowLabels(cell.row, cell.column).label
  return (
    column?.parts.some((part) => part.change) === true ||
    (row !== undefined && isChangeRow(row)) ||
    (row?.parts.at(-1)?.change === true && isShort(row.text)) ||
    (opensWithChange(reading.corner.text) && isShort(reading.corner.text))
  )
}

/** "Change on last year" is a row of changes; a long label that speaks of change is a measure of something. */
const SHORT = 5
const isShort = (text: string) => text.split(/\s+/).length <= SHORT
