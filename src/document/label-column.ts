import type { CellPlaces } from './cell-places.js'

/** The texts of a column below the headers, as far as they tell whether it labels its rows. */
export interface Column {
  readonly texts: readonly string[]
  readonly filled: number
  /** The share of filled cells that are words or periods. */
  readonly share: number
  /** Rows that the column leaves to a label above: blanks beside other labels and cells spanning down. */
  readonly gaps: number
}

/** A column from a row down; bands over all columns are left out. */
export function columnOf(places: CellPlaces, from: number, column: number): Column {
  const texts: string[] = []
  let labels = 0
  let gaps = 0
  for (let row = from; row < places.rows; row++) {
    const cell = places.at(row, column)
    if (cell && cell.columnSpan > 1 && cell.column === 0 && cell.columnSpan >= places.columns - 1) continue
    const text = places.text(row, column)
    const beside = (places.filled(row).at(-1)?.column ?? column) > column
    if (cell && cell.row < row && cell.row >= from) gaps++
    else if (text === '' && beside) gaps++
    else if (text !== '') {
      texts.push(text)
      const kind = places.kind(row, column)
      if (kind === 'text' || kind === 'period') labels++
    }
  }
  return { texts, filled: texts.length, share: texts.length === 0 ? 0 : labels / texts.length, gaps }
}

/** References that differ in every row: "CS03", "KI 01", "1.2a", "803". */
export function isCodes(texts: readonly string[]): boolean {
  return (
    texts.every((text) => /^[A-Z]{0,4}[ _./-]?\d{1,9}(?:[.-]\d{1,3})?[A-Za-z]?[.)]?$/u.test(text)) &&
    new Set(texts).size === texts.length
  )
}
