import { cellKind } from '../document/cell-kind.js'
import type { Table } from '../document/model.js'

/** How sure a table is, from 0 to 1, and why. */
export interface Confidence {
  readonly confidence: number
  readonly reasons: readonly string[]
}

type Judged = Pick<Table, 'kind' | 'rows' | 'columns' | 'cells' | 'headerRows' | 'headerColumns' | 'joins'>

interface Witness {
  readonly reason: string
  /** What is left of the confidence. */
  readonly factor: number
}

const base: Readonly<Record<Table['kind'], Witness>> = {
  ruled: { reason: 'ruling lines around its cells', factor: 0.98 },
  aligned: { reason: 'text aligned in columns', factor: 0.9 },
  card: { reason: 'labels with their figures', factor: 0.97 },
  markup: { reason: 'marked up as a table', factor: 0.99 },
  flattened: { reason: 'a table flattened to text', factor: 0.8 },
}

/** Judges a table by what its cells look like: headers, empty places, columns of one kind, joins. */
export function confidenceOf(table: Judged): Confidence {
  const witnesses = [base[table.kind], ...doubts(table)]
  const confidence = witnesses.reduce((product, { factor }) => product * factor, 1)
  return { confidence: Math.round(confidence * 1000) / 1000, reasons: witnesses.map(({ reason }) => reason) }
}

function doubts(table: Judged): Witness[] {
  const found: Witness[] = []
  const doubt = (holds: boolean, reason: string, factor: number) => {
    if (holds) found.push({ reason, factor })
  }
  const filled = table.cells.filter((cell) => cell.text.trim() !== '')
  const covered = filled.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0)
  doubt(table.headerRows === 0, 'no header row found', 0.85)
  doubt(table.headerColumns === 0 && table.kind !== 'card', 'no labels at the left of its rows', 0.9)
  doubt(covered < 0.4 * table.rows * table.columns, 'mostly empty cells', 0.85)
  doubt(mixedColumns(table) > 0.3, 'columns that mix words and figures', 0.9)
  const unseen = table.joins.filter(({ reason }) => !/repeated|continued/u.test(reason)).length
  doubt(unseen > 0, 'joined over a page break without a repeated header', 0.95)
  return found
}

/** The share of columns of the body in which neither words nor figures are the clear majority. */
function mixedColumns({ cells, columns, headerRows, headerColumns }: Judged): number {
  let mixed = 0
  for (let column = headerColumns; column < columns; column++) {
    const kinds = cells
      .filter((cell) => cell.column === column && cell.row >= headerRows && cell.columnSpan === 1)
      .map((cell) => cellKind(cell.text))
      .filter((kind) => kind !== 'empty')
    const words = kinds.filter((kind) => kind === 'text').length
    if (words > 0.25 * kinds.length && words < 0.75 * kinds.length) mixed++
  }
  return columns > headerColumns ? mixed / (columns - headerColumns) : 0
}
