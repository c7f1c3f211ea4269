import type { Box } from './geometry.js'
import type { Rotation, Rule, Word } from './model.js'

/** A word with its box in the frame in which its text runs from left to right and its lines from top to bottom. */
export interface Placed {
  readonly word: Word
  readonly box: Box
}

/** The words of one reading direction, and the page's ruling lines seen in the same frame. */
export interface ReadingFrame {
  readonly rotation: Rotation
  readonly words: readonly Placed[]
  readonly rules: readonly Rule[]
}

/**
 * Splits a page's words by the direction in which they are read, the commonest direction first, and turns each group
 * into its own upright frame, so that layout needs to know of one direction only.
 */
export function readingFrames(words: readonly Word[], rules: readonly Rule[]): ReadingFrame[] {
  const groups = new Map<Rotation, Word[]>()
  for (const word of words) {
    const group = groups.get(word.rotation)
    if (group) group.push(word)
    else groups.set(word.rotation, [word])
  }
  return [...groups]
    .sort(([a, wordsA], [b, wordsB]) => wordsB.length - wordsA.length || a - b)
    .map(([rotation, group]) => ({
      rotation,
      words: group.map((word) => ({ word, box: turnBox(word.box, rotation) })),
      rules: rotation === 0 ? rules : rules.map((rule) => turnRule(rule, rotation)),
    }))
}

/** A box as seen when text turned clockwise by `rotation` is turned back. Coordinates may become negative. */
export function turnBox(box: Box, rotation: Rotation): Box {
  const [x0, y0, x1, y1] = box
  if (rotation === 90) return [y0, -x1, y1, -x0]
  if (rotation === 180) return [-x1, -y1, -x0, -y0]
  if (rotation === 270) return [-y1, x0, -y0, x1]
  return box
}

function turnRule(rule: Rule, rotation: Rotation): Rule {
  const direction =
    rotation === 180 ? rule.direction : rule.direction === 'horizontal' ? 'vertical' : 'horizontal'
  return { ...rule, box: turnBox(rule.box, rotation), direction }
}
