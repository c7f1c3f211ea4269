import type { Page, Word } from '../../src/document/model.js'
import { Vocabulary } from '../../src/tables/broken-words.js'
import { boxAt, columnsOf, type Grid, type GridCell, rowsOf } from '../../src/tables/grid.js'
import type { Rows } from '../../src/tables/merge-parts.js'
import { type TablePart, tablePart } from '../../src/tables/table-part.js'
import { line, printedPage } from './printed-page.js'

export interface GridStyle {
  readonly kind?: Grid['kind']
  /** Width of every column and height of every row, in points. */
  readonly width?: number
  readonly height?: number
  /** Where its first row begins. */
  readonly top?: number
}

/**
 * A grid of given texts, its left top corner at (50, 100) unless given. A cell of `<` is part of the cell left of it and one of `^`
 * of the cell above; `\n` parts a cell's lines, 12 points from each other, and three spaces two chunks, 40 points apart.
 */
export function gridOf(
  rows: readonly (readonly string[])[],
  { kind = 'ruled', width = 100, height = 20, top = 100 }: GridStyle = {},
): Grid {
  const columns = rows[0]?.length ?? 0
  const xs = Array.from({ length: columns + 1 }, (_, column) => 50 + column * width)
  const ys = Array.from({ length: rows.length + 1 }, (_, row) => top + row * height)
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): GridCell[] => {
      if (text === '<' || text === '^') return []
      const place = { row, column, rowSpan: 1, columnSpan: 1 }
      while (texts[column + place.columnSpan] === '<') place.columnSpan++
      while (rows[row + place.rowSpan]?.[column] === '^') place.rowSpan++
      const box = boxAt(xs, ys, place)
      return [{ ...place, box, words: wordsOf(text, box[0] + 4, box[1] + 5) }]
    }),
  )
  return { page: 1, kind, xs, ys, cells }
}

function wordsOf(text: string, left: number, top: number): Word[] {
  return text.split('\n').flatMap((printed, index) => {
    let x = left
    return printed.split('   ').flatMap((chunk) => {
      const words = chunk === '' ? [] : line(chunk, x, top + index * 12)
      x = (words.at(-1)?.box[2] ?? x) + 40
      return words
    })
  })
}

/** Row by row what the cells say, in the spelling of `gridOf`; a text stands at the first place of its cell. */
export function textsOf(grid: Grid): string[][] {
  const texts = Array.from({ length: rowsOf(grid) }, () => new Array<string>(columnsOf(grid)).fill('?'))
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const place = texts[row]
        if (place?.[column] !== '?') throw new Error(`two cells at ${row}, ${column}`)
        place[column] = row > cell.row ? '^' : column > cell.column ? '<' : wordsIn(cell)
      }
    }
  }
  return texts
}

function wordsIn(cell: GridCell): string {
  return cell.words.map((word) => word.text).join(' ')
}

/** The part of a table that such a grid is on its page, with its text read. */
export function partOf(
  rows: readonly (readonly string[])[],
  { page = printedPage(), ...style }: GridStyle & { readonly page?: Page } = {},
): TablePart {
  return tablePart({ ...gridOf(rows, style), page: page.number }, page, new Vocabulary([page]))
}

/** Such rows of cells with their text read. */
export function rowsOfCells(rows: readonly (readonly string[])[]): Rows {
  const { rows: count, columns, cells } = partOf(rows)
  return { rows: count, columns, cells }
}
