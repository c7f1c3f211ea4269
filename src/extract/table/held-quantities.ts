import type { Cell, Table } from '../../document/model.js'
import type { QuantityMention } from '../../language/mention.js'
import { isRatingHead } from '../../language/rating-heads.js'
import { isRatioPart } from '../../language/ratio-parts.js'
import { cellQuantities } from './cell-quantities.js'

/** A quantity that a cell holds. */
export interface HeldQuantity {
  readonly cell: Cell
  readonly quantity: QuantityMention
  /** It stands in brackets behind the cell's figure. */
  readonly aside: boolean
  /** The parts of "95 (86/9)". */
  readonly split: readonly QuantityMention[]
  /** What a letter behind the figure says of it: provisional, revised, estimated. */
  readonly status: readonly string[]
}

/** The quantities of all cells of the body, in order. */
export function heldQuantities(table: Table): HeldQuantity[] {
  const ratioParts = table.columnPaths.map((path) => isRatioPart(path.at(-1) ?? ''))
  const ratings = table.columnPaths.map((path) => isRatingHead(path.at(-1) ?? ''))
  return table.cells.flatMap((cell): HeldQuantity[] => {
    if (cell.row < table.headerRows || cell.column < table.headerColumns) return []
    if (table.innerStubs?.includes(cell.column) || isNumbering(table, cell)) return []
    // What a rate is worked out from is of other metrics than the rate that the row names.
    if (ratioParts[cell.column] || (ratings[cell.column] && /^\d+$/u.test(cell.text.trim()))) return []
    const quantities = cellQuantities(cell.text)
    if (!quantities) return []
    const { main, share, split, status } = quantities
    return [
      { cell, quantity: main, aside: false, split, status },
      ...(share ? [{ cell, quantity: share, aside: true, split: [], status }] : []),
    ]
  })
}

/** "2.1 | Adoption performance | Good": a dotted number at the head of a row of words numbers the row. */
function isNumbering({ cells }: Table, cell: Cell): boolean {
  if (!/^\s*\d{1,2}(?:\.\d{1,2})+\.?\s*$/.test(cell.text)) return false
  const others = cells.filter((other) => other.row === cell.row && other !== cell && other.text.trim() !== '')
  return others.length > 0 && others.every(({ column, text }) => column > cell.column && !/\d/.test(text))
}
