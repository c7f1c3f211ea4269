import { z } from 'zod'
import { severitySchema } from './finding.js'

/** The version of baselines that this program writes and reads. */
export const baselineVersion = 1

/**
 * Findings that are known and borne. `fingerprint` tells them; the other fields are for the reader of a review, and say
 * what an entry was about when it no longer occurs.
 */
export const baselineSchema = z.object({
  version: z.literal(baselineVersion),
  findings: z.array(
    z.object({
      fingerprint: z.string().min(1),
      check: z.string(),
      severity: severitySchema,
      paper: z.string(),
      file: z.string(),
      page: z.number().int().min(1).nullable(),
      message: z.string(),
    }),
  ),
})
export type Baseline = z.infer<typeof baselineSchema>
export type BaselineEntry = Baseline['findings'][number]
