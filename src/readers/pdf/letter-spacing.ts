import type { Glyph } from './glyph.js'

/** Shares of the type size. */
const noticeable = 0.06
const always = 0.03
const widestInOneObject = 1
const widestOfLetters = 0.8
const widestOfDigits = 0.35

/**
 * The gap that a run of glyphs on one line has between the letters of a word, in points: 0 for text set as usual.
 *
 * Letter-spaced text has about the same gap between nearly all neighbours. Single figures in a row of cells look alike,
 * so the gap is believed only up to a width: widest for glyphs of one text object (a drawing program placed them
 * together), narrow for figures placed one by one.
 */
export function letterSpacing(run: readonly Glyph[]): number {
  const gaps: number[] = []
  let size = 0
  let oneObject = true
  let letters = false
  for (let index = 0; index < run.length; index++) {
    const glyph = run[index]
    if (!glyph || glyph.space) continue
    size = Math.max(size, glyph.style.size)
    letters ||= /\p{L}/u.test(glyph.text)
    const last = run[index - 1]
    if (!last || last.space) continue
    if (glyph.object !== last.object) oneObject = false
    gaps.push(glyph.start - last.end)
  }
  if (gaps.length < 3) return 0
  gaps.sort((a, b) => a - b)
  const smallest = gaps[Math.floor(gaps.length * 0.1)] ?? 0
  const usual = gaps[Math.floor(gaps.length * 0.4)] ?? 0
  if (usual < noticeable * size || smallest < always * size || smallest < 0.4 * usual) return 0
  const widest = oneObject ? widestInOneObject : letters ? widestOfLetters : widestOfDigits
  return usual <= widest * size ? usual : 0
}
