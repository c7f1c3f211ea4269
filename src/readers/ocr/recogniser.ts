import type { Line, Page, PSM, Worker } from 'tesseract.js'
import { asPortableGreyMap, type GreyImage } from './grey-image.js'
import type { RecognisedWord } from './recognised.js'
import { type RecogniserThread, startThread } from './recogniser-thread.js'
import { partsOf } from './run-together.js'

/** How a picture is laid out: in blocks and columns that are to be found, or in rows from edge to edge. */
export type Layout = 'page' | 'rows'

/** Tesseract's names of the two (page segmentation modes). */
const modes: Readonly<Record<Layout, PSM>> = { page: '3' as PSM, rows: '6' as PSM }
/** Milliseconds; timers cannot wait for ever. */
const longestWait = 2 ** 31 - 1

/** Why a recogniser gave a picture up: it took too long, its engine did not start, or said no to the picture. */
export type GaveUp = 'late' | 'not-started' | 'failed'

/**
 * One recogniser of English print: Tesseract's network (compiled to WebAssembly) in a thread of its own, with the data
 * that is installed with this program. It asks no network and writes no file.
 */
export class Recogniser {
  readonly #start: () => RecogniserThread
  #thread: RecogniserThread | null = null
  #until = Number.POSITIVE_INFINITY
  #gaveUp: GaveUp = 'failed'

  /** @param start how its thread is started */
  constructor(start: () => RecogniserThread = startThread) {
    this.#start = start
  }

  /** Begins a page, which may take so many milliseconds together. */
  allow(milliseconds: number): void {
    this.#until = performance.now() + milliseconds
  }

  /** Why it last gave a picture up. */
  get gaveUp(): GaveUp {
    return this.#gaveUp
  }

  /** The words of a picture in reading order; null where it gave the picture up. */
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
    tessedit_pageseg_mode: modes[layout],
  })
  const { data } = await worker.recognize(asPortableGreyMap(image), {}, { blocks: true, text: false })
  return data
}

function wordsOf({ blocks }: Page): RecognisedWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  return lines.flatMap((line, index) =>
    line.words
      .flatMap((word) => partsOf(word, line.rowAttributes.rowHeight))
      .map(({ text, confidence, bbox }): RecognisedWord => {
        const { x0, y0, x1, y1 } = bbox
        const baseline = baselineAt(line, (x0 + x1) / 2)
        const lineHeight = line.rowAttributes.rowHeight
        return { text: text.trim(), confidence, box: [x0, y0, x1, y1], baseline, lineHeight, line: index }
      }),
  )
}

function baselineAt({ baseline: { x0, y0, x1, y1 } }: Line, x: number): number {
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
}
