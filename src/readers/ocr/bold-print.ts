import { groupedBy } from '../../language/grouped-by.js'
import type { PixelBox } from './grey-image.js'

/** A word of a picture, for what its print looks like. */
export interface PrintedWord {
  readonly text: string
  readonly box: PixelBox
  readonly line: number
  /** Width of its strokes in pixels; null where it has hardly any. */
  readonly stroke: number | null
}

/** How much wider than usual the strokes of bold print are, for their size; a word this much off the limit may be either. */
const bolder = 1.21
const either = 0.07
/** Sizes that differ by less are judged by one measure: lines are not measured more finely. */
const sameSize = 0.16
/** Share of a cell's letters that are bold where all of it is. */
const wholly = 0.75
/** Sizes of type that the words of two cells of a row stand apart at least. */
const apart = 1

/**
 * Which words are printed bold: their strokes are wider than those of most of the page, for the size of their type. What
 * stands together in a line is of one kind but where it plainly changes.
 *
 * @param sizes of type, in pixels, word by word
 */
export function boldPrint(words: readonly PrintedWord[], sizes: readonly number[]): boolean[] {
  const usual = usualPrint(words, sizes)
  const bold = words.map(() => false)
  if (usual === null) return bold
  const wider = words.map(({ stroke }, at) => {
    const size = sizes[at] ?? 0
    const scale = Math.abs(size / usual.size - 1) < sameSize ? 1 : size / usual.size
    return stroke === null ? null : stroke / (usual.stroke * scale)
  })
  for (const cell of cellsOf(words, sizes)) {
    const kinds = kindsOf(cell.map((at) => wider[at] ?? null))
    const letters = (of: readonly number[]) => of.reduce((sum, at) => sum + (words[at]?.text.length ?? 0), 0)
    const isWholly = letters(cell.filter((_, place) => kinds[place])) >= wholly * letters(cell)
    for (const [place, at] of cell.entries()) bold[at] = isWholly || kinds[place] === true
  }
  return bold
}

/** The size of type and the strokes that most letters of a page have. */
function usualPrint(words: readonly PrintedWord[], sizes: readonly number[]) {
  const lettersOf = new Map<number, number>()
  for (const [at, { text }] of words.entries()) {
    const size = sizes[at] ?? 0
    lettersOf.set(size, (lettersOf.get(size) ?? 0) + text.length)
  }
  const [most] = [...lettersOf].sort((a, b) => b[1] - a[1])
  if (!most || most[0] <= 0) return null
  const [size] = most
  const strokes = words
    .flatMap(({ stroke, text }, at) =>
      stroke !== null && Math.abs((sizes[at] ?? 0) / size - 1) < sameSize
        ? Array.from(text, () => stroke)
        : [],
    )
    .sort((a, b) => a - b)
  const stroke = strokes[strokes.length >> 1]
  return stroke === undefined ? null : { size, stroke }
}

/** The places of the words that stand together in a line. */
function cellsOf(words: readonly PrintedWord[], sizes: readonly number[]): number[][] {
  const cells: number[][] = []
  for (const line of groupedBy([...words.keys()], (at) => words[at]?.line).values()) {
    let last: number | null = null
    for (const at of line) {
      const gap = last === null ? 0 : (words[at]?.box[0] ?? 0) - (words[last]?.box[2] ?? 0)
      const isNext = last !== null && gap < apart * (sizes[at] ?? 0)
      if (isNext) cells.at(-1)?.push(at)
      else cells.push([at])
      last = at
    }
  }
  return cells
}

/** Bold or not, word by word; what cannot be told is as the word before it, or after it. */
function kindsOf(wider: readonly (number | null)[]): boolean[] {
  const sure = wider.map((width) =>
    width === null || Math.abs(width - bolder) < either ? null : width > bolder,
  )
  return sure.map((kind, at) => {
    if (kind !== null) return kind
    const before = sure.slice(0, at).findLast((one) => one !== null)
    const after = sure.slice(at + 1).find((one) => one !== null)
    const near = before ?? after
    if (near !== undefined && (before === undefined || after === undefined || before === after)) return near
    return (wider[at] ?? 0) > bolder
  })
}
