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
      .map((word) => turnedWord(word, rotation))
      .sort((a, b) => a.middle - b.middle || a.word.order - b.word.order)
    let open: TurnedWord[] = []
    let reach: Box | null = null
    const close = () => {
      if (open.length > 0) lines.push(lineOf(open, rotation))
    }
    for (const placed of turned) {
      if (reach && belongs(reach, placed.box)) {
        open.push(placed)
        if (!placed.word.superscript && !holds(reach, placed.box)) reach = unionOf([reach, placed.box])
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

/** A word turned so that its text runs from left to right, and the height of its middle then. */
interface TurnedWord {
  readonly word: Word
  readonly box: Box
  readonly middle: number
}

function turnedWord(word: Word, rotation: Rotation): TurnedWord {
  const box = turnBox(word.box, rotation)
  return { word, box, middle: (box[1] + box[3]) / 2 }
}

function holds(outer: Box, inner: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}

function belongs(line: Box, word: Box): boolean {
  const least = Math.min(line[3] - line[1], word[3] - word[1])
  return overlapOf(line[1], line[3], word[1], word[3]) >= sameLine * least
}

function lineOf(placed: TurnedWord[], rotation: Rotation): PrintedLine {
  const sorted = placed.sort((a, b) => a.box[0] - b.box[0] || a.word.order - b.word.order)
  const words = sorted.map(({ word }) => word)
  const none: Box = [0, 0, 0, 0]
  const upright = unionOf(sorted.map(({ box }) => box)) ?? none
  const box = rotation === 0 ? upright : (unionOf(words.map((word) => word.box)) ?? none)
  return { words, rotation, box, upright }
}
