import type { GreyImage } from './grey-image.js'
import { wordsOfHocr } from './hocr.js'
import type { GaveUp, Layout, OcrEngine } from './ocr-engine.js'
import type { RecognisedWord } from './recognised.js'
import { type TesseractCommand, TesseractFailure } from './tesseract-command.js'

/**
 * An engine that has the machine's `tesseract` do the work. When that fails, the engine that stands behind it does the
 * picture and all that follow; one that takes too long has used up the page's time.
 */
export class CommandRecogniser implements OcrEngine {
  readonly #command: TesseractCommand
  readonly #behind: OcrEngine
  readonly #onFailure: (reason: string) => void
  #failed = false
  #until = Number.POSITIVE_INFINITY

  /** @param onFailure told, in words, why the command is not used any more */
  constructor(command: TesseractCommand, behind: OcrEngine, onFailure: (reason: string) => void) {
    this.#command = command
    this.#behind = behind
    this.#onFailure = onFailure
  }

  get label(): string {
    return this.#failed ? this.#behind.label : `tesseract ${this.#command.version}`
  }

  get gaveUp(): GaveUp {
    return this.#failed ? this.#behind.gaveUp : 'late'
  }

  allow(milliseconds: number): void {
    this.#until = performance.now() + milliseconds
    this.#behind.allow(milliseconds)
  }

  async read(image: GreyImage, dpi: number, layout: Layout): Promise<RecognisedWord[] | null> {
    if (this.#failed) return this.#behind.read(image, dpi, layout)
    const left = this.#until - performance.now()
    if (left <= 0) return null
    const words = await this.#said(image, dpi, layout, left)
    if (words === 'late') return null
    if (Array.isArray(words)) return words
    this.#failed = true
    this.#onFailure(words.reason)
    return this.#behind.read(image, dpi, layout)
  }

  async end(): Promise<void> {
    await this.#behind.end()
  }

  async #said(
    image: GreyImage,
    dpi: number,
    layout: Layout,
    left: number,
  ): Promise<RecognisedWord[] | 'late' | { readonly reason: string }> {
    try {
      const said = await this.#command.recognise(image, dpi, layout, left)
      return wordsOfHocr(said) ?? { reason: 'what it wrote is not understood' }
    } catch (error) {
      if (!(error instanceof TesseractFailure)) throw error
      return error.late ? 'late' : { reason: error.message }
    }
  }
}
