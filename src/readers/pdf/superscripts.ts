import type { Glyph, Glyphs } from './glyph.js'

/** Shares of the type size. */
const raise = 0.12
const smaller = 0.82

const superscriptSign = /^[\u00b2\u00b3\u00b9\u2070-\u207f]$/
const ordinalEnding = /^(?:st|nd|rd|th)$/i

/**
 * Which glyphs of a run are raised small print, in the run's order: footnote markers, exponents. The raised ending of
 * an ordinal ("3rd") is not: it belongs to its number.
 */
export function raisedGlyphs(run: readonly Glyph[]): boolean[] {
  const raised = new Array<boolean>(run.length).fill(false)
  let full: Glyph | undefined
  for (const [index, glyph] of run.entries()) {
    if (glyph.text >= '\u00b2' && superscriptSign.test(glyph.text)) raised[index] = true
    else if (full && !glyph.space && standsAbove(glyph, full)) raised[index] = true
    else if (!glyph.space) {
      // A marker that opens the run is known only once the full-size text after it is seen.
      if (full && standsAbove(full, glyph) && raised.indexOf(true) < 0) raised.fill(true, 0, index)
      full = glyph
    }
  }
  for (const [from, to] of stretches(raised)) {
    const text = run
      .slice(from, to)
      .map((glyph) => glyph.text)
      .join('')
    if (ordinalEnding.test(text.trim()) && /\d$/.test(run[from - 1]?.text ?? '')) raised.fill(false, from, to)
  }
  return raised
}

/** Whether a run has one size and one baseline, as most have: nothing to look for. */
export function isPlain(glyphs: Glyphs, [from, to]: readonly [number, number]): boolean {
  const size = glyphs.styles[from]?.size
  const base = glyphs.bases[from]
  for (let at = from; at < to; at++) {
    if (glyphs.styles[at]?.size !== size || glyphs.bases[at] !== base) return false
    if ((glyphs.texts[at] ?? '') >= '\u00b2') return false
  }
  return true
}

function standsAbove(small: Glyph, full: Glyph): boolean {
  return small.style.size < smaller * full.style.size && full.base - small.base > raise * full.style.size
}

function* stretches(flags: readonly boolean[]): Generator<[from: number, to: number]> {
  for (let index = 0; index < flags.length; index++) {
    if (!flags[index]) continue
    const from = index
    while (flags[index + 1]) index++
    yield [from, index + 1]
  }
}
