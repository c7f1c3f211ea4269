import { Worker } from 'node:worker_threads'
import type { DocumentInfo } from '../../document/model.js'
import type { SecondEngine } from './second-reading-engine.js'
import type { Answer, Question, SecondReadingOrder } from './second-reading-messages.js'

/** Silence on one question after which the engine counts as stuck: a page takes some milliseconds. */
const PATIENCE_MS = 10_000

interface Pending {
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: Error) => void
}

/**
 * The second engine in a thread of its own. What it prints is dropped. The thread keeps the process alive only while a
 * question is open; when it ends or is stuck, open and later questions are rejected.
 */
export function startEngineThread(bytes: Uint8Array, password: string | undefined): SecondEngine {
  const thread = startThread(bytes, password)
  const pending: Pending[] = []
  let ended: Error | null = null
  let patience: NodeJS.Timeout | undefined

  const settle = () => {
    clearTimeout(patience)
    if (pending.length === 0) return thread.unref()
    patience = setTimeout(() => thread.terminate(), PATIENCE_MS).unref()
  }
  const end = (reason: Error) => {
    ended ??= reason
    clearTimeout(patience)
    for (const question of pending.splice(0)) question.reject(ended)
  }
  thread.on('message', (answer: Answer) => {
    pending.shift()?.resolve(answer)
    settle()
  })
  thread.on('error', end)
  thread.on('exit', () => end(new Error('the second engine stopped')))

  const ask = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      pending.push({ resolve, reject })
      thread.ref()
      thread.postMessage(question)
      if (pending.length === 1) settle()
    })

  const texts = new Map<number, Promise<Answer>>()
  const textOf = (page: number): Promise<Answer> => {
    const text = texts.get(page) ?? ask({ ask: 'text', page })
    texts.set(page, text)
    return text
  }

  return {
    ahead(page: number): void {
      if (!texts.has(page)) textOf(page).catch(() => undefined)
    },
    async textOf(page: number): Promise<string | null> {
      const text = textOf(page)
      // Whoever asked ahead may have been busy for longer than that.
      settle()
      const answer = await text
      return answer.answer === 'text' ? answer.text : null
    },
    async info(): Promise<DocumentInfo | null> {
      const answer = await ask({ ask: 'info' })
      return answer.answer === 'info' ? answer.info : null
    },
    async failure(): Promise<string | null> {
      const answer = await ask({ ask: 'failure' })
      return answer.answer === 'failure' ? answer.reason : null
    },
    async close(): Promise<void> {
      await thread.terminate()
    },
  }
}

function startThread(bytes: Uint8Array, password: string | undefined): Worker {
  // Output goes to streams that nobody reads (reading them would keep the process alive): it is dropped.
  // A copy, because the engine detaches what it is given while the first reader still reads; moved, not copied again.
  // Not `slice`: a Buffer would share its memory, which the thread takes away.
  const copy = new Uint8Array(bytes)
  const order: SecondReadingOrder = { bytes: copy, password: password ?? null }
  const thread = new Worker(new URL('./second-reading-worker.js', import.meta.url), {
    workerData: order,
    transferList: [copy.buffer],
    stdout: true,
    stderr: true,
  })
  thread.unref()
  return thread
}
