import type { Worker as Thread } from 'node:worker_threads'
import type { Worker } from 'tesseract.js'
import { installedData } from './installed-data.js'

const networkOnly = 1

/** A thread of Tesseract's that is starting, or that could not. */
export interface RecogniserThread {
  /** Rejects where the recogniser cannot be started: its data is missing or damaged. */
  readonly ready: Promise<Worker>
  readonly end: () => Promise<void>
}

/** One thread begins at a time, so that each is known as the one that was begun. */
let begun: Promise<unknown> = Promise.resolve()

/**
 * Starts a thread with the data of English print. The library hands its thread out when all went well and never settles
 * where it did not, so the thread is caught as it begins, and the library's own report of a failure ends the waiting.
 *
 * @param folder of the data, packed with gzip; that which is installed with this program unless said otherwise
 */
export function startThread(folder: string = installedData()): RecogniserThread {
  let failed: (reason: unknown) => void = () => undefined
  const failure = new Promise<never>((_, reject) => {
    failed = reject
  })
  let ready: Promise<Worker> | undefined
  let own: Thread | undefined
  let started: Worker | undefined
  const thread = begun.then(async () => {
    const { createWorker } = await import('tesseract.js')
    // Threads of others that were begun at this moment are announced first.
    await new Promise((resolve) => setImmediate(resolve))
    const born = new Promise<Thread>((resolve) => process.once('worker', resolve))
    ready = createWorker('eng', networkOnly, {
      langPath: folder,
      cacheMethod: 'none',
      gzip: true,
      errorHandler: (reason: unknown) => {
        // What the thread says after that the library takes for an answer to a question that it forgot, and throws.
        own?.removeAllListeners('message')
        failed(reason)
      },
    })
    ready.catch(failed)
    own = await born
    // Without a listener an error of the thread would end the process.
    own.on('error', failed)
    return own
  })
  begun = thread.catch(() => undefined)
  failure.catch(() => undefined)
  const quiet = thread.then(async () => {
    const worker = await Promise.race([ready ?? failure, failure])
    started = worker
    await worker.setParameters({ debug_file: '/dev/null' })
    return worker
  })
  return {
    ready: quiet,
    end: async () => {
      if (started) return void (await started.terminate())
      const running = await thread.catch(() => null)
      await running?.terminate()
    },
  }
}
