import { z } from 'zod'
import { unitSchema } from './units.js'

/** The kinds of identity, each with what it must name; the catalogue explains them. */
export const identityParts = {
  'sum-over': ['dimension'],
  'parts-within': ['dimension'],
  'sum-over-time': [],
  'sum-to': ['dimension', 'total'],
  ratio: ['numerator', 'denominator', 'scale'],
  share: ['of', 'scale'],
  rate: ['numerator', 'population', 'scale'],
  complement: ['of', 'total'],
  difference: ['minuend', 'subtrahend'],
  'stock-flow': ['stock', 'inflow', 'outflow'],
  'stock-change': ['stock'],
  product: ['factors'],
  bound: ['le'],
  equals: ['metric'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type IdentityKind = keyof typeof identityParts

/** An arithmetic identity that a metric's published figures must satisfy: metrics, a dimension and numbers by their part. */
export const identitySchema = z.strictObject({
  kind: z.enum(Object.keys(identityParts) as [IdentityKind, ...IdentityKind[]]),
  dimension: z.string().optional(),
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  population: z.string().optional(),
  scale: z.number().optional(),
  of: z.string().optional(),
  total: z.number().optional(),
  minuend: z.string().optional(),
  subtrahend: z.string().optional(),
  stock: z.string().optional(),
  inflow: z.string().optional(),
  outflow: z.string().optional(),
  factors: z.array(z.string()).optional(),
  le: z.string().optional(),
  metric: z.string().optional(),
})
export type Identity = z.infer<typeof identitySchema>

/**
 * One metric of the catalogue. `phrases` and `aka` are the names by which papers print it; a phrase with words in
 * brackets, `a (b) c`, also matches without them. Rates carry `population`, ranges are in the metric's own unit. A
 * figure without the dimensions that the metric `requires` says nothing: of those placed, one must know where.
 */
export const metricSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/),
  title: z.string(),
  definition: z.string(),
  unit: unitSchema,
  units_also: z.array(z.string()).default([]),
  population: z.string().nullish(),
  direction: z.enum(['higher-is-better', 'lower-is-better', 'neutral']).nullish(),
  period_kinds: z.array(z.string()).default([]),
  dimensions: z.array(z.string()).default([]),
  requires: z.array(z.string()).default([]),
  range: z.tuple([z.number().nullable(), z.number().nullable()]).nullish(),
  official: z.array(z.string()).default([]),
  aka: z.array(z.string()).default([]),
  phrases: z.array(z.string()).default([]),
  identities: z.array(identitySchema).default([]),
  over_time: z.enum(['none', 'sum', 'stock', 'distinct']).nullish(),
})
export type Metric = z.infer<typeof metricSchema>

/** `codes` ("6", "N") name a member only where they are the whole text of a cell of its dimension, never in running text. */
export const dimensionMemberSchema = z.strictObject({
  code: z.string(),
  label: z.string().default(''),
  aka: z.array(z.string()).default([]),
  codes: z.array(z.string()).optional(),
  parts: z.array(z.string()).optional(),
  outside_totals: z.string().optional(),
  whole: z.boolean().optional(),
})
export type DimensionMember = z.infer<typeof dimensionMemberSchema>

/**
 * Names by which papers print metrics. Where several metrics share a name ("children looked after" is a count and a
 * rate), the unit of the figure chooses among them, the first being the default. `dimensions` are members that the
 * name itself states. A `weak` name ("cohort", "vacancies") counts only where its family is already the subject; a
 * `labelOnly` one ("number") only as a label of a table; a `general` one ("budget", "overspend") only in a paper that
 * speaks of children's services too.
 */
export const metricNameSchema = z.strictObject({
  metrics: z.array(z.string()).min(1),
  phrases: z.array(z.string()).min(1),
  dimensions: z.record(z.string(), z.string()).optional(),
  weak: z.boolean().optional(),
  labelOnly: z.boolean().optional(),
  general: z.boolean().optional(),
})
export type MetricName = z.infer<typeof metricNameSchema>

/**
 * A way of breaking a metric down: sex, age band, disposal … `closed` ones admit the listed members only; `headers` are
 * the heads of columns that hold its members ("Reason ceased", "REC").
 */
export const dimensionSchema = z.strictObject({
  title: z.string(),
  closed: z.boolean().default(false),
  grammar: z.string().optional(),
  slug: z.boolean().optional(),
  headers: z.array(z.string()).optional(),
  note: z.string().optional(),
  type: z.string().optional(),
  members: z.array(dimensionMemberSchema),
})
export type Dimension = z.infer<typeof dimensionSchema>

/** An area of the catalogue, with the names by which papers call it. */
export const areaEntrySchema = z.strictObject({
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  aka: z.array(z.string()).default([]),
  needs_capital: z.boolean().optional(),
  for: z.string().optional(),
  resolves_to: z.string().optional(),
  nation: z.string().optional(),
  type: z.string().optional(),
  region: z.string().optional(),
  end: z.string().optional(),
  replaced_by: z.array(z.string()).optional(),
  members: z.array(z.string()).optional(),
  codes_also: z.array(z.string()).optional(),
  size: z.number().optional(),
  note: z.string().optional(),
})
export type AreaEntry = z.infer<typeof areaEntrySchema>
