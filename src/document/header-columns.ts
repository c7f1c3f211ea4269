import { isReferenceHead } from '../language/label-numbers.js'
import { isUnitLabel } from '../language/unit-remarks.js'
import type { CellPlaces } from './cell-places.js'
import { columnOf, isCodes } from './label-column.js'

/** The share of a column's cells that must be words or periods for it to be a stub. */
const stubShare = 0.6
const innerStubShare = 0.8

/** A column that sorts rows says at most this share of different things, over at least so many rows. */
const sortingShare = 0.5
const fewestNamed = 3

/** A list beside another has so many labels, unless its header is that of the first one again. */
const fewestInList = 3

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
  return filled >= 2 && texts.every((text) => isUnitLabel(text))
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

/** Whether what stands before the rows only refers to them: numbers or codes under "Row ref.", and no ages or years. */
export function refersToRows(places: CellPlaces, headerRows: number, headerColumns: number): boolean {
  if (headerColumns !== 1) return false
  const heads = Array.from({ length: headerRows }, (_, row) => places.text(row, 0))
  const { texts } = columnOf(places, headerRows, 0)
  return heads.some(isReferenceHead) && (areRunningNumbers(texts) || isCodes(texts))
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
