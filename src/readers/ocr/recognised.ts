import type { PixelBox } from './grey-image.js'

/** A word as the recogniser saw it. */
export interface RecognisedWord {
  readonly text: string
  /** 0 to 100, as the recogniser judges it. */
  readonly confidence: number
  readonly box: PixelBox
  /** The height, in pixels from the top, of the line that its letters stand on. */
  readonly baseline: number
  /** Pixels from the feet of `g` to the tops of `d` on its line. */
  readonly lineHeight: number
  /** Which line of the page it stands on, in reading order. */
  readonly line: number
}
