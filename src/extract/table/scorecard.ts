import type { Period } from '../../../schemas/period.js'
import type { Cell, Table } from '../../document/model.js'
import { monthOf, monthsBetween } from '../../language/calendar.js'
import { onceFor } from '../../language/once-for.js'
import { noPeriod, rollingYear, shiftPeriod } from '../../language/period.js'
import type { Inherited } from '../figure.js'
import type { AxisLabel } from './axis.js'
import type { LabelPart } from './label.js'
import type { TableReading } from './table-reading.js'

const PREVIOUS = /^(?:the )?(?:previous|last|prior)\b/i
const LATEST = /^(?:the )?(?:latest|actual|current|result|outturn|performance|value|this)\b/i
const ROLLING = /\brolling (?:12|twelve)[- ]months?\b|\b(?:12|twelve)[- ]months? rolling\b|\brolling year\b/i

/**
 * Whether a table prints one measure a row in several roles: its latest figure or the one before, beside a target or a
 * threshold. Cards do, and so do the tables of performance reports (`Actual | Target | RAG | Direction | Previous`).
 */
export const isScorecard = onceFor(
  ({ table, columns, rows }: TableReading): boolean =>
    isOneFigure(table) || speaksInRoles(columns) || speaksInRoles(rows),
)

/** A card with a title is of one measure: its columns say roles and times ("Latest", "Target") and never what is counted. */
export function isOneFigure({ kind, caption }: Table): boolean {
  return kind === 'card' && caption !== null
}

function speaksInRoles(labels: readonly AxisLabel[]): boolean {
  const said = labels.map(({ parts }) => parts.at(-1))
  const measured = said.some((part) => part && (PREVIOUS.test(part.text) || LATEST.test(part.text)))
  return measured && said.some((part) => part?.role === 'target' || part?.role === 'threshold')
}

/** "Previous", "Last": of the time before the latest figure's. */
export function saysPrevious({ text }: Pick<LabelPart, 'text'>): boolean {
  return PREVIOUS.test(text)
}

/** Whether a cell of a scorecard holds the figure of the time before, said without a date. */
export function isPrevious(reading: TableReading, cell: Cell): boolean {
  if (!isScorecard(reading)) return false
  const labels = [reading.columns[cell.column], reading.rows[cell.row]]
  return labels.some((label) => {
    const last = label?.parts.at(-1)
    return last !== undefined && saysPrevious(last) && label?.period === null
  })
}

/**
 * The period of a scorecard's cell. What its labels leave open is the report's own period, twelve months long where the
 * title speaks of rolling ones; "Previous" is the time before the latest figure's: as long, and one report earlier.
 */
export function scorecardPeriod(
  reading: TableReading,
  cell: Cell,
  period: Inherited<Period>,
): Inherited<Period> {
  if (!isScorecard(reading)) return period
  const { reportPeriod, titlePeriod, about } = reading.surroundings
  const inherited = titlePeriod ?? about ?? reportPeriod
  // The sentence before a card is the end of what is said of another one.
  const unsaid = reading.table.kind === 'card' && period.origin === 'previous-sentence'
  const open = (period.value.id === '' || period.construction === 'reporting' || unsaid) && inherited !== null
  const report: Inherited<Period> = open
    ? {
        value: inherited,
        origin: titlePeriod || about ? 'paper' : 'report',
        construction: about ? 'reporting' : 'usual',
      }
    : period
  const months = lengthOf(report.value)
  const rolling = ROLLING.test(`${reading.caption.text} ${reading.rows[cell.row]?.text ?? ''}`)
  const latest = open && rolling ? { ...report, value: yearUpTo(report.value) } : report
  if (!isPrevious(reading, cell) || latest.value.id === '') return latest
  return { value: months === null ? noPeriod : shiftPeriod(latest.value, -months), origin: latest.origin }
}

/** Whole months of a period that reports come out for, or null. */
function lengthOf({ kind, start, end }: Period): number | null {
  const regular = ['month', 'quarter', 'financial-year', 'calendar-year'].includes(kind)
  return regular && start !== null && end !== null ? monthsBetween(monthOf(start), monthOf(end)) + 1 : null
}

function yearUpTo(period: Period): Period {
  return period.end === null ? period : rollingYear(monthOf(period.end))
}
