import type { PixelBox } from './grey-image.js'
import { type Ink, partOfInk } from './ink.js'
import { type Piece, piecesOf } from './pieces.js'

/** Shares of the height of a word's tallest sign: what is as high as it, and how far above and below it marks reach. */
const tall = 0.6
const above = 0.25
const below = 0.4
/** The same: the size of a point or comma, and how far it stands from a sign; what is farther off is dust. */
const dot = 0.36
const beside = 0.45

/**
 * The box of a word drawn in to its own ink: recognisers draw boxes that hold a part of the line above or below, and
 * such remains make another number of it. A box without ink stays as it is.
 */
export function ownInk(ink: Ink, box: PixelBox): PixelBox {
  const pieces = [...piecesOf(partOfInk(ink, box))]
  const tallest = Math.max(0, ...pieces.map(({ y0, y1 }) => y1 - y0))
  const signs = pieces.filter(({ y0, y1 }) => y1 - y0 >= tall * tallest)
  if (signs.length === 0) return box
  const top = Math.min(...signs.map(({ y0 }) => y0)) - above * tallest
  const foot = Math.max(...signs.map(({ y1 }) => y1)) + below * tallest
  const isNear = ({ x0, x1 }: Piece) =>
    signs.some((sign) => Math.max(sign.x0 - x1, x0 - sign.x1) <= beside * tallest)
  const isDot = ({ x0, x1, y0, y1 }: Piece) => Math.max(x1 - x0, y1 - y0) <= dot * tallest
  const own = pieces.filter(
    (piece) =>
      piece.y1 > top &&
      piece.y0 < foot &&
      !(piece.y0 > foot - below * tallest && piece.y1 > foot) &&
      (!isDot(piece) || isNear(piece)),
  )
  return [
    box[0] + Math.min(...own.map(({ x0 }) => x0)),
    box[1] + Math.min(...own.map(({ y0 }) => y0)),
    box[0] + Math.max(...own.map(({ x1 }) => x1)),
    box[1] + Math.max(...own.map(({ y1 }) => y1)),
  ]
}
