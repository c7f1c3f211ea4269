import { z } from 'zod'
import { unitSchema } from './units.js'

/** An arithmetic identity that a metric's published figures must satisfy; the kinds are explained in the catalogue. */
export const identitySchema = z.looseObject({ kind: z.string() })
export type Identity = z.infer<typeof identitySchema>

/**
 * One metric of the catalogue. `phrases` and `aka` are the names by which papers print it; a phrase with words in
 * brackets, `a (b) c`, also matches without them. Rates carry `population`, ranges are in the metric's own unit. A
 * figure without the dimensions that the metric `requires` says nothing: of those placed, one must know where.
 */
export const metricSchema = z.object({
  id: z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/),
  title: z.string(),
  definition: z.string(),
  unit: unitSchema,
  units_also: z.array(z.string()).default([]),
  population: z.string().nullish(),
  direction: z.string().nullish(),
  period_kinds: z.array(z.string()).default([]),
  dimensions: z.array(z.string()).default([]),
  requires: z.array(z.string()).default([]),
  range: z.tuple([z.number().nullable(), z.number().nullable()]).nullish(),
  official: z.array(z.string()).default([]),
  aka: z.array(z.string()).default([]),
  phrases: z.array(z.string()).default([]),
  identities: z.array(identitySchema).default([]),
  over_time: z.string().nullish(),
})
export type Metric = z.infer<typeof metricSchema>

/** `codes` ("6", "N") name a member only where they are the whole text of a cell of its dimension, never in running text. */
export const dimensionMemberSchema = z.looseObject({
  code: z.string(),
  label: z.string().default(''),
  aka: z.array(z.string()).default([]),
  codes: z.array(z.string()).optional(),
  parts: z.array(z.string()).optional(),
})
export type DimensionMember = z.infer<typeof dimensionMemberSchema>

/**
 * Names by which papers print metrics. Where several metrics share a name ("children looked after" is a count and a
 * rate), the unit of the figure chooses among them, the first being the default. `dimensions` are members that the
 * name itself states. A `weak` name ("cohort", "vacancies") counts only where its family is already the subject; a
 * `labelOnly` one ("number") only as a label of a table; a `general` one ("budget", "overspend") only in a paper that
 * speaks of children's services too.
 */
export const metricNameSchema = z.object({
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
export const dimensionSchema = z.looseObject({
  title: z.string(),
  closed: z.boolean().default(false),
  grammar: z.string().optional(),
  slug: z.boolean().optional(),
  headers: z.array(z.string()).optional(),
  members: z.array(dimensionMemberSchema),
})
export type Dimension = z.infer<typeof dimensionSchema>

/** An area of the catalogue, with the names by which papers call it. */
export const areaEntrySchema = z.looseObject({
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  aka: z.array(z.string()).default([]),
  needs_capital: z.boolean().optional(),
  for: z.string().optional(),
  resolves_to: z.string().optional(),
})
export type AreaEntry = z.infer<typeof areaEntrySchema>
