import type { Cell, Piece, Table, TextBlock } from '../../document/model.js'
import { SENTENCE_BREAK, withoutNumbering, wordsFigures } from '../../language/worded-figures.js'
import { cellQuantities } from './cell-quantities.js'

/**
 * The cells of a table's body that say their figures in words ("FTE for the year: 33", a sentence on the quarter), each as
 * a text under its row's and its column's labels. Cells that hold a figure and nothing else are read by their labels.
 */
export function wordedCells(
  table: Table,
  section: number,
): { readonly cell: Cell; readonly block: TextBlock }[] {
  return table.cells.flatMap((cell) => {
    if (cell.row < table.headerRows || cell.column < table.headerColumns) return []
    if (!wordsFigures(withoutNumbering(brokenWhereLinesEnd(cell))) || cellQuantities(cell.text) !== null)
      return []
    return [{ cell, block: blockOf(cell, section) }]
  })
}

function blockOf(cell: Cell, section: number): TextBlock {
  return {
    kind: 'list-item',
    text: withoutNumbering(brokenWhereLinesEnd(cell)),
    pieces: cell.pieces,
    page: cell.page,
    level: 0,
    marker: null,
    size: 0,
    bold: cell.bold,
    section,
  }
}

/**
 * The cell's text with a sentence's end where a line was ended although the next word had room on it: entries that stand
 * under each other are sentences of their own. All places stay where they are.
 */
export function brokenWhereLinesEnd({ text, pieces, box }: Cell): string {
  const boxes = pieces.flatMap((piece) => (piece.box ? [piece.box] : []))
  if (!box || boxes.length < pieces.length || pieces.length < 2) return text
  const padding = Math.max(0, Math.min(...boxes.map(([left]) => left)) - box[0])
  const edge = box[2] - padding
  let broken = text
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]
    if (!next || !/^\s$/u.test(text.slice(piece.end, next.start))) continue
    if (hasRoom(piece, next, text, edge))
      broken = broken.slice(0, piece.end) + SENTENCE_BREAK + broken.slice(piece.end + 1)
  }
  return broken
}

/** Whether the first word of the next line would have found room at the end of a line, with a letter to spare. */
function hasRoom(line: Piece, next: Piece, text: string, edge: number): boolean {
  if (!line.box || line.end === line.start) return false
  const letter = (line.box[2] - line.box[0]) / (line.end - line.start)
  const word = /^\S+/u.exec(text.slice(next.start, next.end))?.[0] ?? ''
  return line.box[2] + letter * (word.length + 2) < edge
}
