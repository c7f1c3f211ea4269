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

/** Texts of pages, each read once: ahead of the questions while there are none, then as asked. */
class PageTexts {
  readonly #engine: SecondEngine
  readonly #texts = new Map<number, Promise<string | null>>()
  #asked = false

  constructor(engine: SecondEngine) {
    this.#engine = engine
  }

  /** Uses the time in which the first reader works; the first question ends it, and then only asked pages are read. */
  async readAhead(): Promise<void> {
    const pages = await this.#engine.pageCount()
    for (let page = 1; page <= pages && !this.#asked; page++) {
      await this.#read(page)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  answer(page: number): Promise<string | null> {
    this.#asked = true
    return this.#read(page)
  }

  #read(page: number): Promise<string | null> {
    const text = this.#texts.get(page) ?? this.#engine.textOf(page)
    this.#texts.set(page, text)
    return text
  }
}

async function answerTo(question: Question, engine: SecondEngine, texts: PageTexts): Promise<Answer> {
  switch (question.ask) {
    case 'text':
      return { answer: 'text', page: question.page, text: await texts.answer(question.page) }
    case 'info':
      return { answer: 'info', info: await engine.info() }
    case 'failure':
      return { answer: 'failure', reason: await engine.failure() }
  }
}

function serve(order: SecondReadingOrder): void {
  const opening = openSecondEngine(order.bytes, order.password ?? undefined)
  const reading = opening.then((engine) => ({ engine, texts: new PageTexts(engine) }))
  let last: Promise<unknown> = reading
  parentPort?.on('message', (question: Question) => {
    last = last.then(async () => {
      const { engine, texts } = await reading
      parentPort?.postMessage(await answerTo(question, engine, texts))
    })
  })
  void reading.then(({ texts }) => texts.readAhead())
}

withoutCanvas()
serve(workerData as SecondReadingOrder)
