/** A rectangle in points on the page as displayed, origin top left: [left, top, right, bottom]. */
export type Box = readonly [number, number, number, number]

/** The smallest box around all of them; an empty list gives null. */
export function unionOf(boxes: readonly Box[]): Box | null {
  const first = boxes[0]
  if (!first) return null
  if (boxes.length === 1) return first
  // Written out, for it is done with all words time and again.
  let [left, top, right, foot] = first
  for (const box of boxes) {
    const [x0, y0, x1, y1] = box
    if (Number.isNaN(x0 + y0 + x1 + y1)) return unionOfAny(boxes, first)
    if (x0 < left) left = x0
    if (y0 < top) top = y0
    if (x1 > right) right = x1
    if (y1 > foot) foot = y1
  }
  return [left, top, right, foot]
}

/** The same where an edge of one is no number: the edge of all is none either. */
function unionOfAny(boxes: readonly Box[], first: Box): Box {
  return boxes.reduce<Box>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    first,
  )
}

export function widthOf(box: Box): number {
  return box[2] - box[0]
}

export function heightOf(box: Box): number {
  return box[3] - box[1]
}

/** Whether the middle of `inner` lies in `outer`, allowing `slack` points around it. */
export function holdsCentre(outer: Box, inner: Box, slack = 0): boolean {
  const x = (inner[0] + inner[2]) / 2
  const y = (inner[1] + inner[3]) / 2
  return x >= outer[0] - slack && x <= outer[2] + slack && y >= outer[1] - slack && y <= outer[3] + slack
}

/** Length of the part that two intervals share; negative is the gap between them. */
export function overlapOf(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0)
}
