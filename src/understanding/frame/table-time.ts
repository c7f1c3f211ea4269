import type { Period } from '../../../schemas/period.js'
import { noPeriod, shiftPeriod } from '../../language/period.js'
import { findPeriods, periodOfLabel } from '../../language/periods.js'
import {
  LABEL_AT_END,
  LABEL_AT_START,
  LABEL_CHANGE,
  LABEL_CHANGE_FROM,
  LABEL_FROM,
} from '../../language/time-words.js'
import { dayBefore } from './end-of-year.js'
import { surroundingTime, type TableTexts, yearAround } from './time-around-table.js'
import type { Dated } from './time-construction.js'
import { lastDayOf, type TimeKind } from './time-kind.js'
import type { TimeScope } from './time-scope.js'

/** The time that the labels of one column or row state. */
export interface LabelTime {
  readonly period: Period | null
  /** A part of a year that the labels do not name ("Q1", "Sep"), as printed: another label may name it. */
  readonly part: string | null
  /** The figures are of the last day of their time, or of the day before it. */
  readonly edge: 'start' | 'end' | null
  /** The label by which they are of its last day ("Number on 31 March"). */
  readonly said: string | null
  /** The figures are differences from one time to another. */
  readonly change: boolean
  /** Months by which "a year earlier" looks back, counted from the paper's day unless the row says from when. */
  readonly shift: number | null
}

/** Labels that say nothing of time. */
export const UNTIMED: LabelTime = {
  period: null,
  part: null,
  edge: null,
  said: null,
  change: false,
  shift: null,
}

/**
 * Reads the time of a header path, outermost first: a part of a year under its year is that part of that year
 * (`2020/21 › Q1`), and the innermost of several times holds. A change from a time is not of that time.
 *
 * @param asOf ISO day from which parts of years without a year count
 * @param isTime tells labels that could be times and are something else (ages, members)
 */
export function timeOfLabels(
  path: readonly string[],
  asOf: string | null,
  isTime: (text: string) => boolean = () => true,
): LabelTime {
  let period: Period | null = null
  let part: string | null = null
  let shift: number | null = null
  for (const text of path.filter(isTime)) {
    const within: Period | null = period === null ? null : partOfYear(text, period)
    if (within) {
      period = within
      part = null
      shift = null
      continue
    }
    const read = timeOfLabel(text, asOf)
    if (!read) continue
    period = read.period
    part = read.part ? text : null
    shift = read.shift
  }
  const whole = path.join(' ')
  const edge = LABEL_AT_START.test(whole) ? 'start' : LABEL_AT_END.test(whole) ? 'end' : null
  const said = edge === 'end' ? (path.find((text) => LABEL_AT_END.test(text)) ?? null) : null
  return { period, part, edge, said, change: LABEL_CHANGE.test(path.slice(-2).join(' ')), shift }
}

/** The day that a text says, of a calendar year. */
function dayIn(text: string, { id }: Period): Period | null {
  const days = findPeriods(text, { asOf: `${id}-12-31` }).map(({ period }) => period)
  return days.find(({ kind, start }) => kind === 'day' && start?.startsWith(id) === true) ?? null
}

/** The time that a text states by itself, without a day to count from; null for none. */
export function statedTime(text: string): LabelTime | null {
  const { period, ...open } = timeOfLabels([text], null)
  return period === null || period.id === '' ? null : { period, ...open }
}

interface LabelReading {
  readonly period: Period
  readonly part: boolean
  readonly shift: number | null
}

function timeOfLabel(text: string, asOf: string | null): LabelReading | null {
  const stated = periodOfLabel(text, {})
  const opens = LABEL_FROM.test(text) || (LABEL_CHANGE.test(text) && LABEL_CHANGE_FROM.test(text))
  if (stated) return opens ? null : { period: stated, part: false, shift: null }
  if (asOf === null) return isPart(text) ? { period: noPeriod, part: true, shift: null } : null
  const mentions = findPeriods(text, { asOf })
  const looksBack = mentions.length > 0 && mentions.every(({ shift }) => shift !== undefined)
  if (looksBack && LABEL_CHANGE.test(text)) return null
  const period = periodOfLabel(text, { asOf })
  const [mention] = mentions
  return period ? { period, part: isPart(text), shift: looksBack ? (mention?.shift ?? null) : null } : null
}

