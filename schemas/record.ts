import { z } from 'zod'
import { areaSchema } from './area.js'
import { roles } from './choices.js'
import { periodSchema } from './period.js'
import { unitSchema } from './units.js'

/** A rectangle in PDF points on the page as displayed, origin top left: [left, top, right, bottom]. */
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()])

export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const qualifierSchema = z.enum(['approx', 'lt', 'le', 'gt', 'ge'])
export type Qualifier = z.infer<typeof qualifierSchema>

export const directionSchema = z.enum(['increase', 'decrease', 'none'])
export type Direction = z.infer<typeof directionSchema>

export const methodSchema = z.enum(['prose', 'list', 'table', 'chart', 'ocr'])
export type Method = z.infer<typeof methodSchema>

/** Where each part of a record was read: in the cell or phrase itself, or inherited from further out. */
export const originSchema = z.enum([
  'cell',
  'phrase',
  'sentence',
  'row-header',
  'column-header',
  'caption',
  'previous-sentence',
  'heading',
  'report',
  'paper',
  'none',
])
export type Origin = z.infer<typeof originSchema>

export const meetingSchema = z.object({
  committee: z.string().nullable(),
  date: z.string().nullable(),
  item: z.string().nullable(),
})
export type Meeting = z.infer<typeof meetingSchema>

/** The largest whole number of tables whose columns hold 32 bits. */
const mostCount = 2 ** 31 - 1

export const sourceSchema = z.object({
  paper: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  file: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  meeting: meetingSchema,
  page: z.number().int().min(1).max(mostCount),
  pageLabel: z.string().nullable(),
  boxes: z.array(boxSchema),
  quote: z.string(),
  section: z.string().nullable(),
  method: methodSchema,
  /** The page is a picture whose words were recognised; absent where the file holds its text. */
  ocr: z.literal(true).optional(),
  /** Its digits were not sure by themselves: a total that the table prints leaves room for this reading alone. */
  confirmedBy: z.literal('total').optional(),
  table: z
    .object({
      index: z.number().int().min(0).max(mostCount),
      caption: z.string().nullable(),
      row: z.array(z.string()),
      column: z.array(z.string()),
    })
    .nullable(),
  rule: z.string(),
  origins: z.object({
    metric: originSchema,
    area: originSchema,
    period: originSchema,
    unit: originSchema,
    /** The construction by which the time was found; the docs explain each. */
    time: z.string().optional(),
  }),
})
export type Source = z.infer<typeof sourceSchema>

/**
 * One published figure. `value` is what is printed, never repaired; `decimals` are those printed and null for exact
 * counts; a change carries an unsigned value, its `direction` and, when printed, its `basePeriod`.
 */
export const recordSchema = z.object({
  id: z.string().min(1),
  metric: z.string().min(1),
  /** The printed name of a metric that is not in the catalogue (`unlisted.…`); absent from all other records. */
  label: z.string().min(1).optional(),
  area: areaSchema,
  period: periodSchema,
  dimensions: z.record(z.string(), z.union([z.string(), z.number()])),
  value: z.number(),
  unit: unitSchema,
  decimals: z.number().int().min(0).max(mostCount).nullable(),
  role: roleSchema,
  qualifier: qualifierSchema.nullable(),
  direction: directionSchema.nullable(),
  basePeriod: periodSchema.nullable(),
  status: z.array(z.string()),
  text: z.string(),
  source: sourceSchema,
  confidence: z.number().min(0).max(1),
})
export type MetricRecord = z.infer<typeof recordSchema>
