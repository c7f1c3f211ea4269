import type { Table } from '../../document/model.js'
import { slugOf } from '../../language/dimension-members.js'
import { isNoPlace, isPlaceHead } from '../../language/place-heads.js'
import type { AxisLabel } from './axis.js'

/** Fewer names under "District" are no breakdown by places. */
const FEWEST = 2

/**
 * The place within the council's area that each row is of, as a member of the dimension `place`, where the labels of the
 * rows stand under a head that says so ("District", "Ward"). An authority that is known by itself is an area, and none.
 */
export function placesWithin(table: Table, rows: readonly AxisLabel[]): ReadonlyMap<number, string> {
  for (let column = 0; column < table.headerColumns; column++) {
    if (!isPlaceHead(headOf(table, column))) continue
    const places = placesOf(table, rows, column)
    // Of "Ward | District" it is the ward that tells the rows apart.
    if (places.size >= FEWEST && new Set(places.values()).size === places.size) return places
  }
  return new Map()
}

function placesOf(
  { cells, headerRows }: Table,
  rows: readonly AxisLabel[],
  column: number,
): Map<number, string> {
  const places = new Map<number, string>()
  for (const cell of cells) {
    if (cell.column !== column || cell.row < headerRows || cell.rowSpan > 1 || isNoPlace(cell.text)) continue
    const label = rows[cell.row]
    const part = label?.parts.find(({ text }) => text === cell.text)
    if (!label || label.total || label.age !== null || part?.area || part?.period) continue
    places.set(cell.row, slugOf(cell.text))
  }
  return places
}

function headOf({ cells, headerRows }: Table, column: number): string {
  return cells
    .filter((cell) => cell.row < headerRows && cell.column === column)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ')
}
