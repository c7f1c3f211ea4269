import { z } from 'zod'
import { roleSchema } from './record.js'
import { unitSchema } from './units.js'

const fromColumnSchema = z.strictObject({
  column: z.string().min(1),
  /** What the cells say → what it is called here. */
  names: z.record(z.string(), z.string()).optional(),
})
const fixedSchema = z.strictObject({ fixed: z.string() })

/** Where a part of a figure stands: a column (its header alone, or with the names that its cells use), or fixed. */
const partSchema = z.union([z.string().min(1), fromColumnSchema, fixedSchema])
export type MappedPart = z.infer<typeof partSchema>

const valueColumnSchema = z.strictObject({
  column: z.string().min(1),
  metric: z.string().optional(),
  area: z.string().optional(),
  period: z.string().optional(),
  unit: unitSchema.optional(),
  role: roleSchema.optional(),
  dimensions: z.record(z.string(), z.string()).optional(),
  /** What the cells are multiplied by: 100 where percentages are written as shares. */
  scale: z.number().positive().optional(),
})
export type ValueColumn = z.infer<typeof valueColumnSchema>

/**
 * What the columns of a table of figures mean. A part that holds for all rows is `fixed`; a part that differs between
 * value columns (one column a metric, or one a year) stands with its value column and wins there.
 */
export const mappingSchema = z.strictObject({
  /** The row that holds the column headers, from 1. */
  headerRow: z.number().int().min(1).default(1),
  metric: partSchema.optional(),
  area: partSchema.optional(),
  period: partSchema.optional(),
  unit: partSchema.optional(),
  role: partSchema.optional(),
  dimensions: z.record(z.string(), partSchema).default({}),
  value: z.union([z.string().min(1), valueColumnSchema, z.array(valueColumnSchema).min(1)]),
})
export type Mapping = z.infer<typeof mappingSchema>
