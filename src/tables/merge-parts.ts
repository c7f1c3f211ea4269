import { cellKind } from '../document/cell-kind.js'
import { CellPlaces } from '../document/cell-places.js'
import type { Cell } from '../document/model.js'

/** Rows of cells without a page of their own: a table under construction. */
export interface Rows {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Cell[]
}

/**
 * Puts the rows of `next` below those of `first`, without the header rows that it repeats. A row that the page break
 * split in the middle of its cells becomes one row again, and a cell that spanned down to the break goes on over it.
 */
export function mergeRows(first: Rows, next: Rows, repeatedRows: number): Rows & { splitRow: boolean } {
  const below = next.cells.flatMap((cell) => withoutRepeated(cell, repeatedRows))
  const height = next.rows - repeatedRows
  const above = new CellPlaces(first.cells, first.rows, first.columns)
  const under = new CellPlaces(below, height, next.columns)
  const splitRow = height > 0 && continuesRow(above, under)
  const offset = first.rows - (splitRow ? 1 : 0)
  const cells = new Map(first.cells.map((cell) => [cell, cell]))
  const added: Cell[] = []
  for (const cell of below) {
    const target = cell.row === 0 ? joinedCell(above, cell, splitRow) : undefined
    const open = target && cells.get(target)
    if (!target || !open) added.push({ ...cell, row: cell.row + offset })
    else cells.set(target, extended(open, cell, cell.row + cell.rowSpan + offset - open.row))
  }
  return { rows: offset + height, columns: first.columns, cells: [...cells.values(), ...added], splitRow }
}

function withoutRepeated(cell: Cell, repeatedRows: number): Cell[] {
  const end = cell.row + cell.rowSpan - repeatedRows
  if (end <= 0) return []
  const row = Math.max(0, cell.row - repeatedRows)
  return [{ ...cell, row, rowSpan: end - row }]
}

/** The cell above the break that this cell, in the first row below it, is the rest of. */
function joinedCell(above: CellPlaces, cell: Cell, splitRow: boolean): Cell | undefined {
  const target = above.at(above.rows - 1, cell.column)
  if (!target || target.column !== cell.column || target.columnSpan !== cell.columnSpan) return undefined
  if (splitRow) return target
  // A blank beside other cells, below a cell that spans rows, is the rest of that cell.
  const spans = target.rowSpan > 1 || cell.rowSpan > 1
  return spans && cell.text.trim() === '' && target.text.trim() !== '' && cell.column === 0
    ? target
    : undefined
}

function extended(open: Cell, more: Cell, rowSpan: number): Cell {
  if (more.text === '') return { ...open, rowSpan: Math.max(open.rowSpan, rowSpan) }
  const text = open.text === '' ? more.text : `${open.text} ${more.text}`
  const shift = text.length - more.text.length
  const moved = more.pieces.map((piece) => ({ ...piece, start: piece.start + shift, end: piece.end + shift }))
  const bold = (open.text === '' || open.bold) && more.bold
  return { ...open, rowSpan: Math.max(open.rowSpan, rowSpan), text, pieces: [...open.pieces, ...moved], bold }
}

/**
 * Whether the first row below the break is the rest of the last row above it: it leaves blank what every row fills, and
 * its text goes on where the text above breaks off.
 */
function continuesRow(above: CellPlaces, under: CellPlaces): boolean {
  const last = above.rows - 1
  let goingOn = 0
  let missing = 0
  for (let column = 0; column < above.columns; column++) {
    const upper = above.at(last, column)
    const lower = under.at(0, column)
    if (!upper || !lower || upper.column !== column || lower.column !== column) continue
    if (upper.columnSpan !== lower.columnSpan) return false
    const [start, rest] = [upper.text.trim(), lower.text.trim()]
    if (rest === '' && start !== '' && upper.row === last) missing++
    if (rest === '' || start === '') continue
    if (cellKind(start) !== 'text' || cellKind(rest) !== 'text') return false
    if (breaksOff(start, rest)) goingOn++
    else if (column === 0) return false
  }
  if (goingOn > 0) return missing > 0 || fillsLater(above, under) || everyGoesOn(above, under)
  return missing > 0 && lacksItsStub(above, under)
}

/** The first row below the break has no label in a table where every row has one. */
function lacksItsStub(above: CellPlaces, under: CellPlaces): boolean {
  const last = above.rows - 1
  if (above.at(last, 0)?.row !== last || under.filled(0).length === 0) return false
  for (let row = 1; row < above.rows; row++) if (above.text(row, 0) === '') return false
  const texts = under.filled(0).filter((cell) => cellKind(cell.text) === 'text')
  return under.text(0, 0) === '' && texts.length === under.filled(0).length
}

/** Text that goes on: the first part does not end a sentence, or the second begins in the middle of one. */
function breaksOff(start: string, rest: string): boolean {
  if (/^[\p{Ll},;)]/u.test(rest)) return true
  return (
    !/[.!?:;]$/u.test(start) &&
    /(?:\s(?:the|a|an|of|and|or|to|in|for|with|by|on|at|from)|[,–-])$/iu.test(start)
  )
}

/** The label stands above the break, the row's figures below it. */
function fillsLater(above: CellPlaces, under: CellPlaces): boolean {
  return above.filled(above.rows - 1).length === 1 && under.filled(0).length > 1
}

function everyGoesOn(above: CellPlaces, under: CellPlaces): boolean {
  return under.filled(0).every((cell) => {
    const upper = above.text(above.rows - 1, cell.column)
    return upper !== '' && breaksOff(upper, cell.text.trim())
  })
}
