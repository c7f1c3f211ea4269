import { z } from 'zod'
import { boxSchema } from './record.js'

export const severitySchema = z.enum(['error', 'warning', 'note'])
export type Severity = z.infer<typeof severitySchema>

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
