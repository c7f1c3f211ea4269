import { z } from 'zod'
import { findingSchema } from './finding.js'
import { paperOutcomeSchema } from './manifest.js'

/** How many figures came under a check, came under none, or could not be read. The three add up to `figures`. */
export const coverageSchema = z.object({
  figures: z.number().int(),
  checked: z.number().int(),
  unverified: z.number().int(),
  unreadable: z.number().int(),
})
export type Coverage = z.infer<typeof coverageSchema>

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
})
export type Validation = z.infer<typeof validationSchema>
