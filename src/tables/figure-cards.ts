import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import type { Word } from '../document/model.js'
import { cardOf } from './cards.js'
import { type Chunk, type ChunkLine, chunkLines } from './chunks.js'
import type { Grid } from './grid.js'
import type { LabelledValue } from './labelled-values.js'

/** Figures in a row, and how much larger than its caption each is printed. */
const fewestFigures = 2
const larger = 1.3
/** Type sizes of the figure between it and the first line of its caption, and lines of a caption at most. */
const nearest = 1.2
const mostLines = 3
/** Type sizes of a caption between its lines. */
const lineGap = 0.8
/** A side on which captions are no further off than this share of the other's distance is the one they stand on. */
const CLEARLY_NEARER = 0.7
/** A longer caption is a paragraph. */
const longestCaption = 16

/**
 * Figures in large type side by side, each with its caption in small type below or above it, without frames: the head of
 * dashboards and of annual reports. One card for each row of them.
 */
export function figureCards(page: number, words: readonly Word[]): Grid[] {
  if (!hasLargeFigures(words)) return []
  const lines = chunkLines(words)
  return lines.flatMap((line, at) => {
    if (!isRowOfFigures(line)) return []
    const sides = [captioned(line, lines.slice(at + 1)), captioned(line, lines.slice(0, at).reverse())]
    const [nearer, other] = sides.flatMap((side) => side ?? []).sort((a, b) => a.gap - b.gap)
    // Captions as near on both sides may be those of another row of figures.
    if (!nearer || (other && nearer.gap > CLEARLY_NEARER * other.gap)) return []
    return [cardOf(page, nearer.values, { title: null, notes: [], region: line.box })]
  })
}

/** Whether figures stand in larger type than other words do: few pages have any, and only those are laid out for it. */
function hasLargeFigures(words: readonly Word[]): boolean {
  const smallest = words.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY)
  const large = words.filter(({ size, text }) => size >= larger * smallest && /^[£(]?\d/u.test(text))
  return large.length >= fewestFigures
}

function isRowOfFigures({ chunks }: ChunkLine): boolean {
  const figures = chunks.filter(({ text }) => cellKind(text) === 'value' && /\d/u.test(text))
  return chunks.length >= fewestFigures && figures.length === chunks.length
}

/** Figures with their captions, and how many points off these begin. */
interface Captioned {
  readonly values: readonly LabelledValue[]
  readonly gap: number
}

/** Each figure of a row with the caption that stands on one side of it; null where one has none. */
function captioned(figures: ChunkLine, beyond: readonly ChunkLine[]): Captioned | null {
  const labels = figures.chunks.map((): Word[] => [])
  let last = figures
  let first: number | null = null
  for (const line of beyond.slice(0, mostLines)) {
    const gap = Math.max(line.box[1] - last.box[3], last.box[1] - line.box[3])
    const isCaption = line.size * larger <= figures.size
    if (!isCaption || gap > (last === figures ? nearest * figures.size : lineGap * line.size)) break
    const owners = line.chunks.map((chunk) => ownerOf(chunk, figures.chunks))
    if (owners.includes(null) || new Set(owners).size < owners.length) break
    for (const [index, owner] of owners.entries())
      labels[owner ?? 0]?.push(...(line.chunks[index]?.words ?? []))
    first ??= Math.max(0, gap)
    last = line
  }
  const isNamed = (label: readonly Word[]) =>
    label.length <= longestCaption && label.some(({ text }) => /\p{L}{3}/u.test(text))
  if (first === null || !labels.every(isNamed)) return null
  const values = figures.chunks.map(({ words }, index) => ({
    label: inOrder(labels[index] ?? []),
    value: words,
  }))
  return { values, gap: first }
}

/** The one figure that a stretch of text stands over or under. */
function ownerOf({ box }: Chunk, figures: readonly Chunk[]): number | null {
  const over = figures.flatMap((figure, index) =>
    overlapOf(box[0], box[2], figure.box[0], figure.box[2]) > 0 ? [index] : [],
  )
  return over.length === 1 ? (over[0] ?? null) : null
}

function inOrder(words: readonly Word[]): Word[] {
  return chunkLines(words).flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.words))
}
