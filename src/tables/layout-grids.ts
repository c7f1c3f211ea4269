import { cellKind } from '../document/cell-kind.js'
import { widthOf } from '../document/geometry.js'
import { markerKind } from '../document/markers.js'
import { printedText } from './cell-text.js'
import { columnsOf, type Grid, type GridCell, rowsOf } from './grid.js'

/** A cell of a grid and what it says at a glance. */
interface ReadCell {
  readonly cell: GridCell
  readonly text: string
  readonly words: number
  readonly figure: boolean
}

/** The share of the filled cells beside the stubs that must be figures for a grid to be a table beyond doubt. */
const figureShare = 0.25

/** What a grid of ruling lines is when it is no data table. The text of a drawing is no table of any kind. */
export type LayoutReason = 'box' | 'drawing' | 'numbered paragraphs' | 'form' | 'prose'

/** Why a grid of ruling lines is no data table; null when it may be one. */
export function layoutReason(grid: Grid): LayoutReason | null {
  if (grid.kind === 'card') return null
  if (rowsOf(grid) < 2 || columnsOf(grid) < 2) return 'box'
  const filled = grid.cells.filter((cell) => cell.words.length > 0).map(read)
  if (filled.length < 3) return 'drawing'
  if (crossesWalls(grid)) return 'drawing'
  if (isDrawing(grid, filled)) return 'drawing'
  const inner = filled.filter(({ cell }) => cell.column > 0)
  const figures = inner.filter(({ figure }) => figure).length
  if (figures >= 2 && figures >= figureShare * inner.length) return null
  return wordLayout(grid, filled)
}

function read(cell: GridCell): ReadCell {
  const text = printedText(cell.words)
  const figure = cell.words.length <= 6 && !/^\p{L}{3}/u.test(text) && cellKind(text) === 'value'
  return { cell, text, words: cell.words.length, figure }
}

/** Grids of words that only place text on the page: numbered paragraphs, forms, contact and signature blocks. */
function wordLayout(grid: Grid, filled: readonly ReadCell[]): LayoutReason | null {
  const beside = filled.filter(({ cell }) => cell.columnSpan < columnsOf(grid))
  const first = beside.filter(({ cell }) => cell.column === 0)
  const markers = first.filter(({ text, words }) => words === 1 && markerKind(text) !== null)
  const perRow = beside.length / Math.max(1, new Set(beside.map(({ cell }) => cell.row)).size)
  if (markers.length > 0 && markers.length >= 0.6 * first.length && perRow < 2.5) return 'numbered paragraphs'
  if (first.length === 0 && columnsOf(grid) <= 2) return 'numbered paragraphs'
  const wholeRows = filled.length - beside.length
  if (wholeRows >= 2 && wholeRows >= 0.4 * rowsOf(grid)) return 'form'
  const labels = filled.filter(({ text }) => /:$/u.test(text) || isContact(text))
  if (labels.length >= 2 && labels.length >= 0.3 * filled.length) return 'form'
  if (columnsOf(grid) === 2 && rowsOf(grid) <= 4 && !hasBoldHeader(filled)) return 'form'
  const all = filled.reduce((sum, { words }) => sum + words, 0)
  const longest = Math.max(...filled.map(({ words }) => words))
  if (longest > 80 && longest > 0.5 * all && columnsOf(grid) <= 3) return 'prose'
  return null
}

function hasBoldHeader(filled: readonly ReadCell[]): boolean {
  const isBold = ({ cell }: ReadCell) => cell.words.every((word) => word.bold)
  const [header, body] = [
    filled.filter(({ cell }) => cell.row === 0),
    filled.filter(({ cell }) => cell.row > 0),
  ]
  return header.length > 0 && header.every(isBold) && !body.every(isBold)
}

function isContact(text: string): boolean {
  return (
    /\S@\S+\.\S/u.test(text) ||
    /^(?:tel|e-?mail|phone|name|title|signed?|date|contact)\b[^\d]{0,12}:?/iu.test(text)
  )
}

/** Words that a vertical wall would cut: the lines are a chart's or drawing's, or the grid is misread. */
function crossesWalls(grid: Grid): boolean {
  let crossing = 0
  let all = 0
  for (const cell of grid.cells) {
    const [left, , right] = cell.box
    for (const word of cell.words) {
      if (word.rotation !== 0) continue
      all++
      const out = Math.max(left - word.box[0], word.box[2] - right)
      if (out > 0.3 * widthOf(word.box) && out > 3) crossing++
    }
  }
  return crossing > 0.15 * all
}

/** One cell holds figures on many lines and in many places, and the other cells next to nothing: a chart. */
function isDrawing(grid: Grid, filled: readonly ReadCell[]): boolean {
  const all = filled.reduce((sum, { words }) => sum + words, 0)
  for (const { cell, words } of filled) {
    if (words < 5 || words < 0.5 * all) continue
    const figures = cell.words.filter((word) => cellKind(word.text) !== 'text').length
    if (figures >= 0.5 * words) return true
  }
  const places = rowsOf(grid) * columnsOf(grid)
  return filled.length < 0.25 * places
}
