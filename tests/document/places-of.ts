import { CellPlaces } from '../../src/document/cell-places.js'

/** Rows of a table, bars between the cells. */
export function placesOf(rows: readonly string[]): CellPlaces {
  const texts = rows.map((row) => row.split('|'))
  const cells = texts.flatMap((row, at) =>
    row.map((text, column) => {
      const span = { rowSpan: 1, columnSpan: 1 }
      return { row: at, column, ...span, text, page: 1, box: null, pieces: [], bold: false }
    }),
  )
  return new CellPlaces(cells, rows.length, texts[0]?.length ?? 0)
}
