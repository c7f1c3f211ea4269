import { makeElement } from './make-element.js'

/** What the view uses of pdf.js, whose scripts stand in the page as text until a page is drawn. */
interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number }
  render(options: { canvas: HTMLCanvasElement; viewport: unknown }): {
    promise: Promise<void>
    cancel(): void
  }
}
interface PdfFile {
  getPage(number: number): Promise<PdfPage>
}
interface PdfLoading {
  readonly promise: Promise<PdfFile>
  onPassword: (update: (password: string) => void, reason: number) => void
}
interface PdfEngine {
  getDocument(options: Readonly<Record<string, unknown>>): PdfLoading
}

/** Pages of the papers that are embedded in the view; each paper is opened once. */
export class PdfDrawing {
  readonly #files = new Map<number, Promise<PdfFile>>()
  #started: Promise<void> | null = null
  #running: { cancel(): void } | null = null

  /** Draws a page as wide as it is shown. @throws where the engine cannot draw it, or another page was asked for meanwhile */
  async draw(canvas: HTMLCanvasElement, paper: number, page: number, width: number): Promise<void> {
    this.#started ??= startEngine()
    await this.#started
    const file = await this.#open(paper)
    const drawn = await file.getPage(page)
    const { width: points } = drawn.getViewport({ scale: 1 })
    const viewport = drawn.getViewport({ scale: (width * Math.min(devicePixelRatio || 1, 3)) / points })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    this.#running?.cancel()
    const task = drawn.render({ canvas, viewport })
    this.#running = task
    await task.promise
  }

  #open(paper: number): Promise<PdfFile> {
    const opened = this.#files.get(paper) ?? load(paper)
    this.#files.set(paper, opened)
    return opened
  }
}

/** Runs the engine's scripts in their order, once the page is read and the figures are painted. */
async function startEngine(): Promise<void> {
  if (document.readyState !== 'complete') await once('load')
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  for (const { textContent } of document.querySelectorAll('script.engine')) {
    const started = once('engine-started')
    document.body.append(makeElement('script', { type: 'module' }, textContent ?? ''))
    await started
  }
}

function once(event: string): Promise<unknown> {
  return new Promise((resolve) => addEventListener(event, resolve, { once: true }))
}

function load(paper: number): Promise<PdfFile> {
  const engine = (globalThis as { pdfjsLib?: PdfEngine }).pdfjsLib
  const holder = document.getElementById(`pdf-${paper}`)
  if (!engine || !holder) return Promise.reject(new Error('the paper is not in this file'))
  const text = atob(holder.textContent ?? '')
  const data = Uint8Array.from(text, (character) => character.charCodeAt(0))
  const loading = engine.getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    verbosity: 0,
  })
  // The password of a paper is not kept in the view.
  loading.onPassword = (update) => update(prompt('This paper is locked. Its password:') ?? '')
  return loading.promise
}
