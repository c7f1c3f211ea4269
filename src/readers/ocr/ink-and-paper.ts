import { type GreyImage, white } from './grey-image.js'

/** The shades of what is printed on a small part of a picture, and of what it is printed on. */
export interface InkAndPaper {
  readonly ink: number
  readonly paper: number
}

/** Shares of the pixels that are darker than the ink is taken to be, and than the paper is. */
const inkRank = 0.02
const paperRank = 0.7

/** Tells the ink of a strip of print from its paper; on a dark ground the ink is the lighter of the two. */
export function inkAndPaper({ pixels }: GreyImage): InkAndPaper {
  const sorted = pixels.slice().sort()
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? white
  const reversed = at(0.5) - at(inkRank) < at(1 - inkRank) - at(0.5)
  return reversed
    ? { ink: at(1 - inkRank), paper: at(1 - paperRank) }
    : { ink: at(inkRank), paper: at(paperRank) }
}
