import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Line, Page, PSM, Worker } from 'tesseract.js'
import { asPortableGreyMap, type GreyImage } from './grey-image.js'
import type { RecognisedWord } from './recognised.js'

const require = createRequire(import.meta.url)

/** How a picture is laid out: in blocks and columns that are to be found, or in rows from edge to edge. */
export type Layout = 'page' | 'rows'

/** Tesseract's names of the two (page segmentation modes). */
const modes: Readonly<Record<Layout, PSM>> = { page: '3' as PSM, rows: '6' as PSM }
const networkOnly = 1
/** Milliseconds; timers cannot wait for ever. */
const longestWait = 2 ** 31 - 1

/**
 * One recogniser of English print: Tesseract's network (compiled to WebAssembly) in a thread of its own, with the data
 * that is installed with this program. It asks no network and writes no file.
 */
export class Recogniser {
  #worker: Promise<Worker> | null = null
  #until = Number.POSITIVE_INFINITY

  /** Begins a page, which may take so many milliseconds together. */
  allow(milliseconds: number): void {
    this.#until = performance.now() + milliseconds
  }

  /** Whether the time allowed is over. */
  get late(): boolean {
    return performance.now() >= this.#until
  }

  /** The words of a picture in reading order; null where it took too long or the engine failed on it. */
  async read(image: GreyImage, dpi: number, layout: Layout): Promise<RecognisedWord[] | null> {
    if (this.late) return null
    this.#worker ??= start()
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), Math.min(longestWait, this.#until - performance.now()))
    })
    try {
      const page = await Promise.race([recognise(await this.#worker, image, dpi, layout), patience])
      if (page) return wordsOf(page)
    } catch {
      // The engine said no to this picture, or its thread ended; what it says is of no use to a reader.
    } finally {
      clearTimeout(timer)
    }
    await this.end()
    return null
  }

  /** Ends the thread; another is started when it is needed. */
  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.then(
      (running) => running.terminate(),
      () => undefined,
    )
  }
}

async function start(): Promise<Worker> {
  const { createWorker } = await import('tesseract.js')
  const data = require.resolve('@tesseract.js-data/eng/package.json')
  const worker = await createWorker('eng', networkOnly, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // Without one the library throws where nobody can catch it.
    errorHandler: () => undefined,
  })
  await worker.setParameters({ debug_file: '/dev/null' })
  return worker
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
      .filter(({ text }) => text.trim() !== '')
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
