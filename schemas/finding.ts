import { z } from 'zod'
import { boxSchema } from './record.js'

export const severitySchema = z.enum(['error', 'warning', 'note'])
export type Severity = z.infer<typeof severitySchema>

/** What a check has to say of published figures. `error` only where the arithmetic leaves no other reading. */
export const findingSchema = z.object({
  id: z.string().min(1),
  check: z.string().min(1),
  severity: severitySchema,
  title: z.string(),
  message: z.string(),
  records: z.array(z.string()),
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
  }),
})
export type Finding = z.infer<typeof findingSchema>
