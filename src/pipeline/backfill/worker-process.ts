import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PaperOutcome } from '../../../schemas/manifest.js'
import { isBuiltIn } from '../../sources/built-in-catalogue.js'
import { residentMemory } from './resident-memory.js'
import type {
  CrewOrder,
  GivenAnswer,
  GivenPaper,
  PageTold,
  PaperTask,
  WorkerAnswer,
  WorkerMessage,
} from './worker-messages.js'

export interface PaperLimits {
  /** Time that one paper may take. */
  readonly wallMs: number
  /** Resident memory of the process that reads it; bytes. */
  readonly memoryBytes: number
  /** Bytes of its result. */
  readonly outputBytes: number
}

/** A paper that ended its worker. */
export interface Broken {
  readonly answer: 'broken'
  readonly outcome: Extract<PaperOutcome, 'timeout' | 'out-of-memory' | 'crashed'>
  readonly message: string
  /** Ended by a signal from elsewhere: no fault of the paper. */
  readonly fromOutside: boolean
}

export type Verdict<A = WorkerAnswer> = (A | Broken) & {
  readonly milliseconds: number
  /** The most memory that the process held, in bytes, where the system tells. */
  readonly peak: number | null
}

type OnPage = (done: number, of: number) => void

const watchMs = 100
const megabyte = 2 ** 20
const entry = fileURLToPath(new URL('./worker-entry.js', import.meta.url))

/** One child process, which reads one paper at a time and is watched from outside while it does. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #limits: PaperLimits
  readonly #onPage: OnPage
  #complaint = ''
  #exit: { readonly code: number | null; readonly signal: NodeJS.Signals | null } | null = null

  /** @param onPage told of each scanned page that was recognised */
  constructor({ catalogue, options }: CrewOrder, limits: PaperLimits, onPage: OnPage = () => undefined) {
    this.#onPage = onPage
    this.#limits = limits
    this.#child = fork(entry, {
      serialization: 'advanced',
      // Engines print what they like; only the last words of a process that ends itself are of interest.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // The heap is collected before it takes all of the limit, and a script that fills it ends by itself.
      execArgv: [`--max-old-space-size=${Math.round((0.75 * limits.memoryBytes) / megabyte)}`],
    })
    this.#child.stderr?.on('data', (chunk) => {
      this.#complaint = (this.#complaint + String(chunk)).slice(-4000)
    })
    this.#child.once('exit', (code, signal) => {
      this.#exit = { code, signal }
    })
    this.#child.on('error', () => undefined)
    const own = isBuiltIn(catalogue) ? null : catalogue
    this.#send({ message: 'order', order: { catalogue: own, options, outputBytes: limits.outputBytes } })
  }

  get usable(): boolean {
    return this.#exit === null && this.#child.connected
  }

  /** Does one paper; a worker that is `broken` by it is not usable any more. */
  run(task: PaperTask): Promise<Verdict> {
    return this.#watched<WorkerAnswer>({ message: 'task', task })
  }

  /** The same for a paper that is given and wanted back. */
  read(given: GivenPaper): Promise<Verdict<GivenAnswer>> {
    return this.#watched<GivenAnswer>({ message: 'given', given })
  }

  async #watched<A extends object>(message: WorkerMessage): Promise<Verdict<A>> {
    const started = performance.now()
    let peak: number | null = null
    let limit: Broken | null = null
    const stop = (broken: Broken): void => {
      limit ??= broken
      this.kill()
    }
    const waiting = (): NodeJS.Timeout => setTimeout(() => stop(tooSlow(this.#limits)), this.#limits.wallMs)
    let timer = waiting()
    // The recognition of a scan takes as long as it has pages: the limit is for each of them.
    const onPage = (told: PageTold): void => {
      clearTimeout(timer)
      timer = waiting()
      this.#onPage(told.done, told.of)
    }
    const watch = setInterval(async () => {
      const memory = await residentMemory(this.#child.pid ?? 0)
      if (!memory) return
      peak = Math.max(peak ?? 0, memory.peak)
      if (memory.now > this.#limits.memoryBytes) stop(tooLarge(this.#limits))
    }, watchMs)
    try {
      const answer = await this.#answerTo<A>(message, onPage)
      const verdict = answer ?? limit ?? this.#crash()
      return { ...verdict, milliseconds: performance.now() - started, peak }
    } finally {
      clearTimeout(timer)
      clearInterval(watch)
    }
  }

  /** Ends it at once, whatever it does. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** What the worker answers, or null when it ended instead. */
  #answerTo<A extends object>(message: WorkerMessage, onPage: (told: PageTold) => void): Promise<A | null> {
    return new Promise((resolve) => {
      const child = this.#child
      const settle = (answer: A | null): void => {
        child.off('message', onMessage)
        child.off('close', onClose)
        resolve(answer)
      }
      const onMessage = (answer: A | PageTold): void => {
        if (isPage(answer)) onPage(answer)
        else settle(answer)
      }
      const onClose = (): void => settle(null)
      child.on('message', onMessage)
      child.once('close', onClose)
      if (this.#exit) settle(null)
      else this.#send(message)
    })
  }

  #send(message: WorkerMessage): void {
    // A child that is gone is told of by its end; the error of the channel says nothing more.
    this.#child.send(message, () => undefined)
  }

  #crash(): Broken {
    const { code = null, signal = null } = this.#exit ?? {}
    if (/heap out of memory|Array buffer allocation failed/i.test(this.#complaint)) {
      return { ...tooLarge(this.#limits), message: 'ran out of memory' }
    }
    const fromOutside = signal !== null && ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'].includes(signal)
    const how = signal === null ? `with code ${code ?? 'unknown'}` : `by ${signal}`
    return { answer: 'broken', outcome: 'crashed', message: `its process ended ${how}`, fromOutside }
  }
}

function isPage(answer: object): answer is PageTold {
  return 'answer' in answer && answer.answer === 'page'
}

function tooSlow({ wallMs }: PaperLimits): Broken {
  const message = `took longer than ${Math.round(wallMs / 1000)} s`
  return { answer: 'broken', outcome: 'timeout', message, fromOutside: false }
}

function tooLarge({ memoryBytes }: PaperLimits): Broken {
  const message = `needed more than ${Math.round(memoryBytes / megabyte)} MB of memory`
  return { answer: 'broken', outcome: 'out-of-memory', message, fromOutside: false }
}
