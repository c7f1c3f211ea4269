import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { paperOutcomeSchema } from '../../../schemas/manifest.js'
import { byCodeUnit } from '../../series/series-key.js'

const listedSchema = z.object({
  file: z.string(),
  url: z.string().nullable(),
  /** The paper's SHA-256 and the name of its result in the store; null where the paper could not be brought in. */
  paper: z.string().nullable(),
  result: z.string().nullable(),
  failure: z.object({ outcome: paperOutcomeSchema, message: z.string() }).nullable(),
})
/** One paper of a run and where its result is, or why it has none. */
export type ListedPaper = z.infer<typeof listedSchema>

/** The papers of a run in the order of the output: by name, each name once. */
export function listingOf(papers: Iterable<ListedPaper>): ListedPaper[] {
  const byName = new Map([...papers].map((paper) => [`${paper.file}\n${paper.url ?? ''}`, paper]))
  return [...byName.values()].sort(
    (a, b) => byCodeUnit(a.file, b.file) || byCodeUnit(a.url ?? '', b.url ?? ''),
  )
}

export function listingText(papers: readonly ListedPaper[]): string {
  return papers.map((paper) => `${JSON.stringify(paper)}\n`).join('')
}

/** Names a listing and the code that writes output from it. */
export function listingHash(text: string, version: string): string {
  return createHash('sha256').update(version).update('\n').update(text).digest('hex')
}

/** The listing of a finished run; null where there is none. */
export async function readListing(path: string): Promise<ListedPaper[] | null> {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
    return lines.map((line) => listedSchema.parse(JSON.parse(line)))
  } catch {
    return null
  }
}
