import { cellKind } from '../document/cell-kind.js'
import { areRunningNumbers } from '../document/header-columns.js'
import { printedText } from './cell-text.js'
import { columnsOf, type Grid, rowsOf } from './grid.js'

/** Why lines that stand in columns are no table after all; null when they are one. */
export function alignedReason(grid: Grid, headerLines: number, rules: number): string | null {
  const kinds = kindsOf(grid)
  if (isContents(grid, headerLines)) return 'a list of contents'
  const rows = kinds.filter((row) => row.slice(1).some((kind) => kind === 'value'))
  if (rows.length < 2) return 'no rows of figures'
  const filled = rows.flat().filter((kind) => kind !== 'empty').length
  if (filled < 0.5 * rows.length * columnsOf(grid)) return 'mostly empty'
  const labelled = rows.filter((row) => row[0] === 'text' || row[0] === 'period' || row[1] === 'text').length
  if (labelled < 0.6 * rows.length && !hasRunningStub(grid, headerLines)) return 'rows without labels'
  if (columnsOf(grid) === 2 && rules < 2 && (rows.length < 3 || headerLines === 0)) return 'a list'
  if (rowsOf(grid) < 3 && rules === 0) return 'too little'
  return null
}

/**
 * Titles and the pages they are on: whole numbers that never fall, and no header over them. Where a long title breaks a list
 * of contents, the lines above it were taken for a header that holds page numbers itself.
 */
function isContents(grid: Grid, headerLines: number): boolean {
  if (columnsOf(grid) > 3) return false
  const last = grid.cells.filter((cell) => cell.column === columnsOf(grid) - 1)
  const printed = last.map((cell) => printedText(cell.words))
  if (headerLines > 0 && printed[0] === '') return false
  const filled = printed.filter((text) => text !== '')
  if (!filled.every((text) => /^\d{1,3}(?: \d{1,3})*$/u.test(text))) return false
  const pages = filled.flatMap((text) => text.split(' ').map(Number))
  return pages.length >= 3 && pages.every((page, index) => index === 0 || page >= (pages[index - 1] ?? 0))
}

function kindsOf(grid: Grid): ReturnType<typeof cellKind>[][] {
  const kinds = Array.from({ length: rowsOf(grid) }, () =>
    new Array<ReturnType<typeof cellKind>>(columnsOf(grid)).fill('empty'),
  )
  for (const cell of grid.cells) {
    const row = kinds[cell.row]
    const text = printedText(cell.words)
    if (row) row[cell.column] = text === ':' ? 'text' : cellKind(text)
  }
  return kinds
}

/** Scores, ages and ranks may label rows; the ticks of a chart's axis, in steps or downwards, do not. */
function hasRunningStub(grid: Grid, headerLines: number): boolean {
  const stubs = grid.cells.filter((cell) => cell.column === 0 && cell.words.length > 0)
  const texts = stubs.map((cell) => printedText(cell.words))
  return (
    headerLines > 0 && columnsOf(grid) > 2 && areRunningNumbers(texts.filter((text) => /^\d/u.test(text)))
  )
}
