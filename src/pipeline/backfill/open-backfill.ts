import { resolve } from 'node:path'
import { makeFolder, writeFailure } from '../../sources/whole-file.js'
import { Journal } from './journal.js'
import { takeLock } from './lock.js'
import { openState, type StateFolder, stateFolder } from './state-folder.js'

/** An output folder that this process alone works on, until it is closed. */
export interface OpenBackfill {
  readonly output: string
  readonly state: StateFolder
  readonly journal: Journal
  close(): Promise<void>
}

export type Opening =
  | { readonly ok: true; readonly backfill: OpenBackfill }
  | { readonly ok: false; readonly message: string; readonly hint: string }

/** Opens an output folder for a backfill, which makes it where it is not there. */
export async function openBackfill(output: string, cache?: string): Promise<Opening> {
  const state = stateFolder(output, cache)
  try {
    await makeFolder(resolve(output))
    await makeFolder(resolve(output, 'state'))
    const lock = await takeLock(state.lock)
    if (!lock.ok) {
      const message = `${output} is in use by another yjs (process ${lock.pid} on ${lock.host})`
      return { ok: false, message, hint: `wait for it, or name another folder with -o` }
    }
    try {
      await openState(state)
      const journal = await Journal.open(state.journal)
      const close = async (): Promise<void> => {
        await journal.close()
        await lock.release()
      }
      return { ok: true, backfill: { output, state, journal, close } }
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    const message = `cannot write to ${output}: ${writeFailure(error)}`
    return { ok: false, message, hint: 'name another folder with -o' }
  }
}
