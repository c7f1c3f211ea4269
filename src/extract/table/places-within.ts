import type { Cell, Table } from '../../document/model.js'
import { slugOf } from '../../language/dimension-members.js'
import { isNoPlace, isPlaceHead } from '../../language/place-heads.js'
import type { AxisLabel } from './axis.js'
import type { LabelPart } from './label.js'

/** Fewer names under "District" are no breakdown by places. */
const FEWEST = 2

/**
 * The place within the council's area that each row is of, as a member of the dimension `place`, where the labels of the
 * rows stand under a head that says so ("District", "Ward"). An authority that is known by itself is an area, and none; rows
 * that name what is counted ("Division" over services) are no places.
 */
export function placesWithin(table: Table, rows: readonly AxisLabel[]): ReadonlyMap<number, string> {
  const found: Map<number, string>[] = []
  for (let column = 0; column < table.headerColumns; column++)
    if (isPlaceHead((table.columnPaths[column] ?? []).join(' '))) found.push(placesOf(table, rows, column))
  // Of "Ward | District" it is the ward that tells the rows apart.
  const [best] = found.sort((a, b) => b.size - a.size)
  return best && best.size >= FEWEST ? best : new Map()
}

/** The rows' places; none where a label names something else. Two of one name are told apart by nothing: neither is one. */
function placesOf(table: Table, rows: readonly AxisLabel[], column: number): Map<number, string> {
  const places = new Map<number, string>()
  const times = new Map<string, number>()
  for (const { row, text, rowSpan } of bodyCells(table, column)) {
    const label = rows[row]
    const part = label?.parts.find((one) => one.text === text)
    if (part && namesFigures(part)) return new Map()
    if (!label || rowSpan > 1 || isNoPlace(text)) continue
    if (label.total || label.age !== null || part?.area || part?.period) continue
    const place = slugOf(text)
    places.set(row, place)
    times.set(place, (times.get(place) ?? 0) + 1)
  }
  return new Map([...places].filter(([, place]) => times.get(place) === 1))
}

function namesFigures({ names, dimensions }: LabelPart): boolean {
  return names.length > 0 || dimensions.some(({ dimension }) => dimension === 'cohort')
}

function bodyCells({ cells, headerRows }: Table, column: number): readonly Cell[] {
  return cells.filter((cell) => cell.column === column && cell.row >= headerRows)
}
