import { speaksOfCount } from '../../language/ellipsis.js'
import { onceFor } from '../../language/once-for.js'
import type { AxisLabel } from './axis.js'
import { cellQuantities } from './cell-quantities.js'
import type { TableReading } from './table-reading.js'

/** No council has this share of what a nation counts, be it as rare as custody: even the largest has a fortieth of its children. */
const SHARE_OF_NATION = 1 / 3

/**
 * Whether the figures of a row or column are no counts, because a council's stand there beside the nation's and are about
 * as large: "Leeds 654, England 409" are rates, whatever their unit is.
 */
export function isBesideNation(reading: TableReading, row: number, column: number): boolean {
  const { rows, columns } = besideNation(reading)
  return rows.has(row) || columns.has(column)
}

/** The rows and columns in which a council stands beside the nation with figures of its size. */
const besideNation = onceFor(
  (reading: TableReading): { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> } => {
    const { table, rows, columns } = reading
    const values = new Map<string, number>()
    for (const { row, column, text } of table.cells) {
      if (row < table.headerRows || column < table.headerColumns) continue
      const value = cellQuantities(text)?.main.value
      if (value !== undefined) values.set(`${row},${column}`, value)
    }
    const isOfOneSize = (
      at: (place: number) => number | undefined,
      labels: readonly AxisLabel[],
    ): boolean => {
      const of = (isMeant: (kind: string | undefined) => boolean) =>
        labels.flatMap((label, place) =>
          isMeant(areaKind(label)) && !saysItsUnit(label) ? (at(place) ?? []) : [],
        )
      const nations = of((kind) => kind === 'nation' || kind === 'nations')
      const councils = of((kind) => kind === 'local-authority')
      return (
        nations.length > 0 &&
        councils.length > 0 &&
        councils.every((one) => nations.every((nation) => one >= SHARE_OF_NATION * nation))
      )
    }
    const places = (labels: readonly AxisLabel[], test: (place: number) => boolean) =>
      new Set(labels.flatMap((_, place) => (test(place) ? [place] : [])))
    return {
      rows: places(rows, (row) => isOfOneSize((column) => values.get(`${row},${column}`), columns)),
      columns: places(columns, (column) => isOfOneSize((row) => values.get(`${row},${column}`), rows)),
    }
  },
)

/** "Leeds (number)" beside "England (rate)" say what they are. */
function saysItsUnit({ parts }: AxisLabel): boolean {
  return parts.some(({ rate, unit, text }) => rate || unit !== null || speaksOfCount(text))
}

function areaKind({ parts }: AxisLabel): string | undefined {
  return parts.findLast(({ area }) => area != null)?.area?.kind
}
