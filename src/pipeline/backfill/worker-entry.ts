import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { Catalogue } from '../../../schemas/catalogue.js'
import { checkPapers } from '../../checks/check-papers.js'
import { builtInCatalogue } from '../../sources/built-in-catalogue.js'
import { paperOfBytes } from '../../sources/paper-source.js'
import { writeFailure } from '../../sources/whole-file.js'
import { paperOptions } from '../ocr-settings.js'
import { crashedResult, type PaperResult, processLoaded } from '../process-paper.js'
import { readPaper } from '../read-paper.js'
import { type PaperVerdict, resultLines, unchecked } from './result-file.js'
import type {
  GivenAnswer,
  GivenPaper,
  PageTold,
  PaperTask,
  WorkerAnswer,
  WorkerMessage,
  WorkerOrder,
} from './worker-messages.js'

// The child process of a backfill: does one paper after another until its parent ends it. Engines block it for as long
// as they like; the parent watches from outside, and a thread ends it when there is no parent any more.
new Worker(new URL('./worker-watchdog.js', import.meta.url), { workerData: process.ppid }).unref()
process.on('disconnect', () => process.exit())
// The interrupt key, and a scheduler's end, reach the whole group of processes; the parent decides what is finished.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

let order: WorkerOrder | null = null

process.on('message', async (message: WorkerMessage) => {
  if (message.message === 'order') {
    order = { ...message.order, options: { ...message.order.options, onOcrPage: tellPage } }
    return
  }
  if (order === null) throw new Error('a task came before its order')
  const answer =
    message.message === 'task' ? await answerTo(message.task, order) : await answerGiven(message.given, order)
  process.send?.({ ...answer, memory: process.memoryUsage.rss() })
})

/** A page that was recognised: the parent shows it, and gives the paper its time anew. */
function tellPage(done: number, of: number): void {
  process.send?.({ answer: 'page', done, of } satisfies PageTold)
}

type Answer<A = WorkerAnswer> = A extends WorkerAnswer | GivenAnswer ? Omit<A, 'memory'> : never

async function answerTo(task: PaperTask, order: WorkerOrder): Promise<Answer> {
  const { options, outputBytes } = order
  const catalogue = order.catalogue ?? (await builtInCatalogue())
  let bytes: Uint8Array
  try {
    bytes = await readFile(task.path)
  } catch (error) {
    return { answer: 'unreadable', reason: error instanceof Error ? error.message : String(error) }
  }
  const { file, url, paper, meeting } = task
  if (`sha256:${createHash('sha256').update(bytes).digest('hex')}` !== paper) return { answer: 'changed' }
  const source = { ...paperOfBytes(file, bytes, url), ...(meeting ? { meeting } : {}) }
  const loaded = { ok: true as const, source, bytes, paper }
  const processed = await processLoaded(loaded, catalogue, { ...options, secondReadingThread: task.careful })
  const { result, verdict } = checked(processed, catalogue)
  try {
    if (!(await store(resultLines(result, verdict), task.target, outputBytes))) {
      return { answer: 'too-much-output' }
    }
  } catch (error) {
    return { answer: 'not-stored', reason: writeFailure(error) }
  }
  const { outcome, pages, records } = result.entry
  return { answer: 'done', outcome, pages: pages.length, records }
}

async function answerGiven(given: GivenPaper, order: WorkerOrder): Promise<Answer<GivenAnswer>> {
  const { file, url, paper, meeting, bytes, wanted } = given
  const { options } = order
  if (wanted === 'document') {
    return { answer: 'document', reading: await readPaper(bytes, { file, url, ...paperOptions(options) }) }
  }
  const catalogue = order.catalogue ?? (await builtInCatalogue())
  const source = { ...paperOfBytes(file, bytes, url), ...(meeting ? { meeting } : {}) }
  const loaded = { ok: true as const, source, bytes, paper }
  return { answer: 'result', result: await processLoaded(loaded, catalogue, options) }
}

/** A check that throws is a bug of this program, and told as one. */
function checked(
  result: PaperResult,
  catalogue: Catalogue,
): { readonly result: PaperResult; readonly verdict: PaperVerdict } {
  const { entry, records, tokens, document } = result
  const { file, paper, outcome, message } = entry
  try {
    const papers = [{ file, paper, outcome, message, records, tokens, document }]
    return { result, verdict: checkPapers(papers, catalogue) }
  } catch (error) {
    return { result: crashedResult({ file, url: entry.url }, paper, error), verdict: unchecked }
  }
}

/** Line by line, so that a result without bounds is met at the bound. */
async function store(all: Iterable<string>, path: string, limit: number): Promise<boolean> {
  const file = await open(path, 'w')
  try {
    let size = 0
    let lines = ''
    for (const line of all) {
      lines += line
      if (lines.length < 1 << 20) continue
      size += Buffer.byteLength(lines)
      if (size > limit) return false
      await file.appendFile(lines)
      lines = ''
    }
    if (size + Buffer.byteLength(lines) > limit) return false
    await file.appendFile(lines)
    await file.datasync()
    return true
  } finally {
    await file.close()
  }
}
