import type { Area } from '../../schemas/area.js'
import type { Period } from '../../schemas/period.js'
import type { Direction, Qualifier } from '../../schemas/record.js'
import type { Unit } from '../../schemas/units.js'

/** A stretch of text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A printed quantity. `start`/`end`/`text` cover what a reader would underline, with sign, currency, per cent sign and
 * scale ("£2.9m", "37.9%", "thirty-six") but not the qualifier before it nor the "per 1,000" after it.
 */
export interface QuantityMention extends Span {
  readonly text: string
  /** As printed, in `unit`: "£2.9m" is 2.9 gbp_million, "37.9%" is 37.9 percent, "£664k" is 664 gbp_thousand. */
  readonly value: number
  /** Stated by the text itself; null for a bare number, which may be a count, a rate or no figure at all. */
  readonly unit: Unit | null
  /** Decimals as printed; null for whole numbers. */
  readonly decimals: number | null
  readonly qualifier: Qualifier | null
  /** How it was written. Ordinals are ranks ("3rd highest of 10"), with `outOf` where it is printed. */
  readonly form: 'digits' | 'words' | 'ordinal'
  readonly outOf: number | null
  /** Lower or upper end of a printed range ("between 130 and 150", "10-12"), else null. */
  readonly rangeEnd: 'low' | 'high' | null
  /** End of the whole expression, with "per 10,000 children" or "out of 10" included. */
  readonly reach: number
  /** The noun right after a bare number, lower case, singular where plain ("children", "nights"), or null. */
  readonly noun: string | null
}

export interface PeriodMention extends Span {
  readonly text: string
  readonly period: Period
  /** True for "last year", "this January": resolved against the paper's date. */
  readonly relative: boolean
  /** First and last part of a period that is printed by its ends ("2014/15 to 2016/17", "between May and July 2013"). */
  readonly ends?: readonly [Period, Period]
  /** "The same month last year": so many months from the period that the sentence speaks of (see `shiftPeriod`). */
  readonly shift?: number
  /** "Since April 2014", "until March", "by June 2025": the period bounds the time meant. */
  readonly bound?: 'since' | 'until' | 'by'
}

export interface AreaMention extends Span {
  readonly text: string
  readonly area: Area
}

export interface DimensionMention extends Span {
  readonly text: string
  readonly dimension: string
  readonly member: string
}

/** A verb or noun of change ("rose", "a fall of", "fewer than") with its direction. */
export interface ChangeMention extends Span {
  readonly text: string
  readonly direction: Direction
}

/** A number-like token that is no figure, with the named reason why. */
export interface NonFigure extends Span {
  readonly text: string
  readonly reason: NonFigureReason
}

export type NonFigureReason =
  | 'date'
  | 'period'
  | 'time'
  | 'phone'
  | 'postcode'
  | 'email-or-address'
  | 'statute'
  | 'reference'
  | 'paragraph-number'
  | 'page-number'
  | 'list-marker'
  | 'footnote-marker'
  | 'name'
  | 'age'
  | 'definition'
  | 'fraction'
  | 'threshold-words'
