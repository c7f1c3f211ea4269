import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../sources/whole-file.js'

/**
 * What a backfill keeps beside its output, so that it can go on where it was stopped. No hidden folder: tools that
 * carry the output of a shard elsewhere tend to leave those out.
 */
export interface StateFolder {
  /** Papers that were fetched, by SHA-256. Papers of this machine are read where they lie. */
  readonly papers: string
  /** What was read out of papers, one file for each paper and version of the rules. */
  readonly results: string
  /** Scanned pages that were recognised, by the hash of the picture and the version of the rules. */
  readonly pages: string
  /** Files that are being written; cleared at the start. */
  readonly scratch: string
  readonly journal: string
  /** The papers of the last finished run and where their results are. */
  readonly listing: string
  /** Rules and shard of the last finished run. */
  readonly facts: string
  readonly lock: string
}

export function stateFolder(output: string, cache?: string): StateFolder {
  const state = join(output, 'state')
  return {
    papers: cache ?? join(state, 'papers'),
    results: join(state, 'results'),
    pages: join(state, 'pages'),
    scratch: join(state, 'scratch'),
    journal: join(state, 'journal.ndjson'),
    listing: join(state, 'papers.ndjson'),
    facts: join(state, 'run.json'),
    lock: join(state, 'lock'),
  }
}

/** Whether a folder is one of a backfill, be it finished or not. */
export function holdsBackfill(folder: string): boolean {
  return existsSync(join(folder, 'records.ndjson')) || existsSync(stateFolder(folder).journal)
}

/** Makes the folders, and clears what an interrupted run left half-written. Only for the holder of the lock. */
export async function openState(state: StateFolder): Promise<void> {
  await rm(state.scratch, { recursive: true, force: true })
  for (const folder of [state.papers, state.results, state.scratch]) await makeFolder(folder)
}

/** A file's place below a folder, spread over 256 folders by the first digits of a hash. */
export function spread(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), name)
}

/** The names of all files that lie spread below a folder. */
export async function spreadNames(folder: string): Promise<Set<string>> {
  const names = new Set<string>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    for (const name of await readdir(join(folder, entry.name))) names.add(name)
  }
  return names
}
