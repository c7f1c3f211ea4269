/** Entry of the thread in which the second engine runs. */

import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { SecondEngine } from './second-reading-engine.js'
import { openSecondEngine } from './second-reading-engine.js'
import type { Answer, Question, SecondReadingOrder } from './second-reading-messages.js'

/**
 * pdf.js loads a native canvas for rendering, which text never needs: 30 ms, 20 MB, and a failed import where no binary
 * exists for the platform. Names that do nothing stand in for it, in this thread alone.
 */
function withoutCanvas(): void {
  class Unused {}
  const drawing = { DOMMatrix: Unused, ImageData: Unused, Path2D: Unused }
  Object.assign(globalThis, drawing)
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('pdf-parse'))
    const id = require.resolve('@napi-rs/canvas')
    const module = Object.assign(new (require('node:module').Module)(id), { loaded: true, exports: drawing })
    require.cache[id] = module
  } catch {
    // Nothing to stand in for: the canvas is not installed.
  }
}

async function answerTo(question: Question, engine: SecondEngine): Promise<Answer> {
  switch (question.ask) {
    case 'text':
      return { answer: 'text', page: question.page, text: await engine.textOf(question.page) }
    case 'info':
      return { answer: 'info', info: await engine.info() }
    case 'failure':
      return { answer: 'failure', reason: await engine.failure() }
  }
}

function serve(order: SecondReadingOrder): void {
  const opening = openSecondEngine(order.bytes, order.password ?? undefined)
  let last: Promise<unknown> = opening
  parentPort?.on('message', (question: Question) => {
    last = last.then(async () => parentPort?.postMessage(await answerTo(question, await opening)))
  })
  // Opened while the first reader works. Pages wait for their question: few of a pack's give figures.
  void opening.then((engine) => engine.failure())
}

withoutCanvas()
serve(workerData as SecondReadingOrder)
