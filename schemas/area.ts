import { z } from 'zod'

export const areaKindSchema = z.string().min(1)

/** The place a figure speaks of: an authority, a region, a nation, or a comparator group such as "YJS family". */
export const areaSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]*$/),
  code: z.string().nullable(),
  name: z.string(),
  kind: areaKindSchema,
})
export type Area = z.infer<typeof areaSchema>
