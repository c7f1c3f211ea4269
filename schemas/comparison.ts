import { z } from 'zod'
import { areaSchema } from './area.js'
import { pivots } from './choices.js'
import { periodSchema } from './period.js'
import { directionSchema, qualifierSchema, roleSchema } from './record.js'
import { unitSchema } from './units.js'

const dimensionsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

/** What the columns of a comparison stand for. */
export const pivotSchema = z.enum(pivots)
export type Pivot = z.infer<typeof pivotSchema>

/** A metric in the one unit that its figures are brought to; `label` of one that is not in the catalogue. */
const measureSchema = z.object({ metric: z.string(), label: z.string().optional(), unit: unitSchema })
export type Measure = z.infer<typeof measureSchema>

/** A column: the area, the period or the metric that it is of, and the key by which cells name it. */
export const comparisonColumnSchema = z.object({
  key: z.string(),
  area: areaSchema.optional(),
  period: periodSchema.optional(),
  measure: measureSchema.optional(),
})
export type ComparisonColumn = z.infer<typeof comparisonColumnSchema>

/**
 * One value of a comparison, that of the latest paper, in the unit of its row or column; `decimals` below zero where the
 * last digit printed stands for tens or more. `printed` is what the paper says, `also` what else it says of the same.
 */
export const comparisonCellSchema = z.object({
  column: z.string(),
  value: z.number(),
  decimals: z.number().int().nullable(),
  qualifier: qualifierSchema.nullable(),
  direction: directionSchema.nullable(),
  status: z.array(z.string()),
  also: z.array(z.number()),
  printed: z.object({ text: z.string(), unit: unitSchema, dimensions: dimensionsSchema }),
  published: z.string().nullable(),
  file: z.string(),
  page: z.number().int().min(1),
  record: z.string(),
})
export type ComparisonCell = z.infer<typeof comparisonCellSchema>

/** What all values of a row have in common; null for what the columns stand for. */
export const comparisonRowSchema = z.object({
  measure: measureSchema.nullable(),
  area: areaSchema.nullable(),
  period: periodSchema.nullable(),
  basePeriod: periodSchema.nullable(),
  dimensions: dimensionsSchema,
  role: roleSchema,
  cells: z.array(comparisonCellSchema),
})
export type ComparisonRow = z.infer<typeof comparisonRowSchema>

/** Series side by side: one column an area (or a period, or a metric). */
export const comparisonSchema = z.object({
  pivot: pivotSchema,
  columns: z.array(comparisonColumnSchema),
  rows: z.array(comparisonRowSchema),
})
export type Comparison = z.infer<typeof comparisonSchema>
