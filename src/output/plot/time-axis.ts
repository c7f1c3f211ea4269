import { scaleUtc } from 'd3-scale'
import type { PeriodKind } from '../../../schemas/period.js'
import type { EndedPeriod } from '../../series/unbroken-runs.js'
import { periodText } from '../figure-text.js'
import { textWidth } from './text-width.js'

/** A mark of the axis, and its text, which stands within the panel and so not always in the middle below it. */
interface TimeTick {
  readonly x: number
  readonly textX: number
  readonly text: string
}

/** A scale of days along the foot of a panel. Each figure stands at the last day of its period. */
export interface TimeAxis {
  readonly at: (day: string) => number
  readonly ticks: readonly TimeTick[]
  /** Whether ticks bear the names of the periods, and not of the month in which they end. */
  readonly named: boolean
}

const DAY = 86_400_000

/**
 * The axis of time for all periods of a figure, so that its panels can be compared.
 *
 * @param width of the panel, within which texts must stand
 */
export function timeAxis(
  periods: readonly EndedPeriod[],
  [from, to]: readonly [number, number],
  width: number,
  size: number,
): TimeAxis {
  const ends = [...new Set(periods.map(({ end }) => end))].sort()
  const first = timeOf(ends[0] ?? '2000-01-01')
  const last = Math.max(timeOf(ends.at(-1) ?? '2000-01-01'), first + 30 * DAY)
  const scale = scaleUtc([new Date(first), new Date(last)], [from, to])
  const places = new Map(ends.map((end) => [end, scale(timeOf(end))]))
  const at = (day: string): number => places.get(day) ?? scale(timeOf(day))
  const kinds = new Set(periods.map(({ kind }) => kind))
  const named = kinds.size === 1 && [...kinds].every((kind) => shortKinds.has(kind))
  const tick = (x: number, text: string): TimeTick => {
    const half = textWidth(text, size) / 2
    return { x, textX: Math.max(half, Math.min(x, width - half)), text }
  }
  const ofPeriods = periodTicks(periods, ends, named ? [...kinds] : []).map(({ day, text }) =>
    tick(at(day), text),
  )
  const regular = new Set(ends.map((end) => end.slice(5))).size === 1
  for (let every = 1; every <= (regular ? ofPeriods.length : 1); every += 1)
    if (ofPeriods.length > 0 && fits(thinned(ofPeriods, every), size))
      return { at, ticks: thinned(ofPeriods, every), named }
  for (const step of [1, 3, 6, 12, 24, 36, 48, 60, 120, 240]) {
    const ticks = monthEnds(first, last, step).map((day) => tick(at(day), monthText(day)))
    if (fits(ticks, size)) return { at, ticks, named: false }
  }
  return { at, ticks: ofPeriods.slice(-1), named: false }
}

/** The last days of every so many months between two times, in order, the last of them that of the second time. */
function monthEnds(first: number, last: number, step: number): string[] {
  const end = new Date(last)
  const days: string[] = []
  for (let back = 0; ; back += step) {
    const time = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1 - back, 0)
    if (time < first - DAY || days.length > 400) return days.reverse()
    days.push(new Date(Math.min(time, last)).toISOString().slice(0, 10))
  }
}

/** Milliseconds of a day that a record says. */
function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/**
 * Where all periods end on the same day of the year, or are few, a tick for each, and for each year between them of which
 * nothing is said, so that a gap can be read; else none.
 *
 * @param kind the one of all periods, where their names are short enough to be ticks
 */
function periodTicks(
  periods: readonly EndedPeriod[],
  ends: readonly string[],
  [kind]: readonly PeriodKind[],
): { readonly day: string; readonly text: string }[] {
  const names = new Map(periods.map((period) => [period.end, period]))
  const text = (end: string): string => {
    const period = names.get(end)
    if (kind === undefined) return monthText(end)
    return period ? periodText(period).replace('school year ', '') : yearText(end, kind)
  }
  if (new Set(ends.map((end) => end.slice(5))).size > 1)
    return ends.length <= 8 ? ends.map((day) => ({ day, text: text(day) })) : []
  const [first, last] = [ends[0] ?? '', ends.at(-1) ?? '']
  const from = Number(first.slice(0, 4))
  const years = Number(last.slice(0, 4)) - from
  if (years > 60) return []
  return Array.from({ length: years + 1 }, (_, index) => {
    const day = `${from + index}${first.slice(4)}`
    return { day, text: text(day) }
  })
}

const shortKinds: ReadonlySet<PeriodKind> = new Set([
  'financial-year',
  'academic-year',
  'calendar-year',
  'quarter',
])

/** The name of a year that nothing is said of. */
function yearText(end: string, kind: PeriodKind): string {
  const year = Number(end.slice(0, 4))
  if (kind === 'quarter') return monthText(end)
  return kind === 'calendar-year' ? String(year) : `${year - 1}/${String(year % 100).padStart(2, '0')}`
}

function monthText(day: string): string {
  return periodText({ id: day.slice(0, 7) })
}

/** Every so many, counted from the latest. */
function thinned<T>(ticks: readonly T[], every: number): T[] {
  return ticks.filter((_, index) => (ticks.length - 1 - index) % every === 0)
}

function fits(ticks: readonly TimeTick[], size: number): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1]
    const room = before ? tick.textX - before.textX : Number.POSITIVE_INFINITY
    return room >= (textWidth(tick.text, size) + textWidth(before?.text ?? '', size)) / 2 + 6
  })
}
