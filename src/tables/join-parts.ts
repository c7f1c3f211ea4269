import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import { captionIn, isContinued, sameCaption } from './captions.js'
import { isPageFurniture, type NearLine } from './surroundings.js'
import type { TablePart } from './table-part.js'

/** A part with the text that stands above and below it on its page. */
export interface PlacedPart {
  readonly part: TablePart
  readonly lines: readonly NearLine[]
  /** The other tables of the page. */
  readonly others: readonly TablePart[]
}

export interface Join {
  readonly reason: string
  /** Rows at the top of the second part that repeat the first part's header. */
  readonly repeatedRows: number
}

/** How far, in points, the same column may stand from its place on the page before. */
const columnShift = 4

/** The share of a page that a table may leave free at its foot and still go on over the page. */
const freeFoot = 0.25
const freeHead = 0.3

/**
 * Why the table of `next`, on the page after, goes on with the table of `first`; null when they are two tables. Nothing
 * but page furniture, footnotes and a "(continued)" may stand between them, and their columns must be the same.
 *
 * @param opening the part that the table begins with, and that has its header and caption.
 */
export function joinOf(first: PlacedPart, next: PlacedPart, opening: PlacedPart = first): Join | null {
  const [a, b] = [first.part, next.part]
  if (a.grid.card || b.grid.card) return null
  if (b.page.number !== a.page.number + 1 || !sameColumns(a, b)) return null
  if (!endsItsPage(first, next) || !opensItsPage(next)) return null
  const caption = captionIn(next.lines, b.box, next.part.page)
  const own = captionIn(opening.lines, opening.part.box, opening.part.page)
  const continued = caption !== null && (isContinued(caption) || (own !== null && sameCaption(own, caption)))
  if (caption !== null && !continued) return null
  const repeatedRows = repeatedHeader(opening.part, b)
  if (repeatedRows > 0) return { reason: 'its header is repeated on the next page', repeatedRows }
  if (!goesOn(opening.part, b)) return null
  if (continued) return { reason: 'the next page says that it is continued', repeatedRows: 0 }
  return { reason: 'the same columns go on at the top of the next page without a header', repeatedRows: 0 }
}

function sameColumns(a: TablePart, b: TablePart): boolean {
  if (a.columns !== b.columns || a.grid.kind !== b.grid.kind) return false
  const [as, bs] = [a.grid.xs, b.grid.xs]
  if (a.grid.kind === 'ruled') {
    const shift = (bs[0] ?? 0) - (as[0] ?? 0)
    return as.every((x, index) => Math.abs((bs[index] ?? 0) - shift - x) <= columnShift)
  }
  // Boundaries between aligned columns lie anywhere in the gap that the figures happen to leave: compare what they hold.
  const [held, holds] = [columnStretches(a), columnStretches(b)]
  return held.every((one, column) => {
    const other = holds[column]
    const next = holds[column + 1]
    if (!one || !other) return true
    return (
      overlapOf(one[0], one[1], other[0], other[1]) > 0 &&
      !(next && overlapOf(one[0], one[1], next[0], next[1]) > 0)
    )
  })
}

/** What the words of each column cover from left to right; undefined for a column without any. */
function columnStretches(part: TablePart): (readonly [number, number] | undefined)[] {
  const stretches: ([number, number] | undefined)[] = new Array(part.columns).fill(undefined)
  for (const cell of part.grid.cells) {
    if (cell.columnSpan > 1) continue
    for (const { box } of cell.words) {
      const known = stretches[cell.column]
      stretches[cell.column] = known
        ? [Math.min(known[0], box[0]), Math.max(known[1], box[2])]
        : [box[0], box[2]]
    }
  }
  return stretches
}

function endsItsPage({ part, lines, others }: PlacedPart, next: PlacedPart): boolean {
  const foot = part.box[3]
  if (others.some((other) => other.box[1] >= foot - 2)) return false
  const below = lines.filter((line) => line.box[1] >= foot - 2 && !isPageFurniture(line, part.page))
  if (!areFootnotes(below)) return false
  const top = Math.min(part.page.height, ...below.map((line) => line.box[1]))
  const firstRow = (next.part.grid.ys[1] ?? 0) - (next.part.grid.ys[0] ?? 0)
  return top - foot <= Math.max(freeFoot * part.page.height, 1.5 * firstRow + 0.1 * part.page.height)
}

function opensItsPage({ part, lines, others }: PlacedPart): boolean {
  const head = part.box[1]
  if (others.some((other) => other.box[3] <= head + 2)) return false
  const above = lines.filter((line) => line.box[3] <= head + 2 && !isPageFurniture(line, part.page))
  const caption = captionIn(lines, part.box, part.page)
  const free = above.filter((line) => caption === null || !caption.includes(line.text))
  return free.length === 0 && head <= freeHead * part.page.height + above.length * 14
}

const footnote =
  /^(?:\(?\d{1,2}[).\s]|\(?[*†‡§a-z][).]?\s|[*†‡§]|note|nb|key\b|please turn over|continued|cont[’'.]?d)/iu

/** Footnotes at the foot of the page; each may run over more lines of its own small print. */
function areFootnotes(lines: readonly NearLine[]): boolean {
  const [first] = lines
  if (!first) return true
  if (!first.opensWithSuperscript && !footnote.test(first.text)) return false
  return lines.every((line) => line.size <= first.size + 0.6 || footnote.test(line.text))
}

/** How many rows at the top of `b` say the same as the header of `a`. */
function repeatedHeader(a: TablePart, b: TablePart): number {
  const most = Math.min(Math.max(a.headerRows, 1), b.rows)
  let same = 0
  while (same < most && rowText(a, same) === rowText(b, same)) same++
  const filled = a.places.filled(0).length > 0 && same > 0
  return filled && (same === a.headerRows || a.headerRows === 0) ? same : 0
}

function rowText(part: TablePart, row: number): string {
  return part.places
    .row(row)
    .map((cell) => cell.text.replace(/\s+|\(?cont(?:inued|[’'.]?d)\)?/giu, '').toLowerCase())
    .join('|')
}

/** Whether the first row of `b` is one more row of the body of `a`, not a header of its own. */
function goesOn(a: TablePart, b: TablePart): boolean {
  const filled = b.places.filled(0)
  if (filled.length === 0) return true
  const body = a.cells.filter((cell) => cell.row >= a.headerRows && cell.text.trim() !== '')
  const boldBody = body.length > 0 && body.every((cell) => cell.bold)
  const figuresIn = (column: number) => {
    const inColumn = body.filter((cell) => cell.column === column)
    return (
      inColumn.length > 0 &&
      inColumn.filter((cell) => cellKind(cell.text) === 'value').length >= 0.5 * inColumn.length
    )
  }
  const inFigures = filled.filter((cell) => cell.column > 0 && figuresIn(cell.column))
  if (inFigures.length > 0) return inFigures.some((cell) => cellKind(cell.text) === 'value')
  if (filled.length === 1) return true
  if (filled.every((cell) => cell.bold) && !boldBody) return false
  return !isHeaderOver(b)
}

/** Words above columns of figures. */
function isHeaderOver(part: TablePart): boolean {
  if (part.headerRows === 0 || part.rows < 2) return false
  return (
    part.cells.some((cell) => cell.row > 0 && cell.column > 0 && cellKind(cell.text) === 'value') &&
    part.places.filled(0).length > 1
  )
}
