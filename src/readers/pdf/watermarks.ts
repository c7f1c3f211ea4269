import { type Box, overlapOf } from '../../document/geometry.js'
import type { ReadWord } from './words-from-glyphs.js'

/** A watermark is set at least so many times larger than the text that it lies under or over. */
const LARGER = 2
/** It lies on at least so many words; a heading touches none. */
const FEWEST = 2
/** More words than this in larger type than most are a poster's, not one stamp. */
const MOST = 40
/** The share of a small word's box that must lie within the large one's. */
const WITHIN = 0.5
/** Shares of the type size that capitals and digits leave free in their box: a caption may stand there. */
const ABOVE_INK = 0.2
const BELOW_INK = 0.25

/**
 * Marks the words of a watermark ("DRAFT", "CONFIDENTIAL 2025"): those in much larger type that lie on other words. They
 * are part of no line and no table, and their numbers are no figures.
 */
export function hideWatermarks(words: readonly ReadWord[]): ReadWord[] {
  if (!areOfManySizes(words)) return [...words]
  const usual = usualSize(words)
  const large = words.filter((word) => !word.invisible && word.size >= LARGER * usual)
  if (large.length === 0 || large.length > MOST) return [...words]
  const small = words.filter((word) => !word.invisible && word.size < LARGER * usual)
  const over = new Set(large.filter((word) => small.filter(({ box }) => liesOn(word, box)).length >= FEWEST))
  // "DRAFT" lies on the table, and "2024" beside it on its white ground: one stamp.
  const stamp = (word: ReadWord) =>
    large.includes(word) && [...over].some((one) => one === word || isBeside(one, word))
  return words.map((word) =>
    over.size > 0 && stamp(word) ? { ...word, invisible: true, hiddenBy: 'watermark' } : word,
  )
}

/** Whether any word is so much larger than another that it may be larger than most: a quick look that spares the others. */
function areOfManySizes(words: readonly ReadWord[]): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const { size } of words) {
    least = Math.min(least, size)
    most = Math.max(most, size)
  }
  return most >= LARGER * least
}

/** The size that most characters of the page have, in points. */
function usualSize(words: readonly ReadWord[]): number {
  const characters = new Map<number, number>()
  let count = 0
  for (const { size, text } of words) {
    const length = [...text].length
    characters.set(size, (characters.get(size) ?? 0) + length)
    count += length
  }
  let left = count >> 1
  for (const [size, length] of [...characters].sort(([a], [b]) => a - b)) {
    left -= length
    if (left < 0) return size
  }
  return Number.POSITIVE_INFINITY
}

function liesOn(large: ReadWord, small: Box): boolean {
  const [x0, top, x1, foot] = large.box
  const [width, height] = [small[2] - small[0], small[3] - small[1]]
  const [inkTop, inkFoot] = [top + ABOVE_INK * large.size, foot - BELOW_INK * large.size]
  return (
    overlapOf(x0, x1, small[0], small[2]) >= WITHIN * width &&
    overlapOf(inkTop, inkFoot, small[1], small[3]) >= WITHIN * height
  )
}

/** Words of one size, colour and line. */
function isBeside(one: ReadWord, other: ReadWord): boolean {
  return (
    one.size === other.size &&
    one.colour === other.colour &&
    overlapOf(one.box[1], one.box[3], other.box[1], other.box[3]) > 0.5 * (one.box[3] - one.box[1])
  )
}
