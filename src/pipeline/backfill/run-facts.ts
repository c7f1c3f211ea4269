import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeWhole } from '../../sources/whole-file.js'

const runFactsSchema = z.object({
  /** The version of the rules that every result of the listing was made with. */
  rules: z.string(),
  shard: z.object({ index: z.number().int().min(1), of: z.number().int().min(1) }).nullable(),
})
/** What is to be known of a finished run before its results are put together with others. */
export type RunFacts = z.infer<typeof runFactsSchema>

export async function writeRunFacts(path: string, facts: RunFacts): Promise<void> {
  await writeWhole(path, `${JSON.stringify(facts)}\n`)
}

/** Null where no run was finished. */
export async function readRunFacts(path: string): Promise<RunFacts | null> {
  try {
    return runFactsSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}
