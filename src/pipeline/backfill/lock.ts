import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { isRunning } from './is-running.js'

const ownerSchema = z.object({ host: z.string(), pid: z.number().int(), started: z.string().nullable() })
type Owner = z.infer<typeof ownerSchema>

export type Lock =
  | { readonly ok: true; release(): Promise<void> }
  /** Somebody else works on the folder. */
  | { readonly ok: false; readonly host: string; readonly pid: number }

/** How often a holder touches its lock, and how long another machine's lock is watched for a touch. */
const heartbeatMs = 2_000
const patienceMs = 7_000

/**
 * Keeps two backfills out of one output folder. The lock of a process that was killed is taken over: on this machine
 * when there is no such process any more, from another machine (a pod that was replaced) when its holder does not touch
 * the lock while it is watched. No clock is compared, so a clock that is set back does no harm.
 */
export async function takeLock(path: string, patience = patienceMs): Promise<Lock> {
  const own: Owner = { host: hostname(), pid: process.pid, started: startOf(process.pid) }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await claim(path, own)) return { ok: true, release: heldLock(path) }
    const owner = await ownerOf(path)
    if (owner === 'gone') continue
    if (owner !== null && (await isAlive(owner, path, patience))) {
      return { ok: false, host: owner.host, pid: owner.pid }
    }
    await clear(path, owner)
  }
  return { ok: false, host: own.host, pid: 0 }
}

/** Takes a dead owner's lock away; one that somebody else has put there in between is put back. */
async function clear(path: string, dead: Owner | null): Promise<void> {
  const aside = `${path}.${process.pid}.dead`
  await rename(path, aside).catch(() => undefined)
  const taken = await ownerOf(aside)
  const same = JSON.stringify(taken) === JSON.stringify(dead)
  if (!same && taken !== 'gone') await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

/** The lock appears with its content in one step, so that nobody reads half of it. */
async function claim(path: string, own: Owner): Promise<boolean> {
  const prepared = `${path}.${process.pid}`
  await writeFile(prepared, JSON.stringify(own))
  try {
    await link(prepared, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(prepared, { force: true })
  }
}

function heldLock(path: string): () => Promise<void> {
  let beat = 0
  const touch = setInterval(() => {
    // Any change will do: the times count beats, not seconds.
    utimes(path, ++beat, beat).catch(() => undefined)
  }, heartbeatMs).unref()
  return async () => {
    clearInterval(touch)
    await rm(path, { force: true })
  }
}

async function ownerOf(path: string): Promise<Owner | 'gone' | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'gone' : null
  }
}

async function isAlive(owner: Owner, path: string, patience: number): Promise<boolean> {
  if (owner.host === hostname()) return isRunning(owner.pid) && startOf(owner.pid) === owner.started
  const before = await touchedAt(path)
  await wait(patience)
  return (await touchedAt(path)) !== before
}

async function touchedAt(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? null
}

/** When a process began, in ticks since the machine did, to tell it from a later one of the same number (Linux). */
function startOf(pid: number): string | null {
  try {
    // The second field is the program's name in brackets, which may hold spaces.
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? null
    )
  } catch {
    return null
  }
}
