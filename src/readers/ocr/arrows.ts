import type { Piece } from './pieces.js'

interface Dots {
  readonly width: number
  readonly dots: Uint8Array
}

/** Shares of a sign's height: the point of an arrow, its head, and its shaft. */
const point = 0.12
const head = [0.12, 0.42] as const
const shaft = 0.5
/** Shares of its width: how narrow the shaft is, and how far from its middle it may stand. */
const narrow = 0.42
const offMiddle = 0.14
/** Shares of its width that the rows of a filled triangle have at its point, in its middle and at its foot. */
const tip = 0.35
const half = 0.4
const base = 0.8

/** Whether a sign is an arrow up or down, or a filled triangle: such stand before figures for a rise or a fall. */
export function isArrow(dots: Dots, sign: Piece): boolean {
  const rows = rowsOf(dots, sign)
  const turned = [...rows].reverse()
  return [rows, turned].some((one) => isArrowUp(one, sign.x1 - sign.x0) || isTriangle(one, sign.x1 - sign.x0))
}

interface Row {
  readonly from: number
  readonly to: number
  readonly ink: number
}

/** From where to where each row of a sign has ink, and how much of it. */
function rowsOf({ width, dots }: Dots, { x0, x1, y0, y1 }: Piece): Row[] {
  return Array.from({ length: y1 - y0 }, (_, y) => {
    let [from, to, ink] = [x1 - x0, 0, 0]
    for (let x = 0; x < x1 - x0; x++) {
      if (dots[(y0 + y) * width + x0 + x] !== 1) continue
      from = Math.min(from, x)
      to = x + 1
      ink++
    }
    return { from, to, ink }
  })
}

/** A pointed head on a narrow shaft in its middle: a one has its flag on the left alone, and a four its foot to the right. */
function isArrowUp(rows: readonly Row[], wide: number): boolean {
  const part = (from: number, to: number) =>
    rows.slice(Math.floor(from * rows.length), Math.ceil(to * rows.length))
  const spread = ({ from, to }: Row) => to - from
  const middle = wide / 2
  const isMiddle = ({ from, to }: Row) => Math.abs((from + to) / 2 - middle) <= offMiddle * wide
  return (
    wide >= 0.4 * rows.length &&
    part(0, point).every((row) => spread(row) <= 0.6 * wide && isMiddle(row)) &&
    part(...head).some((row) => spread(row) >= 0.9 * wide) &&
    part(shaft, 1).every((row) => spread(row) <= narrow * wide && row.ink > 0 && isMiddle(row))
  )
}

/** Each row is filled, and wider than the one above it. */
function isTriangle(rows: readonly Row[], wide: number): boolean {
  const spread = (row: Row | undefined) => (row ? row.to - row.from : 0)
  return (
    rows.length > 5 &&
    wide >= 0.6 * rows.length &&
    rows.every((row) => row.ink >= 0.85 * spread(row)) &&
    rows.every((row, at) => at === 0 || spread(row) >= spread(rows[at - 1]) - 1) &&
    spread(rows[Math.floor(0.08 * rows.length)]) <= tip * wide &&
    spread(rows[Math.floor(0.5 * rows.length)]) >= half * wide &&
    spread(rows[Math.floor(0.85 * rows.length)]) >= base * wide
  )
}
