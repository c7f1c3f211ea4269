import { z } from 'zod'
import { areaSchema } from './area.js'
import { periodSchema } from './period.js'
import { directionSchema, qualifierSchema, roleSchema } from './record.js'
import { unitSchema } from './units.js'

/** One publication of a point's value: which paper said it, when that paper was published. */
export const vintageSchema = z.object({
  value: z.number(),
  decimals: z.number().int().min(0).nullable(),
  qualifier: qualifierSchema.nullable(),
  direction: directionSchema.nullable(),
  status: z.array(z.string()),
  published: z.string().nullable(),
  paper: z.string(),
  file: z.string(),
  page: z.number().int().min(1),
  record: z.string(),
})
export type Vintage = z.infer<typeof vintageSchema>

/** One period of a series: the latest paper's value first, what earlier papers said after it. */
export const pointSchema = z.object({
  period: periodSchema,
  basePeriod: periodSchema.nullable(),
  direction: directionSchema.nullable(),
  value: z.number(),
  /** Files that print more than one value for this point: which of them is meant is not settled. */
  disputedBy: z.array(z.string()).min(1).optional(),
  vintages: z.array(vintageSchema).min(1),
})
export type Point = z.infer<typeof pointSchema>

/** One metric × area × dimensions × unit × role, its points in period order. */
export const seriesSchema = z.object({
  id: z.string().min(1),
  metric: z.string(),
  /** The printed name of a metric that is not in the catalogue; absent from all other series. */
  label: z.string().min(1).optional(),
  area: areaSchema,
  dimensions: z.record(z.string(), z.union([z.string(), z.number()])),
  unit: unitSchema,
  role: roleSchema,
  points: z.array(pointSchema),
})
export type Series = z.infer<typeof seriesSchema>
