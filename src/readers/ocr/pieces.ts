/** What hangs together of the ink of a picture: the box around it, and of how many pixels it is. */
export interface Piece {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly pixels: number
}

interface Cells {
  readonly width: number
  readonly height: number
  /** 1 where there is ink. */
  readonly dots: Uint8Array
}

/**
 * The pieces of ink of a picture, row by row from the top.
 *
 * @param reach pixels to the left and right at which ink still hangs together
 */
export function* piecesOf({ width, height, dots }: Cells, reach = 1): Generator<Piece> {
  const open = { width, height, dots: dots.slice() }
  for (let start = 0; start < dots.length; start++) {
    if (open.dots[start] === 1) yield taken(open, start, reach)
  }
}

/** Takes a piece out of the ink that is left. */
function taken({ width, height, dots }: Cells, start: number, reach: number): Piece {
  const piece = { x0: width, y0: height, x1: 0, y1: 0, pixels: 0 }
  const open = [start]
  dots[start] = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    piece.x0 = Math.min(piece.x0, x)
    piece.x1 = Math.max(piece.x1, x + 1)
    piece.y0 = Math.min(piece.y0, y)
    piece.y1 = Math.max(piece.y1, y + 1)
    piece.pixels++
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - reach); nx <= Math.min(width - 1, x + reach); nx++) {
        if (dots[ny * width + nx] !== 1) continue
        dots[ny * width + nx] = 0
        open.push(ny * width + nx)
      }
    }
  }
  return piece
}
