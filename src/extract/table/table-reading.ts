import { listStubOf } from '../../document/list-stubs.js'
import type { Table } from '../../document/model.js'
import { periodsOfCaption } from '../../language/periods.js'
import { datesSource } from '../../language/time-words.js'
import { statedTime } from '../../understanding/frame/table-time.js'
import type { NameMention } from '../lexicon.js'
import type { TextReading } from '../read-text.js'
import { blendSubjects, namesInSubject, type Subject, subjectOf } from '../subject.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'
import { type AxisLabel, readAxis } from './axis.js'
import { changesOfRowsAbove } from './change-rows.js'
import { familyAmongPlaces } from './family-among-places.js'
import { withoutNumbers } from './numbered-labels.js'
import { datedByYearBehind } from './parts-of-year.js'
import { datedByColumn } from './period-column.js'
import { placesWithin } from './places-within.js'
import { datedByParts } from './whole-of-times.js'

/** A table with its labels and everything around it read. */
export interface TableReading {
  readonly table: Table
  readonly surroundings: Surroundings
  readonly columns: readonly AxisLabel[]
  readonly rows: readonly AxisLabel[]
  /** Row labels by column, where columns inside the body label the figures to their right. */
  readonly rowLabels: (
    row: number,
    column: number,
  ) => { label: AxisLabel | undefined; names: readonly NameMention[] }
  /** The place within the council's area that a row is of. */
  readonly places: ReadonlyMap<number, string>
  readonly corner: TextReading
  readonly caption: TextReading
  /** Those of the table's notes that say of when its figures are. */
  readonly sources: TextReading
  readonly subject: Subject
  /** Metric names of each column and row label that its subject admits, innermost part first. */
  readonly columnNames: readonly (readonly NameMention[])[]
  readonly rowNames: readonly (readonly NameMention[])[]
}

/** The services of youth justice that one is compared with. */
const FAMILY = 'yjs-family'

/** Reads the labels of a table and settles what it is about. */
export function readTableLabels(
  table: Table,
  surroundings: Surroundings,
  { read, lexicon }: Tools,
): TableReading {
  const { asOf } = surroundings
  const family = lexicon.catalogue.areas.get(FAMILY)?.name ?? null
  const axis = (paths: Table['rowPaths']) =>
    datedByParts(readAxis(familyAmongPlaces(withoutNumbers(paths, read), read, family), asOf, read))
  const columns = datedByYearBehind(axis(table.columnPaths), table)
  const rows = changesOfRowsAbove(datedByColumn(axis(table.rowPaths), table, statedTime))
  const corner = read(cornerText(table), asOf)
  const titled = read([table.caption, table.unitText].filter((text) => text !== null).join(' '), asOf)
  const sources = read(table.notes.filter(datesSource).join(' '), asOf)
  const caption = { ...titled, periods: periodsOfCaption(table.caption ?? '', titled.periods) }
  const labelNames = [...columns, ...rows].flatMap(({ parts }) => parts.flatMap(({ names }) => names))
  const subject = blendSubjects([
    [surroundings.subject, 1],
    ...surroundings.headings.map((heading, level) => [subjectOf(heading.names), 6 / (level + 1)] as const),
    [subjectOf(surroundings.leadIn?.names ?? []), 3],
    [subjectOf(caption.names), 8],
    [subjectOf(corner.names), 8],
    [subjectOf(labelNames), 4],
  ])
  const namesOf = (labels: readonly AxisLabel[]) =>
    labels.map(({ parts }) => [...parts].reverse().flatMap(({ names }) => namesInSubject(names, subject, 0)))
  const rowNames = namesOf(rows)
  const inner = innerLabels(table, asOf, read)
  return {
    rowLabels: (row, column) => {
      const stub = listStubOf(table, column)
      const label = stub === undefined ? undefined : inner.get(stub)?.[row]
      return label
        ? { label, names: namesOf([label])[0] ?? [] }
        : { label: rows[row], names: rowNames[row] ?? [] }
    },
    table,
    surroundings,
    columns,
    rows,
    places: placesWithin(table, rows),
    corner,
    caption,
    sources,
    subject,
    columnNames: namesOf(columns),
    rowNames,
  }
}

/** The labels that stand inside the body, read as rows are: one list for each such column. */
function innerLabels(table: Table, asOf: string | null, read: Tools['read']): Map<number, AxisLabel[]> {
  return new Map(
    (table.innerStubs ?? []).map((column) => {
      const paths = Array.from({ length: table.rows }, (_, row) => {
        const cell = table.cells.find(
          (one) => one.column === column && one.row <= row && row < one.row + one.rowSpan,
        )
        return cell && cell.row >= table.headerRows && cell.text !== '' ? [cell.text] : []
      })
      return [column, readAxis(paths, asOf, read)] as const
    }),
  )
}

function cornerText({ cells, headerRows, headerColumns }: Table): string {
  return cells
    .filter(({ row, column }) => row < headerRows && column < headerColumns)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ')
}
