import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Memory that a process holds now, and the most it ever held; bytes. */
export interface ResidentMemory {
  readonly now: number
  readonly peak: number
}

/** Looks at a process from outside; null where it is gone or the system does not tell. */
export async function residentMemory(pid: number): Promise<ResidentMemory | null> {
  try {
    if (process.platform === 'linux') return fromStatus(await readFile(`/proc/${pid}/status`, 'utf8'))
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
    const now = Number(stdout) * 1024
    return now > 0 ? { now, peak: now } : null
  } catch {
    return null
  }
}

function fromStatus(status: string): ResidentMemory | null {
  const kilobytes = (field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? Number.NaN) * 1024
  const now = kilobytes('VmRSS')
  return Number.isNaN(now) ? null : { now, peak: kilobytes('VmHWM') }
}
