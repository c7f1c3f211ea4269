import type { Cell, Table } from '../../document/model.js'
import type { QuantityMention } from '../../language/mention.js'
import { isRatingHead } from '../../language/rating-heads.js'
import { isRatioPart } from '../../language/ratio-parts.js'
import { closedNumber, isSpacedNumber, partsThousandsOtherwise } from '../../language/spaced-thousands.js'
import { SENTENCE_BREAK } from '../../language/worded-figures.js'
import { entriesParted } from './cell-entries.js'
import { type CellQuantities, cellQuantities } from './cell-quantities.js'

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

/** One spaced number alone may be two numbers side by side, unless its space is one that no two words have between them. */
const FEWEST_SPACED = 2
const NARROW_SPACE = /\d[\u00a0\u2009\u202f]\d/u
const TWO_NUMBERS = /^\D*\d+\s+\d+\D*$/u

/** The quantities of all cells of the body, in order. */
export function heldQuantities(table: Table): HeldQuantity[] {
  const ratioParts = table.columnPaths.map((path) => isRatioPart(path.at(-1) ?? ''))
  const ratings = table.columnPaths.map((path) => isRatingHead(path.at(-1) ?? ''))
  const spaced = partsBySpaces(table)
  return table.cells.flatMap((cell): HeldQuantity[] => {
    if (cell.row < table.headerRows || cell.column < table.headerColumns) return []
    if (table.innerStubs?.includes(cell.column) || isNumbering(table, cell)) return []
    // What a rate is worked out from is of other metrics than the rate that the row names.
    if (ratioParts[cell.column] || (ratings[cell.column] && /^\d+$/u.test(cell.text.trim()))) return []
    if (isPence(table, cell)) return []
    const quantities =
      spaced && isSpacedNumber(cell.text)
        ? spacedQuantity(cell.text)
        : (cellQuantities(cell.text) ?? openingFigure(cell))
    if (!quantities) return []
    const { main, share, split, status } = quantities
    return [
      { cell, quantity: main, aside: false, split, status },
      ...(share ? [{ cell, quantity: share, aside: true, split: [], status }] : []),
    ]
  })
}

/** "50 (Met)" on a line of its own, above what is said of it: the figure of the row and the column. */
function openingFigure(cell: Cell): CellQuantities | null {
  const [opening = '', ...others] = entriesParted(cell).split(SENTENCE_BREAK)
  return others.length > 0 ? cellQuantities(opening) : null
}

/** "2.1 | Adoption performance | Good": a dotted number at the head of a row of words numbers the row. */
function isNumbering({ cells }: Table, cell: Cell): boolean {
  if (!/^\s*\d{1,2}(?:\.\d{1,2})+\.?\s*$/.test(cell.text)) return false
  const others = cells.filter((other) => other.row === cell.row && other !== cell && other.text.trim() !== '')
  return others.length > 0 && others.every(({ column, text }) => column > cell.column && !/\d/.test(text))
}

/** "75p" under or beside a sign of pounds: a sum in pence, and no provisional one in pounds. */
function isPence({ columnPaths, rowPaths, caption, unitText }: Table, { row, column, text }: Cell): boolean {
  if (!/\dp\s*$/u.test(text)) return false
  const labels = [...(columnPaths[column] ?? []), ...(rowPaths[row] ?? []), caption ?? '', unitText ?? '']
  return labels.some((label) => label.includes('£'))
}

/** A table prints all its thousands in one way: "1 204" is one number where none has a comma and none is closed up. */
function partsBySpaces({ cells, headerRows, headerColumns }: Table): boolean {
  const body = cells.filter(({ row, column }) => row >= headerRows && column >= headerColumns)
  const spaced = body.filter(({ text }) => isSpacedNumber(text))
  const isSure = spaced.length >= FEWEST_SPACED || spaced.some(({ text }) => NARROW_SPACE.test(text))
  return (
    isSure &&
    !body.some(
      ({ text }) => partsThousandsOtherwise(text) || (TWO_NUMBERS.test(text) && !isSpacedNumber(text)),
    )
  )
}

/** The number of a cell whose thousands a space parts, as printed. */
function spacedQuantity(text: string): CellQuantities | null {
  const closed = closedNumber(text)
  const read = cellQuantities(closed)
  if (!read) return null
  const { main } = read
  const added = text.length - closed.length
  const printed = text.slice(main.start, main.end + added)
  return { ...read, main: { ...main, text: printed, end: main.end + added, reach: main.reach + added } }
}
