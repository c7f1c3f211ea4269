import { z } from 'zod'
import { findingSchema, workingSchema } from './finding.js'
import { paperOutcomeSchema } from './manifest.js'

/** How many figures came under a check, came under none, or could not be read. The three add up to `figures`. */
export const coverageSchema = z.object({
  figures: z.number().int(),
  checked: z.number().int(),
  unverified: z.number().int(),
  unreadable: z.number().int(),
})
export type Coverage = z.infer<typeof coverageSchema>

/** What became of the rows of a dataset that was held against papers; the counts after `rows` add up to it. */
export const datasetCountsSchema = z.object({
  file: z.string(),
  rows: z.number().int(),
  equal: z.number().int(),
  roundedEqual: z.number().int(),
  different: z.number().int(),
  otherPeriod: z.number().int(),
  printed: z.number().int(),
  notFound: z.number().int(),
  withoutValue: z.number().int(),
})
export type DatasetCounts = z.infer<typeof datasetCountsSchema>

/** A comparison that holds, as an auditor ticks a figure of a page: what was compared, and how it comes about. */
export const tickSchema = z.object({
  file: z.string(),
  check: z.string(),
  page: z.number().int().min(1).nullable(),
  text: z.string(),
  label: z.string(),
  quote: z.string(),
  working: workingSchema.nullable(),
  record: z.string().nullable(),
})
export type Tick = z.infer<typeof tickSchema>

/** The report of a validation: coverage before verdict, then the findings in an order that no worker changes. */
export const validationSchema = z.object({
  tool: z.object({ name: z.string(), version: z.string() }),
  coverage: coverageSchema,
  papers: z.array(
    z.object({
      file: z.string(),
      paper: z.string().nullable(),
      outcome: paperOutcomeSchema,
      message: z.string().nullable(),
      coverage: coverageSchema,
    }),
  ),
  findings: z.array(findingSchema),
  /** What was checked and held; only where it was asked for. */
  ticks: z.array(tickSchema).optional(),
  /** How many findings are left out because the baseline knows them; only where a baseline was given. */
  known: z.number().int().optional(),
  /** Only where datasets were held against papers; `coverage` then counts their figures. */
  datasets: z.array(datasetCountsSchema).optional(),
})
export type Validation = z.infer<typeof validationSchema>
