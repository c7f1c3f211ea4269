import type { GreyImage } from './grey-image.js'
import type { RecognisedWord } from './recognised.js'

/** How a picture is laid out: in blocks and columns that are to be found, or in rows from edge to edge. */
export type Layout = 'page' | 'rows'

/** Tesseract's names of the two (page segmentation modes). */
export const segmentationModes: Readonly<Record<Layout, string>> = { page: '3', rows: '6' }

/** Why an engine gave a picture up: it took too long, it did not start, or said no to the picture. */
export type GaveUp = 'late' | 'not-started' | 'failed'

/** What turns pictures into words, one after another. */
export interface OcrEngine {
  /** What tells its readings from those of others that are kept; nothing for the one that is installed with this program. */
  readonly label: string
  /** Begins a page, which may take so many milliseconds together. */
  allow(milliseconds: number): void
  /** Why it last gave a picture up. */
  readonly gaveUp: GaveUp
  /** The words of a picture in reading order; null where it gave the picture up. */
  read(image: GreyImage, dpi: number, layout: Layout): Promise<RecognisedWord[] | null>
  /** Ends what it started; it starts anew when it is needed. */
  end(): Promise<void>
}
