import { type CellKind, cellKind } from './cell-kind.js'
import type { Cell } from './model.js'

/** What stands at each place of a table: spans answer for every place that they cover. */
export class CellPlaces {
  readonly rows: number
  readonly columns: number
  readonly #places: (Cell | undefined)[]
  readonly #kinds = new Map<Cell, CellKind>()
  readonly #filled: (readonly Cell[])[] = []

  constructor(cells: readonly Cell[], rows: number, columns: number) {
    this.rows = rows
    this.columns = columns
    this.#places = new Array<Cell | undefined>(rows * columns).fill(undefined)
    for (const cell of cells) {
      const lastRow = Math.min(rows, cell.row + cell.rowSpan)
      const lastColumn = Math.min(columns, cell.column + cell.columnSpan)
      for (let row = cell.row; row < lastRow; row++) {
        for (let column = cell.column; column < lastColumn; column++) {
          this.#places[row * columns + column] ??= cell
        }
      }
    }
  }

  at(row: number, column: number): Cell | undefined {
    return this.#places[row * this.columns + column]
  }

  text(row: number, column: number): string {
    return this.at(row, column)?.text.trim() ?? ''
  }

  kind(row: number, column: number): CellKind {
    const cell = this.at(row, column)
    if (!cell) return 'empty'
    const known = this.#kinds.get(cell)
    if (known) return known
    const kind = cellKind(cell.text)
    this.#kinds.set(cell, kind)
    return kind
  }

  /** The different cells of a row, left to right. */
  row(row: number): Cell[] {
    const found: Cell[] = []
    for (let column = 0; column < this.columns; column++) {
      const cell = this.at(row, column)
      if (cell && found.at(-1) !== cell) found.push(cell)
    }
    return found
  }

  /** The cells of a row that print something. */
  filled(row: number): readonly Cell[] {
    const known = this.#filled[row]
    if (known) return known
    const filled = this.row(row).filter((cell) => cell.text.trim() !== '')
    this.#filled[row] = filled
    return filled
  }
}
