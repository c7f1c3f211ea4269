import type { Period } from '../../../schemas/period.js'
import type { Cell } from '../../document/model.js'
import { financialYearOf } from '../../language/calendar.js'
import { cover, daySpan, financialYear } from '../../language/period.js'
import { findPeriods } from '../../language/periods.js'
import { findRoles } from '../../language/roles.js'
import { RUNS_UP_TO } from '../../language/time-words.js'
import { type LabelTime, periodOfCell, UNTIMED } from '../../understanding/frame/table-time.js'
import type { TimeKind } from '../../understanding/frame/time-kind.js'
import type { Inherited } from '../figure.js'
import { wordsBeyond } from '../function-words.js'
import { inheritedFrom } from '../prose/attach-period.js'
import { benchmarkTime } from './benchmark-time.js'
import { yearForeseen } from './foreseen-variance.js'
import type { TableReading } from './table-reading.js'

/** The time of a cell, as its metric stands in time. */
export function periodOf(reading: TableReading, cell: Cell, kind: TimeKind): Inherited<Period> {
  const column = timeOfColumns(reading, cell)
  const row = reading.rowLabels(cell.row, cell.column).label?.time ?? UNTIMED
  const foreseen = kind === 'budget' && row.period === null ? yearForeseen(reading, cell.column) : null
  if (foreseen) return inheritedFrom({ period: foreseen, construction: 'column' })
  const benchmark = row.period === null ? benchmarkTime(reading, cell.column, kind) : null
  if (benchmark) return inheritedFrom(benchmark)
  const dated = periodOfCell(
    targetOf(differenceOf(column, row, reading, cell), row, reading, cell),
    row,
    reading,
    reading.surroundings,
    kind,
  )
  return inheritedFrom(
    kind === 'budget' ? { ...dated, period: sinceYearBegan(reading, cell, dated.period) } : dated,
  )
}

/** "Spend to 30 Sept": what a column says money is spent up to is the end of a time that began with its financial year. */
function sinceYearBegan({ columns }: TableReading, { column }: Cell, period: Period): Period {
  const { kind, start, end } = period
  if ((kind !== 'day' && kind !== 'month') || start === null || end === null) return period
  const runs = columns[column]?.parts.some(
    ({ text, period: own }) =>
      own?.id === period.id &&
      findPeriods(text, { asOf: end }).some((mention) => RUNS_UP_TO.test(text.slice(0, mention.start))),
  )
  return runs ? daySpan(financialYear(financialYearOf(start)).start ?? start, end) : period
}

/** The time of the columns that a cell stands in: of one that spans quarters ("Year | 22") that of all of them. */
function timeOfColumns({ columns }: TableReading, { column, columnSpan }: Cell): LabelTime {
  const first = columns[column]?.time ?? UNTIMED
  const periods = columns.slice(column, column + columnSpan).flatMap(({ period }) => (period ? [period] : []))
  const [opening] = periods
  const last = periods.at(-1)
  if (columnSpan < 2 || periods.length < columnSpan || !opening || !last || opening.id === last.id)
    return first
  return { ...first, period: cover(opening, last), part: null }
}

/** A column of differences without a time of its own ends with the latest of the columns before it. */
function differenceOf(column: LabelTime, row: LabelTime, reading: TableReading, cell: Cell): LabelTime {
  if (!column.change || column.period !== null || row.period !== null) return column
  const dated = reading.columns.slice(0, cell.column).flatMap(({ period }) => (period?.end ? [period] : []))
  const latest = dated.sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? 1 : -1))[0]
  return latest ? { ...column, period: latest } : column
}

/**
 * "2022/23 | 2023/24 | Target": a last column of targets that says nothing else is of the year beside it, where nothing over
 * the table states a time.
 */
function targetOf(column: LabelTime, row: LabelTime, reading: TableReading, cell: Cell): LabelTime {
  if (column.period !== null || row.period !== null) return column
  const { columns, corner, caption, surroundings } = reading
  const label = columns[cell.column]?.parts.at(-1)
  const beside = columns[cell.column - 1]
  if (label?.role !== 'target' || wordsBeyond(label.text, findRoles(label.text)) !== '') return column
  if (!beside?.period || beside.time.change || !WHOLE.has(beside.period.kind)) return column
  const day = surroundings.day ?? surroundings.asOf
  const stated = [corner, caption, surroundings.leadIn, surroundings.note].some((text) =>
    text?.periods.some(({ period }) => period.start !== day),
  )
  const goesOn = columns.slice(cell.column + 1).some(({ period }) => period !== null)
  return stated || goesOn ? column : { ...column, period: beside.period }
}

/** Times that targets are set for. */
const WHOLE: ReadonlySet<string> = new Set([
  'financial-year',
  'calendar-year',
  'academic-year',
  'rolling-year',
  'day',
])
