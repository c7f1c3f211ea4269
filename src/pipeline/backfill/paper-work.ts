import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperOutcome } from '../../../schemas/manifest.js'
import type { PaperSource } from '../../sources/paper-source.js'
import { makeFolder, writeWhole } from '../../sources/whole-file.js'
import { failedEntry } from '../paper-entry.js'
import type { Crew } from './crew.js'
import type { Journal } from './journal.js'
import { resultLines, unchecked } from './result-file.js'
import { type StateFolder, spread } from './state-folder.js'
import type { Verdict } from './worker-process.js'

/** A paper that is to be read: where its bytes are, and the name of its result in the store. */
export interface PaperWork {
  readonly source: PaperSource
  readonly paper: string
  readonly path: string
  readonly result: string
}

/** What one attempt at a paper came to. */
export type Attempt =
  | {
      readonly came: 'done'
      readonly outcome: PaperOutcome
      readonly message: string | null
      readonly pages: number
      readonly records: number
      readonly verdict: Verdict
    }
  /** It broke a limit, or its process. */
  | {
      readonly came: 'broken'
      readonly outcome: PaperOutcome
      readonly message: string
      readonly verdict: Verdict
    }
  /** Its file holds other bytes than when it was looked at. */
  | { readonly came: 'changed' }
  | { readonly came: 'unreadable'; readonly message: string }

/** A result could not be stored: the run cannot go on. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
}

/** How often a paper is begun again whose process was ended by somebody else. */
const outsideLimit = 5

export interface PaperDesk {
  readonly state: StateFolder
  readonly journal: Journal
  readonly crew: Crew
}

/** Has a paper read by a worker, and its result stored. `careful` is the second attempt of a paper that broke the first. */
export async function attempt(work: PaperWork, desk: PaperDesk, careful: boolean): Promise<Attempt> {
  const { source, paper, path, result } = work
  const target = join(desk.state.scratch, result)
  const { file, url, meeting = null } = source
  const task = { file, url, meeting, path, paper, target, careful }
  let verdict = await desk.crew.run(task)
  for (let ended = 0; ended < outsideLimit && verdict.answer === 'broken' && verdict.fromOutside; ended++) {
    verdict = await desk.crew.run(task)
  }
  switch (verdict.answer) {
    case 'done':
      await keep(work, desk, verdict, careful ? 2 : 1)
      return { came: 'done', message: null, ...verdict, verdict }
    case 'changed':
      return { came: 'changed' }
    case 'unreadable':
      return { came: 'unreadable', message: `cannot be read (${verdict.reason})` }
    case 'not-stored':
      throw new StoreFailure(verdict.reason)
    case 'too-much-output': {
      const message = 'gave more results than the limit allows'
      return { came: 'broken', outcome: 'crashed', message, verdict }
    }
    case 'broken':
      return { came: 'broken', outcome: verdict.outcome, message: verdict.message, verdict }
  }
}

/** The result of a paper that broke both attempts. */
export async function recordBroken(
  work: PaperWork,
  desk: PaperDesk,
  { outcome, message, verdict }: Extract<Attempt, { came: 'broken' }>,
): Promise<void> {
  const { source, paper, result } = work
  const entry = failedEntry(source, paper, { outcome, message })
  const nothing = { entry, records: [], tokens: [], document: null, failure: null }
  const lines = [...resultLines(nothing, unchecked)]
  const target = join(desk.state.scratch, result)
  await rm(target, { force: true })
  await writeWhole(target, lines.join(''))
  await keep(work, desk, { ...verdict, outcome }, 2)
}

/** The result first, whole and in its place; then the journal says so. */
async function keep(
  { result }: PaperWork,
  { state, journal }: PaperDesk,
  {
    outcome,
    milliseconds,
    peak,
  }: Pick<Verdict, 'milliseconds' | 'peak'> & { readonly outcome: PaperOutcome },
  attempts: number,
): Promise<void> {
  await makeFolder(join(state.results, result.slice(0, 2)))
  await rename(join(state.scratch, result), spread(state.results, result))
  const megabytes = peak === null ? null : Math.round(peak / 2 ** 20)
  const line = 'done'
  await journal.append({ line, result, outcome, attempts, milliseconds: Math.round(milliseconds), megabytes })
}
