import { type ChildProcess, fork } from 'node:child_process'
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
    let timer: NodeJS.Timeout | undefined
    const outcome = await new Promise<Outcome>((resolve) => {
      child.once('message', (answer: Outcome) => resolve(answer))
      child.once('close', (code, signal) =>
        resolve({ answer: 'ended', reason: `${code ?? signal}: ${complaint}` }),
      )
      timer = setTimeout(() => resolve({ answer: 'too-slow' }), this.#limitMs)
      child.send({ path, kind })
    })
    clearTimeout(timer)
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

function started(): Promise<ChildProcess> {
  const reader = new URL('./reader.mjs', import.meta.url)
  const stdio = ['ignore', 'ignore', 'pipe', 'ipc'] as const
  // An input that needs a gigabyte ends its reader.
  const child = fork(reader, { stdio: [...stdio], execArgv: ['--max-old-space-size=1024'] })
  return new Promise((resolve) => child.once('message', () => resolve(child)))
}
