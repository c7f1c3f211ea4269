import { rankNames } from '../../understanding/names/rank-names.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { isMoney } from '../choose-metric.js'
import type { Lexicon } from '../lexicon.js'
import type { Tools } from '../tools.js'
import { asMembers } from './cell-labels.js'
import { type CellCandidate, cellCandidates, times } from './cell-readings.js'
import { shownUnit } from './cell-unit.js'
import type { HeldQuantity } from './held-quantities.js'
import { type AxesAs, type CandidateCell, LEAST_SCORE } from './joint-reading.js'
import { cellLabels } from './labels-of-cell.js'
import type { MemberAxes } from './member-axes.js'
import { asLine, moneyLines } from './money-lines.js'
import type { LabelOf, Sum } from './money-sums.js'
import type { NamingLabel } from './naming.js'
import type { TableReading } from './table-reading.js'
import { type TableContext, tableContext } from './table-scopes.js'

/** A cell with its candidates and the labels that they were read from. */
export interface ReadCell {
  readonly axes: MemberAxes
  readonly cell: CandidateCell
  readonly row: NamingLabel
  readonly column: NamingLabel
  /** The same labels of a line of money, where it may be one. */
  readonly line: { readonly row: NamingLabel; readonly column: NamingLabel } | null
  /** The sums of other columns, where its own is money and names none of them: "Gross" beside "Net budget". */
  readonly others: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** Reads cells of one table; labels and names that recur are read once. */
export function candidateReader(
  reading: TableReading,
  vocabulary: Vocabulary,
  tools: Tools,
): (held: HeldQuantity) => ReadCell {
  const context: TableContext = tableContext(reading, vocabulary)
  const { labelOf, labelsOf } = cellLabels(reading, vocabulary, tools)
  const lines = moneyLines(reading, context, labelOf, vocabulary)
  const known = new Map<string, CandidateCell['candidates']>()
  let apartFrom: boolean | null = null
  const headedAlone = (axes: MemberAxes): MemberAxes => {
    if (axes.headed.length === 0) return axes
    apartFrom ??= namesApart(reading, labelOf, vocabulary, axes.headed)
    return apartFrom ? { ...axes, headed: [] } : axes
  }
  return ({ cell, quantity }) => {
    const { row, column, axes, apart, list } = labelsOf(cell)
    const shown = shownUnit(reading, cell, quantity)
    const sum = lines?.sumOf(cell.column, shown.own ?? shown.stated)
    const line =
      sum && lines?.isOurs(row, sum) && !tools.lexicon.elsewhere(row.own.text)
        ? {
            row: asLine(
              row,
              reading.rowLabels(cell.row, cell.column).label,
              reading.surroundings.area.value,
              sum.dimension,
              lines.headed,
            ),
            column: sum.label,
          }
        : null
    const named = [textsOf(row), textsOf(column), line?.column.own.text]
    const key = JSON.stringify([named, { ...shown, value: null }, magnitude(shown.value)])
    let candidates = known.get(key)
    if (!candidates) {
      const read: ReadAs = (one, other, dimensions) =>
        cellCandidates(one, other, context, shown, vocabulary, dimensions)
      const byAxes = readingsByAxes(row, column, headedAlone(axes), tools.lexicon.dimensions, read)
      candidates =
        line && sum ? withLine(byAxes, read(line.row, line.column, [[sum.dimension]]), sum) : byAxes
      known.set(key, candidates)
    }
    const group = row.groups.map(({ text }) => text).join('›')
    const unit = shown.own ?? shown.stated ?? ((shown.decimals ?? 0) > 0 ? 'broken' : 'whole')
    const block = `${group}|${unit}|${list}`
    const others = lines && !sum && isMoney(shown.own ?? shown.stated) ? lines.metrics : NONE
    return {
      cell: { row: cell.row, column: cell.column, block, apart, candidates },
      row,
      column,
      axes,
      line,
      others,
    }
  }
}

/** The readings of a cell, with that of a line of money: of the sum that its column names, and no other. */
function withLine(
  readings: CandidateCell['candidates'],
  sums: readonly CellCandidate[],
  { metric, settled }: Sum,
): CandidateCell['candidates'] {
  const ofSum = sums
    .filter((one) => one.metric.id === metric.id)
    .map((one) => (one.score < settled ? times(one, 'around', settled / one.score) : one))
  return new Map([...readings, ['lines', ofSum]])
}

type ReadAs = (
  row: NamingLabel,
  column: NamingLabel,
  dimensions: readonly (readonly string[])[],
) => readonly CellCandidate[]

/** The readings of a cell with its axes as names, and, where they can be, as members of a dimension. */
function readingsByAxes(
  row: NamingLabel,
  column: NamingLabel,
  { rows, columns, headed }: MemberAxes,
  find: Lexicon['dimensions'],
  read: ReadAs,
): CandidateCell['candidates'] {
  const rowMembers = asMembers(row, rows, find)
  const columnMembers = asMembers(column, columns, find)
  const readings = new Map<AxesAs, readonly CellCandidate[]>()
  if (rows.length > 0) readings.set('member-rows', read(rowMembers, column, [rows]))
  const isSure = (readings.get('member-rows') ?? []).some(({ score }) => score >= LEAST_SCORE)
  const settled = isSure && row.own.members.some(({ dimension }) => headed.includes(dimension))
  if (!settled) readings.set('names', read(row, column, []))
  if (columns.length > 0 && !settled) readings.set('member-columns', read(row, columnMembers, [columns]))
  if (rows.length > 0 && columns.length > 0)
    readings.set('members', read(rowMembers, columnMembers, [rows, columns]))
  return readings
}

/** Whether a column counts what the rows cannot break down: "Fostering households" beside "Children", by placement. */
function namesApart(
  { table, columns }: TableReading,
  labelOf: LabelOf,
  vocabulary: Vocabulary,
  headed: readonly string[],
): boolean {
  return columns.slice(table.headerColumns).some((label) => {
    const { words } = labelOf(label).own
    const [best] = rankNames([{ words, supplies: 1, own: true, due: 1 }], vocabulary)
    return (
      best !== undefined &&
      best.score >= SURELY &&
      !isMoney(best.metric.unit) &&
      !headed.some((dimension) => best.metric.dimensions.includes(dimension))
    )
  })
}

const SURELY = 0.9

/** Values of one magnitude are as plausible as each other. */
function magnitude(value: number | null): number | null {
  return value === null || value === 0 ? value : Math.round(4 * Math.log2(Math.abs(value)))
}

function textsOf({ own, groups, age }: NamingLabel) {
  return [own.text, ...groups.map(({ text }) => text), age]
}
