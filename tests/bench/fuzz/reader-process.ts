import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { PaperEntry } from '../../../schemas/manifest.js'
import type { Kind } from './seeds.js'

/** What became of an input. `threw` and `ended` are bugs, `too-slow` is one when it is so again. */
export type Outcome =
  | {
      readonly answer: 'done'
      readonly entry: PaperEntry & { readonly given: number; readonly printed: number }
    }
  | { readonly answer: 'threw' | 'ended'; readonly reason: string }
  | { readonly answer: 'too-slow' }

/** A child that reads inputs, one at a time, and is ended and started anew when one takes it too long. */
export class ReaderProcess {
  readonly #limitMs: number
  #child: ChildProcess | null = null

  constructor(limitMs: number) {
    this.#limitMs = limitMs
  }

  async read(path: string, kind: Kind): Promise<Outcome> {
    this.#child ??= await started()
    const child = this.#child
    let complaint = ''
    child.stderr?.on('data', (chunk) => {
      complaint = (complaint + String(chunk)).slice(-2000)
    })
    let watch: NodeJS.Timeout | undefined
    const used = usedBy(child.pid)
    const began = performance.now()
    const outcome = await new Promise<Outcome>((resolve) => {
      child.once('message', (answer: Outcome) => resolve(answer))
      child.once('close', (code, signal) =>
        resolve({ answer: 'ended', reason: `${code ?? signal}: ${complaint}` }),
      )
      watch = setInterval(() => {
        // One that works at nothing waits for something that never comes.
        const idle = performance.now() - began > 10 * this.#limitMs
        if (idle || usedBy(child.pid) - used > this.#limitMs) resolve({ answer: 'too-slow' })
      }, 200)
      child.send({ path, kind })
    })
    clearInterval(watch)
    for (const event of ['message', 'close']) child.removeAllListeners(event)
    child.stderr?.removeAllListeners('data')
    if (outcome.answer === 'ended' || outcome.answer === 'too-slow') this.end()
    return outcome
  }

  end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}

/** Milliseconds of work of a process so far, so that what else the machine does counts for nothing; elsewhere those of the clock. */
function usedBy(pid = 0): number {
  try {
    // Fields 14 and 15 are hundredths of a second in the program and in the system; the second may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return performance.now()
  }
}

function started(): Promise<ChildProcess> {
  const reader = new URL('./reader.mjs', import.meta.url)
  const stdio = ['ignore', 'ignore', 'pipe', 'ipc'] as const
  // An input that needs a gigabyte ends its reader.
  const child = fork(reader, { stdio: [...stdio], execArgv: ['--max-old-space-size=1024'] })
  return new Promise((resolve) => child.once('message', () => resolve(child)))
}
