import type { CellPlaces } from './cell-places.js'
import { numbersOf } from './header-columns.js'
import { headerText } from './header-text.js'
import { columnOf } from './label-column.js'
import type { Cell } from './model.js'

/** Labels must be set in by at least this many points to stand under another. */
const indentStep = 4

/** A label set in further than this is centred or at the right, not indented. */
const widestIndent = 60

/** Fewer numbered rows may be ages or ranks. */
const fewestNumbered = 3

interface Heading {
  readonly text: string
  readonly indent: number
  readonly bold: boolean
}

/** The path of every row: group headings above it, labels that it is indented under, its own stubs. */
export function rowPathsOf(places: CellPlaces, headerRows: number, headerColumns: number): string[][] {
  const first = isNumbering(places, headerRows, headerColumns) ? 1 : 0
  const labels = { first, end: headerColumns, indents: indentsOf(places, headerRows) }
  return withRecurringParts(pathsDown(places, headerRows, labels), headerRows)
}

/** The path of every row where the one column that labels them stands among the figures, under the group headings above. */
export function rowPathsFrom(places: CellPlaces, headerRows: number, column: number): string[][] {
  return pathsDown(places, headerRows, { first: column, end: column + 1, indents: [] })
}

/** The columns that hold the labels of rows, and how far each row is set in. */
interface LabelColumns {
  readonly first: number
  readonly end: number
  readonly indents: readonly (number | null)[]
}

function pathsDown(places: CellPlaces, headerRows: number, labels: LabelColumns): string[][] {
  const { first, end, indents } = labels
  const groups: Heading[] = []
  const parents: Heading[] = []
  const carried: string[] = []
  let lastWasHeading = false
  return Array.from({ length: places.rows }, (_, row) => {
    if (row < headerRows) return []
    const heading = groupHeading(places, row, headerRows, labels)
    if (heading) {
      if (!lastWasHeading) dropFrom(groups, heading)
      groups.push(heading)
      parents.length = 0
      carried.length = 0
      lastWasHeading = true
      return groups.map(({ text }) => headerText(text))
    }
    lastWasHeading = false
    const stubs = stubsOf(places, row, [first, end], headerRows, carried)
    const own = ownParents(places, row, parents, indents)
    return [...groups.map(({ text }) => headerText(text)), ...own, ...stubs]
  })
}

/** Lines numbered from 1 on beside the column that names them: the number says nothing of the row. */
function isNumbering(places: CellPlaces, headerRows: number, headerColumns: number): boolean {
  if (headerColumns < 2) return false
  const numbers = numbersOf(columnOf(places, headerRows, 0).texts)
  return numbers.length >= fewestNumbered && numbers.every((value, index) => value === index + 1)
}

/** A heading ends the groups of its own look and those below them. */
function dropFrom(groups: Heading[], next: Heading): void {
  const at = groups.findIndex(
    ({ indent, bold }) => indent >= next.indent - indentStep && (bold === next.bold || next.bold),
  )
  groups.length = at < 0 ? (groups.length > 0 && groups[0]?.bold === next.bold ? 0 : groups.length) : at
}

function groupHeading(
  places: CellPlaces,
  row: number,
  headerRows: number,
  { end, indents }: LabelColumns,
): Heading | null {
  const [only, ...others] = places.filled(row)
  if (!only || others.length > 0 || only.row !== row || places.columns < 2 || row + 1 >= places.rows)
    return null
  if (only.column >= Math.max(1, end) || places.kind(row, only.column) === 'value') return null
  const indent = indents[row] ?? 0
  const heading = { text: only.text.trim(), indent, bold: only.bold }
  const below = places.filled(row + 1)
  if (below.length === 0) return null
  if (only.columnSpan > 1 && only.columnSpan >= places.columns - only.column) return heading
  const nextIndent = indents[row + 1] ?? indent
  const setOff =
    (only.bold && !allBold(places, headerRows)) ||
    /:$/u.test(heading.text) ||
    nextIndent - indent >= indentStep
  return setOff ? heading : null
}

