import type { Period } from '../../../schemas/period.js'
import type { Direction, MetricRecord, Role } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'

/** A row of a table of figures, with its cells by the header of their column. */
export interface DatasetRow {
  /** As a spreadsheet counts: the first row of the file is 1. For JSON the place of the entry, from 1. */
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
}

/** What a figure that is not broken down carries: one object for all of them. */
export const noDimensions: MetricRecord['dimensions'] = Object.freeze({})

/** A figure of a dataset: what it says, and the cell that it stands in. */
export interface DatasetFigure {
  readonly row: number
  readonly column: string
  /** As written. */
  readonly text: string
  readonly metric: string
  readonly area: string
  readonly period: Period
  readonly basePeriod: string | null
  readonly dimensions: MetricRecord['dimensions']
  readonly role: Role
  readonly direction: Direction | null
  /** Null where the dataset does not state it. */
  readonly unit: Unit | null
  /** Null where the cell holds no figure. */
  readonly value: number | null
  /** Decimals as written; negative where the last digit stands for tens or more. */
  readonly decimals: number
}

/** A cell, or the whole row, that breaks the schema of the dataset. */
export interface SchemaProblem {
  readonly row: number
  /** Header of the column, or null where the row as a whole is meant. */
  readonly column: string | null
  /** What is wrong with it, as the end of a sentence that begins with the cell: `"12,5" is no number`. */
  readonly rule: string
}

export type FigureReading =
  | { readonly ok: true; readonly figure: DatasetFigure }
  | { readonly ok: false; readonly problem: SchemaProblem }