/** Whether a label says a quarter or a month and leaves its year to others. */
function isPart(text: string): boolean {
  const [one, other] = [2011, 2017].map((year) => periodOfLabel(text, contextOf(year)))
  return one != null && other != null && one.id !== other.id && !['day', 'financial-year'].includes(one.kind)
}

function contextOf(year: number): { asOf: string; financialYear: number } {
  return { asOf: `${year + 1}-03-31`, financialYear: year }
}

/** The quarter or month that a label says, of the year that another one says. */
export function partOfYear(text: string, year: Period): Period | null {
  if (year.start === null || !['financial-year', 'calendar-year', 'academic-year'].includes(year.kind))
    return null
  if (periodOfLabel(text, {}) !== null || !isPart(text)) return null
  const first = Number(year.start.slice(0, 4))
  return periodOfLabel(text, { asOf: year.end ?? `${first + 1}-03-31`, financialYear: first })
}

/** The time of a cell: of its column and row together, else of the table's words, else of what stands around the table. */
export function periodOfCell(
  column: LabelTime,
  row: LabelTime,
  table: TableTexts,
  scope: TimeScope,
  kind: TimeKind,
): Dated {
  const found = labelledTime(column, row, table, scope) ?? surroundingTime(table, scope, kind)
  const said = [column.edge, row.edge, edgeOf(table.corner.text), edgeOf(table.caption.text)]
  const edge = said.find((one) => one !== null) ?? null
  if (edge === null || kind !== 'stock' || !YEARS.has(found.period.kind)) return found
  const day = edge === 'end' ? endOf(found.period, table, column, row) : dayBefore(found.period)
  return day ? { ...found, period: day } : found
}

const YEARS: ReadonlySet<string> = new Set([
  'financial-year',
  'calendar-year',
  'quarter',
  'academic-year',
  'rolling-year',
])

function edgeOf(text: string): LabelTime['edge'] {
  return LABEL_AT_START.test(text) ? 'start' : LABEL_AT_END.test(text) ? 'end' : null
}

/** "At 31 March" over "2022" is 31 March 2022, over "2021/22" too; without a day the last of the year. */
function endOf(
  period: Period,
  { caption, corner }: TableTexts,
  ...labels: readonly LabelTime[]
): Period | null {
  const texts = [caption.text, corner.text, ...labels.flatMap(({ part, said }) => [part ?? '', said ?? ''])]
  if (period.kind === 'calendar-year') {
    for (const text of texts) {
      const day = dayIn(text, period)
      if (day) return day
    }
    return null
  }
  return lastDayOf(period)
}

function labelledTime(column: LabelTime, row: LabelTime, table: TableTexts, scope: TimeScope): Dated | null {
  if (column.shift !== null && row.period !== null && row.period.id !== '')
    return { period: shiftPeriod(row.period, column.shift), construction: 'column' }
  if (column.period !== null && row.period !== null) {
    const inRow = column.part === null ? null : partOfYear(column.part, row.period)
    const inColumn = row.part === null ? null : partOfYear(row.part, column.period)
    if (inRow) return { period: inRow, construction: 'column' }
    if (inColumn) return { period: inColumn, construction: 'column' }
  }
  for (const [label, construction] of [
    [column, 'column'],
    [row, 'row'],
  ] as const) {
    if (label.period === null) continue
    const year = label.part === null ? null : yearAround(table, scope)
    const part = year && label.part !== null ? partOfYear(label.part, year) : null
    if (part) return { period: part, construction }
    if (label.period.id !== '') return { period: label.period, construction }
  }
  return null
}
