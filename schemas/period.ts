import { z } from 'zod'

export const periodKindSchema = z.enum([
  'financial-year',
  'financial-year-to-date',
  'academic-year',
  'calendar-year',
  'quarter',
  'month',
  'day',
  'rolling-year',
  'span',
  'none',
])
export type PeriodKind = z.infer<typeof periodKindSchema>

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * The time a figure speaks of. Ids: `FY2013/14` (April to March), `AY2022/23` (September to August), `2023`, `2024-01`,
 * `2024-03-08`, `FY2023/24-Q4`, `2022-07..2023-06` (whole months, inclusive), `FY2024/25-YTD`, and `""` when the paper
 * gives none. `start` and `end` are days, inclusive; both are null when the paper gives no period, and `end` is for a
 * year to date, because papers do not say to which day.
 */
export const periodSchema = z.object({
  id: z
    .string()
    .regex(
      /^(|(FY|AY)\d{4}\/\d{2}(-Q[1-4]|-YTD)?|\d{4}|\d{4}-\d{2}(-\d{2})?|\d{4}-\d{2}(-\d{2})?\.\.\d{4}-\d{2}(-\d{2})?)$/,
    ),
  kind: periodKindSchema,
  start: isoDay.nullable(),
  end: isoDay.nullable(),
})
export type Period = z.infer<typeof periodSchema>
