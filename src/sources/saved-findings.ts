import { dirname, join } from 'node:path'
import { z } from 'zod'
import { isOwnFolder } from './folder-papers.js'
import { readJsonFile } from './read-json-file.js'

/** As much of `findings.json` as tells of which paper each finding is. */
const findingsFileSchema = z.object({
  findings: z.array(z.object({ source: z.object({ paper: z.string() }) })),
})

/**
 * How many findings a backfill wrote down of each paper, by its hash, beside its records; null where there is no such
 * file, or it cannot be used.
 */
export async function savedFindingCounts(recordsFile: string): Promise<ReadonlyMap<string, number> | null> {
  const folder = dirname(recordsFile)
  if (!(await isOwnFolder(folder))) return null
  const reading = await readJsonFile(join(folder, 'findings.json'))
  const findings = reading.ok ? findingsFileSchema.safeParse(reading.value).data?.findings : undefined
  if (findings === undefined) return null
  const counts = new Map<string, number>()
  for (const { source } of findings) counts.set(source.paper, (counts.get(source.paper) ?? 0) + 1)
  return counts
}
