import { leaningOf, straightenedImage } from './deskew.js'
import type { GreyImage, PixelBox } from './grey-image.js'
import { type Ink, inkOf } from './ink.js'
import { type RulingLines, rulingLines, withoutLines } from './ruling-lines.js'

/** A picture made ready: level, without its ruling lines, and what was found on the way. */
export interface PreparedPicture {
  readonly image: GreyImage
  readonly ink: Ink
  readonly lines: RulingLines
  /** Radians, clockwise, by which the scan leant. */
  readonly leaning: number
}

/** Straightens a picture, finds its ruling lines and takes them out: recognisers read them as letters. */
export function preparePicture(image: GreyImage, dpi: number): PreparedPicture {
  const leaning = leaningOf(inkOf(image))
  const straight = straightenedImage(image, leaning)
  const ink = inkOf(straight)
  const lines = rulingLines(straight, ink, dpi)
  const boxes: PixelBox[] = [...lines.horizontal, ...lines.vertical, ...lines.streaks]
  return { image: withoutLines(straight, ink, boxes), ink, lines, leaning }
}
