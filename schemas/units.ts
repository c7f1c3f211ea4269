import { z } from 'zod'

/**
 * The units a figure can be published in. Percentages, rates and money are printed rounded, so their values are
 * intervals; a `count` is exact.
 */
export const unitSchema = z.enum([
  'count',
  'percent',
  'percentage_points',
  'per_1000',
  'per_10000',
  'per_100000',
  'gbp',
  'gbp_thousand',
  'gbp_million',
  'days',
  'weeks',
  'months',
  'score',
  'rank',
  'ratio',
  'fte',
])
export type Unit = z.infer<typeof unitSchema>
