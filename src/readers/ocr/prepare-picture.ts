import type { PagePicture } from '../pdf/page-picture.js'
import { leaningOf, straightenedImage } from './deskew.js'
import type { GreyImage, PixelBox } from './grey-image.js'
import { type Ink, inkOf } from './ink.js'
import { uprightPrint } from './reversed-print.js'
import { type RulingLines, rulingLines, withoutLines } from './ruling-lines.js'

/** A picture made ready: level, without its ruling lines, and what was found on the way. */
export interface PreparedPicture {
  readonly image: GreyImage
  readonly ink: Ink
  readonly lines: RulingLines
  /** Radians, clockwise, by which the scan leant. */
  readonly leaning: number
  /** Pixels an inch, and how many dots of the scan a pixel shows. */
  readonly dpi: number
  readonly fineness: number
}

/** Straightens a picture, finds its ruling lines and takes them out: recognisers read them as letters. */
export function preparePicture({ image, dpi, dots }: PagePicture): PreparedPicture {
  const askew = inkOf(image)
  const leaning = leaningOf(askew)
  const { image: upright, grounds } = uprightPrint(straightenedImage(image, leaning), dpi)
  const ink = upright === image ? askew : inkOf(upright)
  const ruled = rulingLines(upright, ink, dpi)
  const lines = { ...ruled, fills: [...ruled.fills, ...grounds] }
  const boxes: PixelBox[] = [...lines.horizontal, ...lines.vertical, ...lines.streaks]
  return { image: withoutLines(upright, ink, boxes), ink, lines, leaning, dpi, fineness: dots / dpi }
}
