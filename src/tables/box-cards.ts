import { cellKind } from '../document/cell-kind.js'
import { type Box, heightOf, holdsCentre, unionOf, widthOf } from '../document/geometry.js'
import type { Page, Word } from '../document/model.js'
import { cardOf } from './cards.js'
import { printedLines } from './cell-lines.js'
import type { Grid } from './grid.js'
import type { LabelledValue } from './labelled-values.js'

/** Boxes of one row begin at one height and are about as high as each other, in points and as a share. */
const sameTop = 6
const sameHeight = 0.2

/** Shares of the page's width and height between which a shaded area may be a box. */
const smallest = 0.06
const largest = 0.5

/** More words than this beside the figure are a paragraph. */
const longestLabel = 16

/** Two framed boxes are a row; shaded areas are so common that it takes three. */
const fewestFramed = 2
const fewestShaded = 3

/**
 * Boxes side by side, each with one figure and its label, as slides and dashboards have them: one card.
 *
 * @param framed boxes drawn with lines; shaded areas are taken from the page.
 */
export function boxCards(page: Page, words: readonly Word[], framed: readonly Box[]): Grid[] {
  const shaded = page.fills.map((fill) => fill.box).filter((box) => isBoxSized(box, page))
  const used = new Set<Word>()
  return [
    ...rowsOf(framed).flatMap((row) => cardIn(page, words, row, fewestFramed, used)),
    ...rowsOf(shaded).flatMap((row) => cardIn(page, words, row, fewestShaded, used)),
  ]
}

function isBoxSized(box: Box, page: Page): boolean {
  const across = widthOf(box) / page.width
  const down = heightOf(box) / page.height
  return across > smallest && across < largest && down > 0.5 * smallest && down < largest
}

/** Boxes that stand side by side without overlap, left to right. */
function rowsOf(boxes: readonly Box[]): Box[][] {
  const rows: Box[][] = []
  for (const box of [...boxes].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const row = rows.findLast(([first]) => first !== undefined && isBeside(first, box))
    if (!row) rows.push([box])
    else if (row.every((other) => box[0] >= other[2] - 2 || box[2] <= other[0] + 2)) row.push(box)
  }
  return rows.map((row) => row.sort((a, b) => a[0] - b[0]))
}

function isBeside(a: Box, b: Box): boolean {
  return Math.abs(a[1] - b[1]) <= sameTop && Math.abs(heightOf(a) - heightOf(b)) <= sameHeight * heightOf(a)
}

function cardIn(
  page: Page,
  words: readonly Word[],
  row: readonly Box[],
  fewest: number,
  used: Set<Word>,
): Grid[] {
  if (row.length < fewest) return []
  const read = row.map((box) => figureIn(words.filter((word) => holdsCentre(box, word.box))))
  const values = read.filter((value) => value !== null)
  if (values.length < row.length) return []
  const all = values.flatMap(({ label, value }) => [...label, ...value])
  if (all.some((word) => used.has(word))) return []
  for (const word of all) used.add(word)
  return [cardOf(page.number, values, { title: null, notes: [], region: unionOf(row) ?? [0, 0, 0, 0] })]
}

/** One line that is a figure, and a few words that say what of. */
function figureIn(words: readonly Word[]): LabelledValue | null {
  const lines = printedLines(words)
  const figures = lines.filter((line) => cellKind(line.words.map((word) => word.text).join(' ')) === 'value')
  const [figure, ...others] = figures
  if (!figure || others.length > 0 || !figure.words.some((word) => /\d/u.test(word.text))) return null
  const label = lines.filter((line) => line !== figure).flatMap((line) => line.words)
  if (label.length > longestLabel || !label.some((word) => /\p{L}{3}/u.test(word.text))) return null
  return { label, value: figure.words }
}
