import { copyFile, link, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../sources/whole-file.js'
import { type JournalLine, journalState } from './journal.js'
import { type ListedPaper, listingOf, readListing } from './listing.js'
import type { OpenBackfill } from './open-backfill.js'
import { type RunFacts, readRunFacts } from './run-facts.js'
import { type StateFolder, spread, stateFolder } from './state-folder.js'

/** A finished backfill whose results are wanted elsewhere. */
export interface Part {
  readonly folder: string
  readonly state: StateFolder
  readonly listing: readonly ListedPaper[]
  readonly facts: RunFacts
}

export type Merging =
  | { readonly ok: true; readonly listing: readonly ListedPaper[]; readonly facts: RunFacts }
  | { readonly ok: false; readonly message: string; readonly hint: string }

/** Reads what a folder's last finished backfill came to; null where none was finished. */
export async function readPart(folder: string): Promise<Part | null> {
  const state = stateFolder(folder)
  const [listing, facts] = await Promise.all([readListing(state.listing), readRunFacts(state.facts)])
  return listing && facts ? { folder, state, listing, facts } : null
}

/**
 * Puts the papers and results of several backfills together, as if one had done all of them. Refused where that would
 * not be so: made with different rules, a part missing, or a paper's name with other bytes behind it.
 */
export function mergeParts(parts: readonly Part[], incomplete: boolean): Merging {
  const [first] = parts
  if (!first)
    return { ok: false, message: 'there is nothing to merge', hint: 'name the folders of the parts' }
  const other = parts.find(({ facts }) => facts.rules !== first.facts.rules)
  if (other) {
    return {
      ok: false,
      message: `${other.folder} was made with other rules than ${first.folder}`,
      hint: 'run the backfill again where the older rules are, with the same version, catalogue and options',
    }
  }
  const missing = incomplete ? null : missingShard(parts)
  if (missing !== null) {
    return { ok: false, message: `shard ${missing} is missing`, hint: 'merge without it with --incomplete' }
  }
  const papers = new Map<string, ListedPaper>()
  for (const { listing, folder } of parts) {
    for (const listed of listing) {
      const name = `${listed.file}\n${listed.url ?? ''}`
      const before = papers.get(name)
      if (before?.paper && listed.paper && before.paper !== listed.paper) {
        const message = `${listed.file} is another paper in ${folder} than in a folder before it`
        return { ok: false, message, hint: 'leave the older folder out, or run its backfill again' }
      }
      // A paper that one part could not bring in, and another could, is there.
      if (!before || (before.result === null && listed.result !== null)) papers.set(name, listed)
    }
  }
  return { ok: true, listing: listingOf(papers.values()), facts: { rules: first.facts.rules, shard: null } }
}

/** Brings the results of the parts into the store of the whole, where the next backfill finds them too. */
export async function bringResults(parts: readonly Part[], { state, journal }: OpenBackfill): Promise<void> {
  for (const part of parts) {
    const { done } = journalState(await readFile(part.state.journal, 'utf8').catch(() => ''))
    for (const { result } of part.listing) {
      if (result === null) continue
      await makeFolder(join(state.results, result.slice(0, 2)))
      await linkOrCopy(spread(part.state.results, result), spread(state.results, result))
      const line: JournalLine | undefined = done.get(result)
      if (line) await journal.append(line, false)
    }
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
    await copyFile(from, to)
  }
}

/** `3/16`, where there are shards of sixteen and the third is not among them. */
function missingShard(parts: readonly Part[]): string | null {
  const shards = parts.flatMap(({ facts }) => (facts.shard ? [facts.shard] : []))
  for (const { of } of shards) {
    const there = new Set(shards.filter((shard) => shard.of === of).map(({ index }) => index))
    for (let index = 1; index <= of; index++) if (!there.has(index)) return `${index}/${of}`
  }
  return null
}
