import { type Glyphs, spaceText } from './glyph.js'

/** Shares of the type size. */
const noticeable = 0.06
const always = 0.03
const widestInOneObject = 1
const widestOfLetters = 0.8
const widestOfDigits = 0.35

/** How far a gap may be off the one known from the text before, as a share of it. */
const alike = 0.15

/**
 * The gap that a run of glyphs on one line has between the letters of a word, in points: 0 for text set as usual.
 *
 * Letter-spaced text has about the same gap between nearly all neighbours. Single figures in a row of cells look alike,
 * so the gap is believed only up to a width: widest for glyphs of one text object (a drawing program placed them
 * together), narrow for figures placed one by one. A run too short or too wide to be judged by itself goes with the
 * run before it when its gaps are the same.
 *
 * @param run the first place of the run among the glyphs, and the place behind its last
 * @param before spacing of the run before, when that is of the same size
 */
export function letterSpacing(glyphs: Glyphs, run: readonly [number, number], before = 0): number {
  const { gaps, size, oneObject } = gapsOf(glyphs, run)
  if (gaps.length === 0) return 0
  if (before > 0 && gaps.every((gap) => Math.abs(gap - before) <= alike * before)) return before
  const usualAt = Math.floor(gaps.length * 0.4)
  // Text set as usual, as nearly all is, is known without sorting.
  if (gaps.length < 3 || countBelow(gaps, noticeable * size) > usualAt) return 0
  const sorted = gaps.sort((a, b) => a - b)
  const smallest = sorted[Math.floor(gaps.length * 0.1)] ?? 0
  const usual = sorted[usualAt] ?? 0
  if (smallest < always * size || smallest < 0.4 * usual) return 0
  const widest = oneObject ? widestInOneObject : holdsLetters(glyphs, run) ? widestOfLetters : widestOfDigits
  return usual <= widest * size ? usual : 0
}

/** The gaps between neighbours without a space between them, and what the run is made of. */
function gapsOf(
  { texts, starts, ends, styles, objects }: Glyphs,
  [from, to]: readonly [number, number],
): {
  gaps: number[]
  size: number
  oneObject: boolean
} {
  const gaps: number[] = []
  let size = 0
  let oneObject = true
  let spaced = true
  for (let at = from; at < to; at++) {
    const wasSpaced = spaced
    spaced = texts[at] === spaceText
    if (spaced) continue
    size = Math.max(size, styles[at]?.size ?? 0)
    if (wasSpaced) continue
    if (objects[at] !== objects[at - 1]) oneObject = false
    gaps.push((starts[at] ?? 0) - (ends[at - 1] ?? 0))
  }
  return { gaps, size, oneObject }
}

function countBelow(gaps: readonly number[], least: number): number {
  let count = 0
  for (const gap of gaps) if (gap < least) count++
  return count
}

function holdsLetters({ texts }: Glyphs, [from, to]: readonly [number, number]): boolean {
  return texts.slice(from, to).some((text) => /\p{L}/u.test(text))
}
