import type { Box } from '../document/geometry.js'
import { overlapOf, unionOf } from '../document/geometry.js'
import type { Rotation, Word } from '../document/model.js'
import { turnBox } from '../document/reading-frame.js'

/** Words of one printed line in reading order, whatever their direction on the page. */
export interface PrintedLine {
  readonly words: readonly Word[]
  readonly rotation: Rotation
  /** Around the words, as displayed. */
  readonly box: Box
  /** Around the words, turned so that the text runs from left to right. */
  readonly upright: Box
}

/** The share of the lower of two boxes that must overlap for them to stand on one line. */
const sameLine = 0.5

/**
 * Lines of a few words in reading order: upright text first, then text turned by a quarter or half, each read in its
 * own direction.
 */
export function printedLines(words: readonly Word[]): PrintedLine[] {
  const lines: PrintedLine[] = []
  for (const rotation of [0, 90, 270, 180] as const) {
    const aligned = words.filter((word) => word.rotation === rotation)
    if (aligned.length === 0) continue
    const turned = aligned
      .map((word) => ({ word, box: turnBox(word.box, rotation) }))
      .sort((a, b) => middleOf(a.box) - middleOf(b.box) || a.word.order - b.word.order)
    let open: typeof turned = []
    let reach: Box | null = null
    const close = () => {
      if (open.length > 0) lines.push(lineOf(open, rotation))
    }
    for (const placed of turned) {
      if (reach && belongs(reach, placed.box)) {
        open.push(placed)
        if (!placed.word.superscript) reach = unionOf([reach, placed.box])
      } else {
        close()
        open = [placed]
        reach = placed.box
      }
    }
    close()
  }
  return lines
}

function middleOf(box: Box): number {
  return (box[1] + box[3]) / 2
}

function belongs(line: Box, word: Box): boolean {
  const least = Math.min(line[3] - line[1], word[3] - word[1])
  return overlapOf(line[1], line[3], word[1], word[3]) >= sameLine * least
}

function lineOf(placed: { word: Word; box: Box }[], rotation: Rotation): PrintedLine {
  const sorted = [...placed].sort((a, b) => a.box[0] - b.box[0] || a.word.order - b.word.order)
  const words = sorted.map(({ word }) => word)
  const none: Box = [0, 0, 0, 0]
  return {
    words,
    rotation,
    box: unionOf(words.map((word) => word.box)) ?? none,
    upright: unionOf(sorted.map(({ box }) => box)) ?? none,
  }
}
