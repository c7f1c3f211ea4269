import type { MetricRecord } from '../../../schemas/record.js'
import type { AxesAs, Axis } from '../table/joint-reading.js'
import type { TableReading } from '../table/table-reading.js'
import type { TableContext } from '../table/table-scopes.js'
import type { CellRefusal, WeighedCell } from '../table/understand-cells.js'
import { type ExplainedCandidate, explainCellCandidate } from './explain-candidate.js'
import { type GatheredReading, isOf } from './gathered-reading.js'
import type { Outcomes } from './outcomes.js'

/** A number of a table's body and what became of it. */
export interface ExplainedCell {
  /** From 1. */
  readonly column: number
  readonly header: string
  readonly text: string
  /** The record that was made of it, also where it was left out of the results afterwards. */
  readonly record: MetricRecord | null
}

/** Numbers of one row with one outcome and one likeliest reading. */
export interface ExplainedCells {
  /**
   * `recorded`; a reason of the table's understanding; or why a record was left out afterwards (`not-confirmed`,
   * `low-confidence`).
   */
  readonly outcome: 'recorded' | CellRefusal | 'not-confirmed' | 'low-confidence' | (string & {})
  readonly cells: readonly ExplainedCell[]
  /** Whether the row's or the column's labels were taken for members of a dimension, which name nothing. */
  readonly as: AxesAs | null
  /** Which cells share the choice (all of the table, a row, a column), and how many they are. */
  readonly chosenFor: { readonly by: Axis; readonly cells: number } | null
  /** The likeliest metrics of the first of the cells; the chosen one first. */
  readonly candidates: readonly ExplainedCandidate[]
}

export interface ExplainedRow {
  /** From 1. */
  readonly row: number
  /** Its header path. */
  readonly label: readonly string[]
  readonly outcomes: readonly ExplainedCells[]
}

/** What the rows of one table are explained with. */
export interface RowSetting {
  readonly reading: TableReading
  readonly context: TableContext
  readonly numbers: GatheredReading['numbers']
  readonly outcomes: Outcomes
}

/** Candidates shown for one cell. */
const SHOWN = 4

/** The rows that hold numbers, each with its cells by what became of them. */
export function explainRows(cells: readonly WeighedCell[], setting: RowSetting): ExplainedRow[] {
  const { table } = setting.reading
  const rows = groupedBy(cells, ({ held }) => held.cell.row)
  return [...rows].map(([row, inRow]) => ({
    row: row + 1,
    label: table.rowPaths[row] ?? [],
    outcomes: [
      ...groupedBy(
        inRow.map((cell) => explainCell(cell, setting)),
        keyOf,
      ).values(),
    ].flatMap(joined),
  }))
}

interface Explained extends Omit<ExplainedCells, 'cells'> {
  readonly cell: ExplainedCell
}

/** What became of one cell, its candidates, and why. */
export function explainCell(weighed: WeighedCell, setting: RowSetting): Explained {
  const { held, read, choice, candidates } = weighed
  const { reading, context } = setting
  const { cell, quantity } = held
  const { row, column } = (choice?.as === 'lines' ? read.line : null) ?? read
  const labels = { row, column, context }
  const all = candidates.get(choice?.as ?? 'names') ?? []
  const chosen = weighed.understood?.candidate ?? choice?.candidate ?? null
  const shown = [...(chosen ? [chosen] : []), ...all.filter((one) => one !== chosen)].slice(0, SHOWN)
  const { outcome, record } = outcomeOf(weighed, setting)
  return {
    outcome,
    cell: {
      column: cell.column + 1,
      header: (reading.table.columnPaths[cell.column] ?? []).join(' › '),
      text: quantity.text,
      record,
    },
    as: choice?.as ?? null,
    chosenFor: choice && { by: choice.axis, cells: choice.cells },
    candidates: shown.map((one) => explainCellCandidate(one, labels)),
  }
}

function outcomeOf(
  { held, refusal }: WeighedCell,
  { numbers, outcomes }: RowSetting,
): { outcome: ExplainedCells['outcome']; record: MetricRecord | null } {
  const account = numbers.get(held.cell.pieces)?.find(({ place }) => isOf(place, held.quantity))?.account
  const id = account?.record ?? null
  const record = id === null ? null : (outcomes.records.get(id) ?? null)
  const left = id === null ? null : (outcomes.leftOut.get(id) ?? null)
  // Another reading of the same number may have given a record where this one gave none.
  return { outcome: record ? 'recorded' : (left ?? refusal ?? account?.reason ?? 'unrecognised'), record }
}

function keyOf({ outcome, as, candidates: [first] }: Explained): string {
  return JSON.stringify([outcome, as, first?.metric, first?.unit])
}

function joined(alike: readonly Explained[]): ExplainedCells[] {
  const [first] = alike
  if (!first) return []
  const { cell: _, ...shared } = first
  return [{ ...shared, cells: alike.map(({ cell }) => cell) }]
}

function groupedBy<T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const known = groups.get(key(one))
    if (known) known.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