function allBold(places: CellPlaces, headerRows: number): boolean {
  for (let row = headerRows; row < places.rows; row++) {
    const label = places.at(row, 0)
    if (label && label.text.trim() !== '' && !label.bold && places.filled(row).length > 1) return false
  }
  return true
}

/** A row's own labels; a blank below a label in a column that groups others repeats the label. */
function stubsOf(
  places: CellPlaces,
  row: number,
  [first, headerColumns]: readonly [from: number, to: number],
  headerRows: number,
  carried: string[],
): string[] {
  const stubs: string[] = []
  let last: Cell | undefined
  for (let column = first; column < headerColumns; column++) {
    const cell = places.at(row, column)
    if (cell && cell === last) continue
    last = cell
    const text = cell && cell.row >= headerRows ? headerText(cell.text) : ''
    if (text !== '') {
      carried.length = column
      carried[column] = text
      stubs.push(text)
      continue
    }
    const innerLabel = column < headerColumns - 1 && places.text(row, headerColumns - 1) !== ''
    const above = carried[column]
    if (innerLabel && above && !/^\d+$/u.test(above)) stubs.push(above)
  }
  return stubs
}

/** The labels that this row's label is indented under. */
function ownParents(
  places: CellPlaces,
  row: number,
  parents: Heading[],
  indents: readonly (number | null)[],
): string[] {
  const indent = indents[row]
  const cell = places.at(row, 0)
  if (indent === null || indent === undefined || !cell || cell.row !== row) return []
  while (parents.length > 0 && (parents.at(-1)?.indent ?? 0) > indent - indentStep) parents.pop()
  const above = parents.map(({ text }) => text)
  parents.push({ text: headerText(cell.text), indent, bold: cell.bold })
  return above
}

/**
 * How far each row's label is set in, in points from the leftmost; null for rows without one. All null where the labels
 * are not set flush left (centred labels start anywhere) or the source has no places.
 */
function indentsOf(places: CellPlaces, headerRows: number): (number | null)[] {
  const starts = Array.from({ length: places.rows }, (_, row) => {
    const cell = places.at(row, 0)
    if (row < headerRows || !cell || cell.row !== row || cell.text.trim() === '') return null
    return cell.pieces[0]?.box?.[0] ?? null
  })
  const known = starts.filter((start) => start !== null)
  const left = Math.min(...known)
  const indents = starts.map((start) => (start === null ? null : start - left))
  const levels = new Set(known.map((start) => Math.round((start - left) / indentStep)))
  const flush = known.filter((start) => start - left < 2).length
  const regular =
    levels.size <= 4 &&
    flush >= Math.min(2, known.length) &&
    known.every((start) => start - left <= widestIndent)
  return regular ? indents : indents.map(() => null)
}

const sumLabel = /^(?:sub-?)?(?:total|all|overall|sum|average|mean|net)\b/iu

/**
 * Labels that recur in the same order after different labels ("Full cohort", "In care", "Re-offended", "Never in care",
 * "Re-offended") are parts of the label above them. Sums close their group and are left alone.
 */
function withRecurringParts(paths: readonly string[][], headerRows: number): string[][] {
  const keys = paths.map((path) => path.join('\u0000').toLowerCase())
  const counts = new Map<string, number>()
  for (const key of keys.slice(headerRows)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const recurs = (row: number) =>
    (counts.get(keys[row] ?? '') ?? 0) > 1 && !sumLabel.test(paths[row]?.at(-1) ?? '')
  const groups = new Map<number, number[]>()
  let parent = -1
  for (let row = headerRows; row < paths.length; row++) {
    if ((paths[row] ?? []).length === 0) continue
    if (!recurs(row)) parent = row
    else if (parent < 0) return [...paths]
    else groups.set(parent, [...(groups.get(parent) ?? []), row])
  }
  const parts = [...groups.values()].map((rows) => rows.map((row) => keys[row]).join('\u0001'))
  if (parts.length < 2 || new Set(parts).size > 1) return [...paths]
  const whole = [...paths]
  for (const [above, rows] of groups) {
    for (const row of rows) {
      const path = paths[row] ?? []
      whole[row] = [...path.slice(0, -1), paths[above]?.at(-1) ?? '', ...path.slice(-1)]
    }
  }
  return whole
}
