import type { Period } from '../../../schemas/period.js'

/**
 * The ways in which the time of a figure is said, with how often each is right of those said: measured on papers that
 * took no part in making the rules, a prototype's counts where our own are few. Weak ones are there to be abstained from.
 */
export const TIME_RELIABILITY = {
  /** `2019/20: 174`, `January 2022 (322)`, `last year’s 78%`: a sign ties the time to the number behind it. */
  label: 0.95,
  /** `174 (2019/20)`: in brackets right behind the number. */
  bracket: 0.97,
  /** `In 2020 and 2021 … 12 and 15`: as many times first as numbers after. */
  paired: 0.85,
  /** `In 2019/20, 174 children …`: before the number, at the head of the sentence. */
  opening: 0.93,
  /** `174 children in 2019/20`: close behind the number. */
  behind: 0.85,
  /** Before the number, elsewhere in the sentence. */
  before: 0.82,
  /** After the number and after other words or numbers. */
  later: 0.5,
  /** `At the year end`, `at the start of the year`: an end of the time that the section is about. */
  'end-of-year': 0.85,
  /** `A year ago`, `the previous year`: so much before the time that the sentence is about. */
  earlier: 0.8,
  /** `Has been below 355 since September`: from then until the paper. */
  since: 0.6,
  /** `At the time of the inspection`, and the present of inspectors. */
  inspection: 0.8,
  /** What the sentence before opened with. */
  discourse: 0.5,
  /** What introduces a list ("In the last 12 months:"). */
  'lead-in': 0.75,
  /** A heading states it. */
  heading: 0.57,
  /** The time that the paper says it reports on. */
  reporting: 0.8,
  /** The time that the report's text names most. */
  usual: 0.7,
  /** "Currently", "are": the month in which the paper was written. */
  present: 0.4,
  /** Money without a year: the financial year in which the paper was written. */
  'paper-year': 0.5,
  /** Tables: the label of the column, of the row, a year of one and a part of it of the other. */
  column: 0.95,
  row: 0.97,
  corner: 0.88,
  caption: 0.84,
  /** Tables: a note on where their figures come from and of when they are; too few were measured to say more than of a corner. */
  source: 0.8,
  /** Tables: the sentence that introduces it. */
  introduction: 0.6,
  /** A construction of figures states it. */
  construction: 0.85,
  none: 0,
} as const satisfies Readonly<Record<string, number>>

export type TimeConstruction = keyof typeof TIME_RELIABILITY

/** Whether a record's own account of how its time was said is one of them: records of other versions may have others. */
export function isTimeConstruction(said: string | null | undefined): said is TimeConstruction {
  return said != null && said in TIME_RELIABILITY
}

/** A time and the way in which it was said. */
export interface Dated {
  readonly period: Period
  readonly construction: TimeConstruction
}

/** How often a time that was said in this way is right, from 0 to 1. */
export function reliabilityOf(construction: TimeConstruction): number {
  return TIME_RELIABILITY[construction]
}
