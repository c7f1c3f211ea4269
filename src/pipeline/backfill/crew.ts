import type { CrewOrder, PaperTask } from './worker-messages.js'
import { type PaperLimits, type Verdict, WorkerProcess } from './worker-process.js'

/** After a paper that left a process with this share of its memory limit, the next paper gets a fresh one. */
const replaceAt = 0.6

/** Worker processes that papers are handed to. */
export interface Crew {
  /** Does a paper as soon as a process is free. */
  run(task: PaperTask): Promise<Verdict>
  /** Kept when a process is free. */
  free(): Promise<void>
  /** The most memory that a process held so far, in bytes. */
  readonly peak: number
  /** Ends all processes at once, whatever they do. */
  end(): void
}

/** A crew of `size` processes, each started when it is first needed and replaced when a paper broke it. */
export function crewOf(size: number, order: CrewOrder, limits: PaperLimits): Crew {
  const idle: (WorkerProcess | null)[] = Array.from({ length: size }, () => null)
  const busy = new Set<WorkerProcess>()
  const waiting: (() => void)[] = []
  let peak = 0
  let ended = false

  async function free(): Promise<void> {
    while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve))
  }

  return {
    free,
    async run(task) {
      await free()
      if (ended) return endedVerdict
      const rested = idle.pop() ?? null
      const worker = rested?.usable ? rested : new WorkerProcess(order, limits)
      busy.add(worker)
      const verdict = await worker.run(task)
      busy.delete(worker)
      peak = Math.max(peak, verdict.peak ?? 0)
      const spent = verdict.answer !== 'broken' && verdict.memory > replaceAt * limits.memoryBytes
      if (spent || ended) worker.kill()
      idle.push(worker.usable && !spent ? worker : null)
      waiting.shift()?.()
      return verdict
    },
    get peak() {
      return peak
    },
    end() {
      ended = true
      for (const worker of [...busy, ...idle]) worker?.kill()
    },
  }
}

const endedVerdict: Verdict = {
  answer: 'broken',
  outcome: 'crashed',
  message: 'the run was given up',
  fromOutside: false,
  milliseconds: 0,
  peak: null,
}
