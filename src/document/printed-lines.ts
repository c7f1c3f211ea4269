import { type Box, overlapOf, unionOf } from './geometry.js'
import { linesOf } from './lines.js'
import type { Page, Rotation, Word } from './model.js'
import { readingFrames } from './reading-frame.js'

/** Words that were drawn one after the other on one line: how stamps, headers and footers come into a page. */
export interface PrintedLine {
  readonly page: number
  readonly words: readonly Word[]
  readonly text: string
  /** As on the page. */
  readonly box: Box
  readonly rotation: Rotation
  readonly size: number
  /** Hardly anything upright is drawn after it. */
  readonly drawnLast: boolean
}

/** How many words at the end of the draw order may be stamps. */
const lastWords = 12

/**
 * The page's words as lines. Upright ones by draw order: a stamp printed over a word of the text stays a line of its own,
 * since it was drawn at another time. Turned ones, which stand alone at the edges, by place.
 */
export function printedLines(page: Page): PrintedLine[] {
  const upright = page.words.filter((word) => word.rotation === 0).sort((a, b) => a.order - b.order)
  const turned = page.words.filter((word) => word.rotation !== 0)
  return [...linesByDrawOrder(upright, page.number), ...linesByPlace(turned, page.number)]
}

function linesByDrawOrder(words: readonly Word[], page: number): PrintedLine[] {
  const runs: Word[][] = []
  for (const word of words) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (run && previous && followsOnLine(previous, word)) run.push(word)
    else runs.push([word])
  }
  let seen = 0
  return runs.map((run) => {
    const drawnLast = seen >= words.length - lastWords
    seen += run.length
    return printedLine(run, page, run.map((word) => word.text).join(' '), drawnLast)
  })
}

function linesByPlace(words: readonly Word[], page: number): PrintedLine[] {
  return readingFrames(words, []).flatMap((frame) =>
    linesOf(frame.words, []).map((line) => {
      const placed = [...line.marker, ...line.words]
      let text = ''
      placed.forEach(({ word, box }, index) => {
        const before = placed[index - 1]
        // Draw order can tear a turned word apart: letters without a gap belong together.
        text += before && box[0] - before.box[2] > 0.12 * word.size ? ` ${word.text}` : word.text
      })
      return printedLine(
        placed.map(({ word }) => word),
        page,
        text,
        false,
      )
    }),
  )
}

function printedLine(words: readonly Word[], page: number, text: string, drawnLast: boolean): PrintedLine {
  return {
    page,
    words,
    text,
    box: unionOf(words.map((word) => word.box)) ?? [0, 0, 0, 0],
    rotation: words[0]?.rotation ?? 0,
    size: Math.max(...words.map((word) => word.size)),
    drawnLast,
  }
}

function followsOnLine({ box: a, size }: Word, { box: b, size: other }: Word): boolean {
  if (overlapOf(a[1], a[3], b[1], b[3]) < 0.5 * Math.min(a[3] - a[1], b[3] - b[1])) return false
  const gap = b[0] - a[2]
  return gap > -0.5 * other && gap < 1.2 * Math.max(other, size)
}
