import { z } from 'zod'
import { boxSchema } from './record.js'

export const severitySchema = z.enum(['error', 'warning', 'note'])
export type Severity = z.infer<typeof severitySchema>

/** One printed figure of a computation, with the labels or page that lead a reader to it. */
export const termSchema = z.object({
  sign: z.enum(['+', '−', '×']),
  text: z.string(),
  label: z.string(),
  page: z.number().int().min(1).nullable(),
  record: z.string().nullable(),
})
export type FindingTerm = z.infer<typeof termSchema>

/** A computation to be followed by eye: the sum above, divided by the sum below (where there is one), times a factor. */
export const workingSchema = z.object({
  above: z.array(termSchema),
  below: z.array(termSchema),
  times: z.number(),
})
export type FindingWorking = z.infer<typeof workingSchema>

/**
 * What a check has to say of published figures. `error` only where the arithmetic leaves no other reading. `records`
 * names the most suspect figure first; `cause` is the id of the finding that this one follows from, or null.
 */
export const findingSchema = z.object({
  id: z.string().min(1),
  check: z.string().min(1),
  severity: severitySchema,
  title: z.string(),
  message: z.string(),
  records: z.array(z.string()),
  cause: z.string().nullable(),
  published: z.union([z.number(), z.string()]).nullable(),
  computed: z.union([z.number(), z.string()]).nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  explanation: z.string(),
  /** How the computed number comes about; null where nothing is computed. */
  working: workingSchema.nullable(),
  /** The chance that the paper is wrong and not the reading; null where nothing accuses. */
  chance: z.number().min(0).max(1).nullable(),
  source: z.object({
    paper: z.string(),
    file: z.string(),
    page: z.number().int().min(1).nullable(),
    boxes: z.array(boxSchema),
    quote: z.string(),
    table: z.object({ row: z.array(z.string()), column: z.array(z.string()) }).nullable(),
  }),
})
export type Finding = z.infer<typeof findingSchema>
