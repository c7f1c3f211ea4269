import type { Cell, Table } from '../document/model.js'
import { isCalledTotal, isNotAdditive, isTotalAlone, saysOfWhich } from '../language/sum-words.js'

/** What a cell is worth in a sum: a sure number (in thousandths), one whose digits are not sure, or no number at all. */
export type CellValue = number | 'unsure' | 'none'

/** A total of a table and its lines of which one cell is unsure. */
export interface Sum {
  readonly missing: Cell
  /** What it must be, for the sum to hold. */
  readonly needed: number
}

/** A number of one digit fits by chance one time in ten: then another line must show that the total adds up. */
const oneDigit = 9_999

interface Line {
  readonly label: string
  readonly depth: number
  /** Its cells across; null where there is none, or one of several lines. */
  readonly cells: readonly (Cell | null)[]
}

/**
 * The sums of a table in which exactly one cell is unsure and all others are sure. A line is a total where its label says
 * nothing else and no other line is called one; its parts are the lines before it, all of one level. A table of which a
 * total does not add up somewhere has none.
 */
export function sumsOf(table: Table, worthOf: (cell: Cell) => CellValue): Sum[] {
  const { rows, columns } = linesOf(table)
  const [down, along] = [sumsAlong(rows, columns, worthOf), sumsAlong(columns, rows, worthOf)]
  return down === null || along === null ? [] : [...down, ...along]
}

/** Null where some of it does not add up. */
function sumsAlong(
  lines: readonly Line[],
  across: readonly Line[],
  worthOf: (cell: Cell) => CellValue,
): Sum[] | null {
  const at = lines.findIndex(({ label }) => isTotalAlone(label))
  const total = lines[at]
  const parts = lines.slice(0, Math.max(0, at))
  if (!total || parts.length < 2 || lines.filter(({ label }) => isCalledTotal(label)).length > 1) return []
  if (parts.some(({ label, depth }) => isNoPart(label) || depth !== parts[0]?.depth)) return []
  const additions = across.flatMap(({ label }, index) => {
    const cells = [...parts, total].map((line) => line.cells[index] ?? null)
    return isNoPart(label) || cells.includes(null) ? [] : [additionOf(cells as Cell[], worthOf)]
  })
  const whole = additions.filter((addition) => 'holds' in addition)
  if (whole.some(({ holds }) => !holds)) return null
  return additions.flatMap((addition) =>
    'missing' in addition && (whole.length > 0 || addition.needed > oneDigit)
      ? [{ missing: addition.missing, needed: addition.needed }]
      : [],
  )
}

type Addition = { readonly holds: boolean } | Sum | { readonly says: 'nothing' }

/** @param cells the parts, and their total last */
function additionOf(cells: readonly Cell[], worthOf: (cell: Cell) => CellValue): Addition {
  const values = cells.map(worthOf)
  const unsure = values.filter((value) => value === 'unsure').length
  if (values.includes('none') || unsure > 1) return { says: 'nothing' }
  const [parts, total] = [values.slice(0, -1), values.at(-1)]
  const known = parts.filter((value) => typeof value === 'number')
  const sum = known.reduce((all, value) => all + value, 0)
  // Nothing but noughts holds whatever was lost.
  const counted = known.filter((value) => value > 0).length
  if (unsure === 0) return counted < 2 ? { says: 'nothing' } : { holds: sum === total }
  const missing = cells[values.indexOf('unsure')]
  const needed = typeof total === 'number' ? total - sum : sum
  const enough = typeof total === 'number' ? counted >= 1 : counted >= 2
  return missing && needed > 0 && enough ? { missing, needed } : { says: 'nothing' }
}

function linesOf(table: Table): { rows: Line[]; columns: Line[] } {
  const at = new Map(
    table.cells
      .filter(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1)
      .map((cell) => [`${cell.row} ${cell.column}`, cell]),
  )
  const cellAt = (row: number, column: number): Cell | null => at.get(`${row} ${column}`) ?? null
  const rows = span(table.headerRows, table.rows)
  const columns = span(table.headerColumns, table.columns)
  const line = (path: readonly string[] | undefined, cells: (Cell | null)[]): Line => ({
    label: path?.at(-1) ?? '',
    depth: path?.length ?? 0,
    cells,
  })
  return {
    rows: rows.map((row) =>
      line(
        table.rowPaths[row],
        columns.map((column) => cellAt(row, column)),
      ),
    ),
    columns: columns.map((column) =>
      line(
        table.columnPaths[column],
        rows.map((row) => cellAt(row, column)),
      ),
    ),
  }
}

/** A line that is no part of its total, or heads numbers that do not add up. */
function isNoPart(label: string): boolean {
  return isNotAdditive(label) || saysOfWhich(label)
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
