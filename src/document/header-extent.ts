import type { CellPlaces } from './cell-places.js'
import { isBrokenYear } from './header-text.js'
import { columnOf, isCodes } from './label-column.js'
import type { Cell } from './model.js'

/** More rows than this are no header. */
const mostHeaderRows = 6

/** The share of a column's cells that must be words or periods for it to be a stub. */
const stubShare = 0.6
const innerStubShare = 0.8

/** A column that sorts rows says at most this share of different things, over at least so many rows. */
const sortingShare = 0.5
const fewestNamed = 3

/** A list beside another has so many labels, unless its header is that of the first one again. */
const fewestInList = 3

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

const unitLabel =
  /^(?:[£$€%#]|[£$€]\s?(?:m|k|bn|million|'?000s?)|nos?\.?|num\.?|n|numbers?|(?:rate|count|ratio|average)|per cent|percentage|(?:rate )?(?:per|\/) ?[\d,]+(?:k|000)?|days|weeks|months|years)$/iu

function isFurtherHeader(places: CellPlaces, row: number, filled: readonly Cell[]): boolean {
  if (filled.every((cell) => unitLabel.test(cell.text.trim()))) return true
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

/**
 * How many columns at the left label their rows: words, periods, codes and running numbers before the first column of
 * figures. A second column of words counts only where the first one groups it (spans, blanks) or holds mere codes.
 */
export function headerColumnCount(places: CellPlaces, headerRows: number): number {
  if (places.columns < 2 || places.rows <= headerRows) return 0
  let count = labelColumnCount(places, headerRows)
  while (count > 0 && count < places.columns - 1 && isUnitColumn(places, headerRows, count)) count++
  return count
}

/** "No.", "%", "Rate": a column that says in what each row is measured. */
function isUnitColumn(places: CellPlaces, headerRows: number, column: number): boolean {
  const { texts, filled } = columnOf(places, headerRows, column)
  return filled >= 2 && texts.every((text) => unitLabel.test(text.trim()))
}

function labelColumnCount(places: CellPlaces, headerRows: number): number {
  const first = columnOf(places, headerRows, 0)
  const second = columnOf(places, headerRows, 1)
  // Codes with letters ("E06000045") read as words, short ones ("Q1", "SO14") as names of their own.
  const coded = first.share < stubShare || first.texts.every((text) => /^[A-Z]\d{8}$/u.test(text))
  const codes = coded && first.filled > 0 && second.share >= innerStubShare && second.filled > 1
  if (codes && places.columns > 2 && isCodes(first.texts)) return 2
  const naming = namingColumn(places, headerRows)
  if (naming > 0) return naming + 1
  if (first.filled > 0 && first.share < stubShare && !areRunningNumbers(first.texts)) return 0
  if (first.filled === 0 && second.share < innerStubShare) return places.text(0, 0) === '' ? 1 : 0
  let count = 1
  let grouped = first.gaps > 0 || first.filled === 0
  while (grouped && count < places.columns - 1) {
    const column = columnOf(places, headerRows, count)
    if (column.filled === 0 || column.share < innerStubShare) break
    grouped = column.gaps > 0
    count++
  }
  return count
}

/**
 * The column that tells the rows apart where the ones at its left only refer to them ("CS03") or sort them (a theme said
 * again in each row): different phrases of several words in every row. 0 where the first column names the rows itself.
 */
function namingColumn(places: CellPlaces, headerRows: number): number {
  for (let column = 0; column < places.columns - 1; column++) {
    const { texts, filled, share, gaps } = columnOf(places, headerRows, column)
    if (filled < fewestNamed || gaps > 0 || share < innerStubShare) return 0
    if (column > 0 && isNaming(texts)) return column
    if (!isCodes(texts) && new Set(texts).size > sortingShare * filled) return 0
  }
  return 0
}

/** Phrases that differ, most of them of several words. */
function isNaming(texts: readonly string[]): boolean {
  const phrases = texts.filter((text) => /\p{L}{2,}\S*\s+\S*\p{L}{2,}/u.test(text))
  return phrases.length > texts.length / 2 && new Set(texts).size === texts.length
}

/**
 * Columns between columns of figures whose words label what stands to their right: a second list beside the first. A
 * column of ratings or remarks repeats itself, or has no figures after it.
 */
export function innerStubColumns(places: CellPlaces, headerRows: number, headerColumns: number): number[] {
  const isFigures = (column: number) => {
    const { share, filled } = columnOf(places, headerRows, column)
    return filled > 0 && share < 1 - stubShare
  }
  const found: number[] = []
  for (let column = headerColumns + 1; column < places.columns - 1; column++) {
    const { share, texts, filled } = columnOf(places, headerRows, column)
    const different = new Set(texts).size >= 0.9 * filled
    const fewest = headsAgain(places, headerRows, column) ? 2 : fewestInList
    if (filled < fewest || share < innerStubShare || !different) continue
    if (isFigures(column - 1) && isFigures(column + 1)) found.push(column)
  }
  return found
}

/** "Measure | 2022/23 | Measure | 2022/23": the header of the first list over the second. */
function headsAgain(places: CellPlaces, headerRows: number, column: number): boolean {
  const row = headerRows - 1
  const texts = [0, 1].map((at) => [places.text(row, at), places.text(row, column + at)] as const)
  return row >= 0 && texts.every(([first, second]) => first !== '' && first === second)
}

/** Whole numbers in rising order name their rows: ages, ranks, scores; "10 to 13" may stand before them, a total behind. */
export function areRunningNumbers(texts: readonly string[]): boolean {
  const numbers = numbersOf(texts)
  const others = texts.length - numbers.length
  if (numbers.length < 2 || others > (numbers.length > 2 ? 2 : 1)) return false
  return numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1)
}

/** The whole numbers among the texts of a column, as they stand. */
export function numbersOf(texts: readonly string[]): number[] {
  return texts.filter((text) => /^\d{1,3}[.)]?$/u.test(text.trim())).map((text) => Number.parseInt(text, 10))
}
