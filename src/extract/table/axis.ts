import type { Dimension } from '../../../schemas/metric.js'
import type { Period } from '../../../schemas/period.js'
import { type LabelTime, timeOfLabels, UNTIMED } from '../../understanding/frame/table-time.js'
import type { TextReader } from '../read-text.js'
import { type LabelPart, readLabelPart } from './label.js'

/** The labels of one column or row, outermost first, and what follows for it from its neighbours. */
export interface AxisLabel {
  readonly parts: readonly LabelPart[]
  readonly text: string
  readonly period: Period | null
  /** The same with what it leaves open. */
  readonly time: LabelTime
  readonly total: boolean
  /** The label gives an age ("14", "10-13", "17+") because its axis is one of ages. */
  readonly age: string | null
}

const AGE =
  /^(?:aged?\s+)?(\d{1,2})(?:\s*(?:[-–]|to)\s*(\d{1,2})|(\+))?(?:\s*(?:years?(?:\s*olds?)?|yrs?|yo))?$/i

/** Reads all header paths of one axis of a table. */
export function readAxis(
  paths: readonly (readonly string[])[],
  asOf: string | null,
  read: TextReader,
): AxisLabel[] {
  const parts = paths.map((path) =>
    path.filter((text) => text.trim() !== '').map((text) => readLabelPart(text, asOf, read)),
  )
  const ages = agesOf(paths)
  const times = parts.map((path) => {
    const dated = new Set(
      path.filter(({ period }) => period !== null || asOf === null).map(({ timed }) => timed),
    )
    return timeOfLabels(
      path.map(({ timed }) => timed),
      asOf,
      (text) => dated.has(text),
    )
  })
  const periods = spreadOverCycles(
    parts,
    times.map(({ period }) => period),
  )
  return parts.map((path, index) => ({
    parts: path,
    text: path.map(({ text }) => text).join(' › '),
    period: ages[index] ? null : (periods[index] ?? null),
    time: timeAt(times[index], ages[index] ? null : (periods[index] ?? null)),
    total: path.at(-1)?.total ?? false,
    age: ages[index] ?? null,
  }))
}

/** The time of a label, once its group has given it one. */
function timeAt(time: LabelTime | undefined, period: Period | null): LabelTime {
  const known = time ?? UNTIMED
  return period === null ? { ...known, period: null, part: null } : { ...known, period }
}

/** What stands over a label in its path, as one text: labels of one group share it. */
export function groupOf(label: AxisLabel | undefined): string {
  return (label?.parts ?? [])
    .slice(0, -1)
    .map(({ text }) => text)
    .join(' › ')
}

/** The nearest statement of something along a header path. */
export function innermost<T>(path: readonly LabelPart[], pick: (part: LabelPart) => T | null): T | null {
  for (let level = path.length - 1; level >= 0; level--) {
    const part = path[level]
    const found = part ? pick(part) : null
    if (found !== null) return found
  }
  return null
}

/**
 * Bare numbers are ages only on an axis that says so: by a heading ("Age") or by a band among them ("10-13", "17+").
 */
function agesOf(paths: readonly (readonly string[])[]): (string | null)[] {
  const labels = paths.map((path) => AGE.exec((path.at(-1) ?? '').trim()))
  const said = paths.some((path) => path.some((text) => /\bages?\b|\baged\b/i.test(text)))
  const banded = labels.filter((label) => label && (label[2] || label[3])).length
  const bare = labels.filter((label) => label !== null).length
  const plausible = (label: RegExpExecArray | null) => label !== null && Number(label[1]) <= 25
  if (!(said || banded > 0) || bare < 2) return labels.map(() => null)
  return labels.map((label) => {
    if (!label || !plausible(label)) return null
    return label[2] ? `${label[1]}-${label[2]}` : label[3] ? `${label[1]}+` : (label[1] ?? null)
  })
}

/**
 * Under a header such as `number | re-off | 2013/14 | number | re-off | 2014/15` the period stands over one column of
 * each group only, and holds for the group. Groups are found by the labels beside the period recurring in step.
 */
function spreadOverCycles(
  parts: readonly (readonly LabelPart[])[],
  periods: readonly (Period | null)[],
): (Period | null)[] {
  const dated = periods.flatMap((period, index) => (period ? [index] : []))
  const [first, second] = dated
  if (first === undefined || second === undefined || dated.length === periods.length) return [...periods]
  const step = second - first
  const regular = step > 1 && dated.every((at, index) => at === first + index * step)
  if (!regular) return [...periods]
  const nameOf = (index: number) => (periods[index] ? '' : (parts[index]?.at(-1)?.text.toLowerCase() ?? ''))
  const undated = periods.map((_, index) => index).filter((index) => !periods[index] && nameOf(index) !== '')
  const recurs =
    undated.length > 0 &&
    undated.every((index) => {
      const partners = [index - step, index + step].filter((other) => other >= 0 && other < periods.length)
      return partners.some((other) => nameOf(other) === nameOf(index))
    })
  if (!recurs) return [...periods]
  // The group's other columns stand before its dated one when the table's undated columns begin before the first date.
  const leads = undated.some((index) => index < first)
  return periods.map((period, index) => {
    if (period || nameOf(index) === '') return period
    const at = leads
      ? dated.find((other) => other > index)
      : [...dated].reverse().find((other) => other < index)
    return at !== undefined && Math.abs(at - index) < step ? (periods[at] ?? null) : null
  })
}

/** The member of a dimension whose code is the label itself: "Current", "Previous %", "Never". */
export function memberByCode(label: string, dimension: Dimension): string | null {
  const code = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  return dimension.members.find((member) => member.code === code)?.code ?? null
}
