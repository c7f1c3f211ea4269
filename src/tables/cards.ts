import { type Box, unionOf } from '../document/geometry.js'
import type { Word } from '../document/model.js'
import { printedLines } from './cell-lines.js'
import type { Grid, GridCell } from './grid.js'
import { type LabelledValue, labelledValues } from './labelled-values.js'

/** A figure alone beside its label may be a form's; a card has several. */
const fewestValues = 2

/**
 * The card that a small ruled grid is: a title, perhaps a rating and a chart, and labels with their figures (`Latest:`,
 * `Target:`). Null for any other grid.
 */
export function ruledCard(grid: Grid): Grid | null {
  const filled = grid.cells.filter((cell) => cell.words.length > 0)
  const read = filled.map((cell) => ({ cell, values: labelledValues(inOrder(cell.words)) }))
  const figures = read.filter(({ values }) => values.length > 0)
  const values = figures.flatMap((one) => one.values)
  const others = read.filter((one) => one.values.length === 0)
  if (values.length < fewestValues || others.length > figures.length + 3) return null
  const top = Math.min(...figures.map(({ cell }) => cell.row))
  const above = others.filter(({ cell }) => cell.row < top).map(({ cell }) => textOf(cell.words))
  const [title] = [...above]
    .filter((text) => /\p{L}{3}/u.test(text))
    .sort((a, b) => wordCount(b) - wordCount(a))
  const notes = above.filter((text) => text !== title && text.length <= 40)
  const region = unionOf(grid.cells.map((cell) => cell.box)) ?? [0, 0, 0, 0]
  return cardOf(grid.page, values, { title: title ?? null, notes, region })
}

/** Cards without a frame: lines that hold nothing but labels with their figures. */
export function lineCards(page: number, words: readonly Word[]): Grid[] {
  return printedLines(besideLabels(words)).flatMap((line) => {
    const values = labelledValues(line.words)
    if (values.length <= fewestValues) return []
    return [cardOf(page, values, { title: null, notes: [], region: line.box })]
  })
}

/** The upright words at heights where at least two words end in a colon: few pages have any. */
function besideLabels(words: readonly Word[]): Word[] {
  const heightOf = (word: Word) => Math.floor((word.box[1] + word.box[3]) / 16)
  const labels = new Map<number, number>()
  for (const word of words) {
    if (word.rotation !== 0 || !word.text.includes(':')) continue
    for (const height of [-1, 0, 1]) {
      const at = heightOf(word) + height
      labels.set(at, (labels.get(at) ?? 0) + 1)
    }
  }
  if (![...labels.values()].some((count) => count > 1)) return []
  return words.filter((word) => word.rotation === 0 && (labels.get(heightOf(word)) ?? 0) > 1)
}

/** A row of labels over a row of figures. */
export function cardOf(
  page: number,
  values: readonly LabelledValue[],
  card: NonNullable<Grid['card']>,
): Grid {
  const boxes = values.map(({ label, value }) => boxAround([...label, ...value]))
  const top = Math.min(...boxes.map((box) => box[1]))
  const foot = Math.max(...boxes.map((box) => box[3]))
  const xs = [...boxes.map((box) => box[0]), Math.max(...boxes.map((box) => box[2]))]
  const cells = [0, 1].flatMap((row) =>
    values.map(({ label, value }, column): GridCell => {
      const words = row === 0 ? label : value
      return { row, column, rowSpan: 1, columnSpan: 1, box: boxAround(words), words }
    }),
  )
  return { page, kind: 'card', xs, ys: [top, (top + foot) / 2, foot], cells, card }
}

function boxAround(words: readonly Word[]): Box {
  return unionOf(words.map((word) => word.box)) ?? [0, 0, 0, 0]
}

function inOrder(words: readonly Word[]): Word[] {
  return printedLines(words).flatMap((line) => line.words)
}

function textOf(words: readonly Word[]): string {
  return inOrder(words)
    .map((word) => word.text)
    .join(' ')
}

function wordCount(text: string): number {
  return text.split(' ').length
}
