import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Manifest } from '../../schemas/manifest.js'
import { type GatheredPaper, gatherPapers } from '../pipeline/backfill/gather.js'
import { hintOf, sameHint } from '../pipeline/backfill/identify-paper.js'
import type { FileHint } from '../pipeline/backfill/journal.js'
import { type ListedPaper, listingHash, listingText } from '../pipeline/backfill/listing.js'
import type { OpenBackfill } from '../pipeline/backfill/open-backfill.js'
import { outputVersion } from '../pipeline/backfill/rules-version.js'
import { type RunFacts, readRunFacts, writeRunFacts } from '../pipeline/backfill/run-facts.js'
import type { Review } from '../pipeline/review/review.js'
import { writeWhole } from '../sources/whole-file.js'
import { backfillFiles, writeBackfill } from './backfill-files.js'

/** A run whose papers are all accounted for. */
export interface SavedRun {
  readonly listing: readonly ListedPaper[]
  readonly facts: RunFacts
  /** Verdicts that the output is to respect; null for none. */
  readonly review: Review | null
}

/**
 * Writes the output of the listed papers, or nothing where it stands already, made of the same papers, results and code.
 * Answers the counts of the manifest, or null where nothing was written.
 */
export async function saveBackfill(
  { output, state, journal }: OpenBackfill,
  { listing, facts, review }: SavedRun,
  catalogue: Catalogue,
  onPaper: (paper: GatheredPaper) => void,
): Promise<Manifest['counts'] | null> {
  const text = listingText(listing)
  // A paper that was tried again has a new line in the journal, though the name of its result is the old one.
  const attempts = listing.map(({ result }) => journal.state.done.get(result ?? '') ?? null)
  const of = listingHash(text + JSON.stringify(attempts) + (review?.text ?? ''), outputVersion())
  const { written } = journal.state
  const known = await readRunFacts(state.facts)
  if (
    JSON.stringify(known) === JSON.stringify(facts) &&
    written?.of === of &&
    (await stands(output, written.files))
  )
    return null
  const gathered = await gatherPapers(listing, state.results, review)
  const writing = { folder: output, scratch: state.scratch, catalogue, onPaper }
  const { counts, replaced } = await writeBackfill(gathered, writing)
  try {
    await writeRunFacts(state.facts, facts)
    await writeWhole(state.listing, text, join(state.scratch, 'papers.ndjson'))
    await journal.append({ line: 'written', of, files: await hints(output) })
  } catch (error) {
    await replaced.undo()
    throw error
  }
  // Names that are left over lie in the scratch folder, which the next run clears.
  await replaced.keep().catch(() => undefined)
  return counts
}

async function stands(output: string, files: Readonly<Record<string, FileHint>>): Promise<boolean> {
  for (const name of backfillFiles) {
    const now = existsSync(join(output, name)) ? await hintOf(join(output, name)) : null
    const then = files[name]
    if (!now || !then || !sameHint(now, then)) return false
  }
  return true
}

async function hints(output: string): Promise<Record<string, FileHint>> {
  const found: Record<string, FileHint> = {}
  for (const name of backfillFiles) {
    const hint = await hintOf(join(output, name))
    if (hint) found[name] = hint
  }
  return found
}
