import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Origin } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'
import type { Table } from '../../document/model.js'
import { groupedBy } from '../../language/grouped-by.js'
import { onceFor } from '../../language/once-for.js'
import { type ChosenMetric, chooseMetric, shareOf } from '../choose-metric.js'
import type { NameMention } from '../lexicon.js'
import { namesInSubject } from '../subject.js'
import { isBreakdown } from './row-groups.js'
import type { TableReading } from './table-reading.js'
import type { CellUnit } from './unit-fit.js'

export interface CellMetric extends ChosenMetric {
  readonly origin: Origin
  /** Members that the metric's name states itself ("children placed with parents"). */
  readonly members: Readonly<Record<string, string>>
  /** The name stands in the cell's own column or row label, not further out. */
  readonly own: boolean
}

interface Scope {
  readonly names: readonly NameMention[]
  readonly origin: Origin
  readonly own: boolean
}

/**
 * The metric of a cell: named by its column, its row, the total column or row that it breaks down, the corner, the
 * caption, the words before the table or a heading above; the nearest name with a metric of the figure's unit wins.
 */
export function cellMetric(
  reading: TableReading,
  row: number,
  column: number,
  unit: CellUnit,
  decimals: number | null,
  catalogue: Catalogue,
): CellMetric | null {
  const scopes = scopesOf(reading, row, column)
  const labels = [
    ...(reading.columns[column]?.parts ?? []),
    ...(reading.rowLabels(row, column).label?.parts ?? []),
  ]
  const hints = { rate: labels.some(({ rate }) => rate), decimals }
  const shares =
    unit.own === 'percent' &&
    !scopes.slice(0, 2).some(({ names }) => names.length > 0) &&
    isShareRow(reading, row)
  for (const { said, among } of attemptsOf(unit, scopes)) {
    for (const { names, origin, own } of among) {
      for (const name of names) {
        const chosen = shares
          ? shareOfCounted(name, catalogue)
          : chooseMetric(name.value, said, catalogue, hints)
        if (chosen) return { ...chosen, origin, members: name.value.dimensions ?? {}, own }
      }
    }
  }
  return null
}

/** The share of what a name counts, by the catalogue's identities. */
function shareOfCounted(name: NameMention, catalogue: Catalogue): ChosenMetric | null {
  const counted = chooseMetric(name.value, null, catalogue)
  const metric = counted ? shareOf(counted.metric, catalogue) : null
  return metric ? { metric, unit: 'percent' } : null
}

/** Percentages of one row that make a hundred are the shares of its columns in a whole, whatever the heading speaks of. */
export function isShareRow({ table }: TableReading, row: number): boolean {
  return shareRows(table).has(row)
}

const shareRows = onceFor((table: Table): ReadonlySet<number> => {
  const body = table.cells.filter(({ column }) => column >= table.headerColumns)
  const rows = [...groupedBy(body, ({ row }) => row)].filter(([, cells]) => {
    const sum = cells.reduce((total, { text }) => total + percentIn(text), 0)
    return cells.length > 1 && Math.abs(sum - 100) <= 0.1 * cells.length
  })
  return new Set(rows.map(([row]) => row))
})

function percentIn(text: string): number {
  return Number(/^([\d.]+)\s*%$/.exec(text.trim())?.[1] ?? Number.NaN)
}

/** A unit that only the caption states does not hold for a column whose own name is of another kind ("Nights"). */
function attemptsOf(
  { own, stated }: CellUnit,
  scopes: readonly Scope[],
): { said: Unit | null; among: readonly Scope[] }[] {
  if (own !== null || stated === null) return [{ said: own, among: scopes }]
  const ownScopes = scopes.filter((scope) => scope.own)
  return [
    { said: stated, among: ownScopes },
    { said: null, among: ownScopes },
    { said: stated, among: scopes },
    { said: null, among: scopes },
  ]
}

function scopesOf(reading: TableReading, row: number, column: number): Scope[] {
  const { columnNames, rowNames, columns, rows, corner, caption, surroundings, subject } = reading
  const within = (names: readonly NameMention[]) => namesInSubject(names, subject)
  const scopes: Scope[] = [
    { names: columnNames[column] ?? [], origin: 'column-header', own: true },
    { names: reading.rowLabels(row, column).names, origin: 'row-header', own: true },
  ]
  if (isBreakdown(columns[column], columnNames[column])) {
    for (let left = column - 1; left >= 0; left--) {
      const names = columnNames[left]
      if (names && names.length > 0) {
        scopes.push({ names, origin: 'column-header', own: false })
        break
      }
    }
  }
  if (isBreakdown(rows[row], rowNames[row])) {
    for (let above = row - 1; above >= 0; above--) {
      const names = rowNames[above]
      const continues = isBreakdown(rows[above - 1], rowNames[above - 1])
      if (names && names.length > 0 && !continues) {
        scopes.push({ names, origin: 'row-header', own: false })
        break
      }
    }
  }
  scopes.push({ names: within(corner.names), origin: 'column-header', own: false })
  scopes.push({ names: within(caption.names), origin: 'caption', own: false })
  for (const heading of surroundings.headings.slice(0, 1)) {
    scopes.push({ names: within(heading.names), origin: 'heading', own: false })
  }
  const leadIn = within(surroundings.leadIn?.names ?? [])
  scopes.push({ names: [...leadIn].reverse(), origin: 'previous-sentence', own: false })
  for (const heading of surroundings.headings.slice(1)) {
    scopes.push({ names: within(heading.names), origin: 'heading', own: false })
  }
  return scopes
}
