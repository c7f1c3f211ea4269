import type { Box } from '../document/geometry.js'
import type { Piece } from '../document/model.js'
import type { Span } from '../language/mention.js'

/** The rectangles in which a stretch of a text was printed, on the page where it begins, as records round them. */
export function coveredBoxes(pieces: readonly Piece[], { start, end }: Span): Box[] {
  const covered = pieces.filter((piece) => piece.start < end && piece.end > start)
  const page = covered[0]?.page
  return covered.flatMap(({ box, page: on }) => (box && on === page ? [tenths(box)] : []))
}

export function boxesKey(boxes: readonly Box[]): string {
  return boxes.map((box) => box.join(',')).join(';')
}

function tenths([left, top, right, bottom]: Box): Box {
  const tenth = (value: number) => Math.round(value * 10) / 10
  return [tenth(left), tenth(top), tenth(right), tenth(bottom)]
}
