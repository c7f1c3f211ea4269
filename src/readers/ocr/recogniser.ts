import type { Page, PSM, Worker } from 'tesseract.js'
import { asPortableGreyMap, type GreyImage } from './grey-image.js'
import { type GaveUp, type Layout, type OcrEngine, segmentationModes } from './ocr-engine.js'
import type { RecognisedWord } from './recognised.js'
import { wordsOfLines } from './recognised-lines.js'
import { type RecogniserThread, startThread } from './recogniser-thread.js'

/** Milliseconds; timers cannot wait for ever. */
const longestWait = 2 ** 31 - 1

/**
 * One recogniser of English print: Tesseract's network (compiled to WebAssembly) in a thread of its own, with the data
 * that is installed with this program. It asks no network and writes no file.
 */
export class Recogniser implements OcrEngine {
  readonly label = ''
  readonly #start: () => RecogniserThread
  #thread: RecogniserThread | null = null
  #until = Number.POSITIVE_INFINITY
  #gaveUp: GaveUp = 'failed'

  /** @param start how its thread is started */
  constructor(start: () => RecogniserThread = startThread) {
    this.#start = start
  }

  allow(milliseconds: number): void {
    this.#until = performance.now() + milliseconds
  }

  get gaveUp(): GaveUp {
    return this.#gaveUp
  }

  async read(image: GreyImage, dpi: number, layout: Layout): Promise<RecognisedWord[] | null> {
    const left = this.#until - performance.now()
    this.#gaveUp = 'late'
    if (left <= 0) return null
    this.#thread ??= this.#start()
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), Math.min(longestWait, left))
    })
    try {
      const page = await Promise.race([this.#recognise(this.#thread, image, dpi, layout), patience])
      if (page) return wordsOf(page)
    } catch {
      // What the engine says is of no use to a reader; which step it failed in is.
    } finally {
      clearTimeout(timer)
    }
    await this.end()
    return null
  }

  /** Ends the thread; another is started when it is needed. */
  async end(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    await thread?.end()
  }

  async #recognise(
    thread: RecogniserThread,
    image: GreyImage,
    dpi: number,
    layout: Layout,
  ): Promise<Page | null> {
    const worker = await thread.ready.catch(() => null)
    if (worker === null) {
      this.#gaveUp = 'not-started'
      return null
    }
    return recognise(worker, image, dpi, layout).catch(() => {
      this.#gaveUp = 'failed'
      return null
    })
  }
}

async function recognise(worker: Worker, image: GreyImage, dpi: number, layout: Layout): Promise<Page> {
  await worker.setParameters({
    user_defined_dpi: String(Math.round(dpi)),
    tessedit_pageseg_mode: segmentationModes[layout] as PSM,
  })
  const { data } = await worker.recognize(asPortableGreyMap(image), {}, { blocks: true, text: false })
  return data
}

function wordsOf({ blocks }: Page): RecognisedWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  return wordsOfLines(
    lines.map(({ words, rowAttributes, baseline }) => ({
      words: words.map((word) => ({ ...word, symbols: word.symbols ?? [] })),
      lineHeight: rowAttributes.rowHeight,
      baseline,
    })),
  )
}
