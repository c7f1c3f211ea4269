import { z } from 'zod'

export const pageOutcomeSchema = z.enum(['ok', 'empty', 'needs-ocr', 'partial', 'failed'])
export type PageOutcome = z.infer<typeof pageOutcomeSchema>

export const paperOutcomeSchema = z.enum([
  'ok',
  'partial',
  'needs-ocr',
  'encrypted',
  'damaged',
  'not-a-paper',
  'not-found',
  'timeout',
  'out-of-memory',
  'crashed',
  'fetch-failed',
])
export type PaperOutcome = z.infer<typeof paperOutcomeSchema>

export const tokenCountsSchema = z.object({
  recorded: z.number().int(),
  ignored: z.record(z.string(), z.number().int()),
  unrecognised: z.number().int(),
})
export type TokenCounts = z.infer<typeof tokenCountsSchema>

/** What became of one paper: pages read and failed add up to the pages it declares. */
export const paperEntrySchema = z.object({
  file: z.string(),
  paper: z.string().nullable(),
  url: z.string().nullable(),
  kind: z.enum(['pdf', 'html', 'unknown']),
  title: z.string().nullable(),
  outcome: paperOutcomeSchema,
  message: z.string().nullable(),
  pages: z.array(
    z.object({
      page: z.number().int(),
      label: z.string().nullable(),
      outcome: pageOutcomeSchema,
      reason: z.string().nullable(),
      /** Its words were recognised in its picture; absent where the file holds its text. */
      ocr: z.literal(true).optional(),
    }),
  ),
  records: z.number().int(),
  tables: z.number().int(),
  reread: z
    .object({ checked: z.number().int(), confirmed: z.number().int(), withheld: z.number().int() })
    .nullable(),
  tokens: tokenCountsSchema.nullable(),
  links: z.array(z.object({ title: z.string(), url: z.string(), item: z.string().nullable() })),
})
export type PaperEntry = z.infer<typeof paperEntrySchema>

/** The account of a run: versions, papers, counts. It holds no clock time, so that two runs write the same bytes. */
export const manifestSchema = z.object({
  tool: z.object({ name: z.string(), version: z.string() }),
  engines: z.record(z.string(), z.string()),
  papers: z.array(paperEntrySchema),
  counts: z.object({
    papers: z.number().int(),
    failed: z.number().int(),
    pages: z.number().int(),
    records: z.number().int(),
    series: z.number().int(),
  }),
})
export type Manifest = z.infer<typeof manifestSchema>
