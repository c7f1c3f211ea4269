import { isUnitLabel } from '../language/unit-remarks.js'
import type { CellPlaces } from './cell-places.js'
import { isBrokenYear } from './header-text.js'
import type { Cell } from './model.js'

/** More rows than this are no header. */
const mostHeaderRows = 6

/**
 * How many rows at the top are column headers: rows without figures above rows with figures, rows below a cell that
 * spans several columns, and rows set off by bold type. At least one row is left for the body.
 */
export function headerRowCount(places: CellPlaces): number {
  let count = 0
  while (count < Math.min(places.rows - 1, mostHeaderRows) && isHeaderRow(places, count)) count++
  return count
}

function isHeaderRow(places: CellPlaces, row: number): boolean {
  const filled = places.filled(row)
  if (row > 0 && reachesDown(places, row)) return true
  if (filled.length === 0) return row === 0 || isEmptyRowInHeader(places, row)
  const figures = filled.filter((cell) => cell.column > 0 && places.kind(row, cell.column) === 'value')
  if (row > 0 && (standsUnderSpan(places, row) || endsYears(places, row))) return true
  if (figures.length > 0) return isNumberedHeader(places, row)
  if (row === 0) return isFirstHeader(places, filled)
  if (isLoneLabel(places, row, filled)) return false
  return isFurtherHeader(places, row, filled)
}

/** A header cell above goes down into this row. */
function reachesDown(places: CellPlaces, row: number): boolean {
  const cells = places.row(row)
  const above = cells.some((cell) => cell.row < row && cell.text.trim() !== '')
  return above && cells.some((cell) => cell.row === row && cell.column > 0)
}

function isEmptyRowInHeader(places: CellPlaces, row: number): boolean {
  return (
    row + 1 < places.rows &&
    places.filled(row + 1).every((cell) => places.kind(row + 1, cell.column) !== 'value')
  )
}

/** Cells under a cell of the row above that spans some, not all, of the columns name its parts. */
function standsUnderSpan(places: CellPlaces, row: number): boolean {
  const spanning = places
    .filled(row - 1)
    .filter(
      (cell) => cell.columnSpan > 1 && cell.columnSpan < places.columns && cell.row + cell.rowSpan === row,
    )
    .filter((cell) => cell.column > 0 || places.kind(row, 0) !== 'value')
  // The heads above have one over the labels, and this row has a label and figures: it is of the body.
  const labelled = places.text(row, 0) !== '' && places.text(row - 1, 0) !== ''
  const figures = places
    .filled(row)
    .filter((part) => part.column > 0 && places.kind(row, part.column) === 'value')
  if (labelled && figures.length > 0) return false
  return spanning.some((cell) => {
    let parts = 0
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      if (places.text(row, column) !== '' && places.at(row, column)?.columnSpan === 1) parts++
    }
    return parts >= 2 && places.filled(row).every((part) => part.text.length < 80)
  })
}

/** "2021/ | 2022/" over "22 | 23": years that narrow columns break. */
function endsYears(places: CellPlaces, row: number): boolean {
  const broken = places.filled(row - 1).filter(({ text }) => isBrokenYear(text))
  return broken.length > 1 && broken.every(({ column }) => /^\d\d(?:\d\d)?$/u.test(places.text(row, column)))
}

/** Figures as headings (ages, question numbers): bold over a body that is not, with nothing in the corner. */
function isNumberedHeader(places: CellPlaces, row: number): boolean {
  if (row + 1 >= places.rows || places.text(row, 0) !== '' || places.text(row + 1, 0) === '') return false
  const next = places.filled(row + 1)
  return places.filled(row).every((cell) => cell.bold) && next.some((cell) => cell.column > 0 && !cell.bold)
}

function isFirstHeader(places: CellPlaces, filled: readonly Cell[]): boolean {
  if (hasFigures(places)) return true
  if (filled.every((cell) => cell.bold)) return hasLighterRow(places)
  if (places.kind(0, 0) === 'empty' && filled.length > 1) return true
  return filled.length > 1 && filled.every((cell) => places.kind(0, cell.column) === 'period')
}

/** A row below the first bold ones that is not bold throughout. */
function hasLighterRow(places: CellPlaces): boolean {
  for (let row = 1; row < Math.min(places.rows, mostHeaderRows); row++) {
    const filled = places.filled(row)
    if (filled.some((cell) => !cell.bold)) return true
  }
  return false
}

function hasFigures(places: CellPlaces): boolean {
  for (let row = 1; row < places.rows; row++) {
    for (let column = 0; column < places.columns; column++) {
      if (places.kind(row, column) === 'value') return true
    }
  }
  return false
}

/** One label and nothing beside it heads a group of rows; labels may stand behind a reference or a figure. */
function isLoneLabel(places: CellPlaces, row: number, filled: readonly Cell[]): boolean {
  const [only, ...others] = filled
  if (!only || others.length > 0 || places.columns < 2 || row === 0) return false
  if (only.column === 0) return true
  const isHeaded =
    places.text(row - 1, only.column) !== '' && places.at(row - 1, only.column)?.columnSpan === 1
  return only.column === 1 && only.columnSpan === 1 && isHeaded && labelsFiguresBelow(places, row)
}

/** The row below has words in the second column and more than one figure right of them. */
function labelsFiguresBelow(places: CellPlaces, row: number): boolean {
  if (row + 1 >= places.rows || places.kind(row + 1, 1) !== 'text') return false
  const kinds = places.filled(row + 1).filter(({ column }) => column > 1)
  return kinds.filter(({ column }) => places.kind(row + 1, column) === 'value').length > 1
}

function isFurtherHeader(places: CellPlaces, row: number, filled: readonly Cell[]): boolean {
  if (filled.every((cell) => isUnitLabel(cell.text))) return true
  if (places.kind(row, 0) === 'empty' && filled.every((cell) => cell.column > 0)) return true
  const whole = places.row(row - 1)
  if (whole.length === 1 && row === 1 && filled.length > 1) return !nextIsAlike(places, row)
  return (
    filled.every((cell) => cell.bold) &&
    row + 1 < places.rows &&
    !places.filled(row + 1).every((cell) => cell.bold)
  )
}

/** Whether the row below looks the same in weight and kind: then this one is a row of the body. */
function nextIsAlike(places: CellPlaces, row: number): boolean {
  if (row + 1 >= places.rows) return true
  const look = (at: number) =>
    places
      .row(at)
      .map((cell) => `${places.kind(at, cell.column)}${cell.text.trim() === '' ? '' : cell.bold}`)
      .join()
  return look(row) === look(row + 1)
}
