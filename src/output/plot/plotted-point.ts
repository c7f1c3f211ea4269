import type { Period } from '../../../schemas/period.js'
import type { Point, Series, Vintage } from '../../../schemas/series.js'
import type { Unit } from '../../../schemas/units.js'
import type { EndedPeriod } from '../../series/unbroken-runs.js'
import { valueIn } from '../../series/unit-scale.js'
import { periodText, signedValue, valueText } from '../figure-text.js'
import { printable } from '../printable.js'

/** A value that a paper prints, in the unit that is drawn, and as it is printed. */
export interface SaidValue {
  readonly value: number
  readonly text: string
  /** An address by which its page is opened; null where the figure leads nowhere. */
  readonly href: string | null
}

/** Where a value that a paper prints leads. */
export type PlaceOf = (vintage: Vintage) => string | null

/** Said of a figure of which it is not sure that it was understood. */
export const UNSURE = 'reading not sure'

/** One point of a series as it is drawn. */
export interface PlottedPoint extends SaidValue {
  readonly period: EndedPeriod
  /** Whether the unit that is drawn is the one that is printed. */
  readonly asPrinted: boolean
  /** When, in words: `2022/23`, `8 Mar 2024 since 2023`. */
  readonly time: string
  /** What papers say of it, the latest first. */
  readonly vintages: readonly Vintage[]
  /** What its own paper prints otherwise. */
  readonly disputed: readonly SaidValue[]
  /** What earlier papers said. */
  readonly earlier: readonly SaidValue[]
  /** In what way it is less than a plain figure: `about`, `under`, `provisional`. */
  readonly doubts: readonly string[]
}

/**
 * A point as it is drawn.
 *
 * @param unit the one that the figure is drawn in
 * @param told ids of records whose reading is not sure, and where values lead
 */
export function plottedPoint(
  { unit: printed }: Pick<Series, 'unit'>,
  { period, basePeriod, vintages, disputedBy }: Point & { readonly period: EndedPeriod },
  unit: Unit,
  { unsure, placeOf }: { readonly unsure: ReadonlySet<string>; readonly placeOf: PlaceOf },
): PlottedPoint | null {
  const [latest, ...others] = vintages
  if (!latest) return null
  const said = (vintage: Vintage): SaidValue => ({
    value: valueIn(signedValue(vintage), printed, unit),
    text: valueText({ ...vintage, unit: printed }),
    href: placeOf(vintage),
  })
  const unlike = others.length === 0 ? others : others.filter((vintage) => differs(latest, vintage))
  const own = unlike.filter(({ paper }) => paper === latest.paper)
  return {
    ...said(latest),
    period,
    asPrinted: unit === printed,
    time: timeText(period, basePeriod),
    vintages,
    disputed: disputedBy?.includes(latest.file) ? own.map(said) : [],
    earlier: unlike.filter(({ paper }) => paper !== latest.paper).map(said),
    doubts: doubtsOf(latest, unsure),
  }
}

/** The name of a file without its folders. */
export function fileName(file: string): string {
  return file === '-' ? 'standard input' : printable(file.split(/[\\/]/).at(-1) || file)
}

function timeText(period: Period, base: Period | null): string {
  return `${periodText(period)}${base ? ` since ${periodText(base)}` : ''}`
}

/** Whether two papers can not mean one number: 86 and 85.5 can. */
function differs(a: Vintage, b: Vintage): boolean {
  const [x, y] = [signedValue(a), signedValue(b)]
  if (a.decimals === null || b.decimals === null) return x !== y
  return Math.abs(x - y) > 0.5 * 10 ** -Math.min(a.decimals, b.decimals) * (1 + 1e-9)
}

/** What is said of a figure that makes it no plain one. */
const doubtful: ReadonlySet<string> = new Set(['provisional', 'estimated', 'break', 'suppressed'])
const qualified = { approx: 'about', lt: 'under', le: 'at most', gt: 'over', ge: 'at least' } as const

function doubtsOf({ qualifier, status, record }: Vintage, unsure: ReadonlySet<string>): string[] {
  return [
    ...(qualifier ? [qualified[qualifier]] : []),
    ...status.filter((word) => doubtful.has(word)),
    ...(unsure.has(record) ? [UNSURE] : []),
  ]
}
