import type { Glyph } from './glyph.js'

/** Shares of the type size. */
const raise = 0.12
const smaller = 0.82

const superscriptSign = /^[\u00b2\u00b3\u00b9\u2070-\u207f]$/
const ordinalEnding = /^(?:st|nd|rd|th)$/i

/**
 * Which glyphs of a run are raised small print, in the run's order (empty for none): footnote markers, exponents. The raised ending of
 * an ordinal ("3rd") is not: it belongs to its number.
 */
export function raisedGlyphs(run: readonly Glyph[]): boolean[] {
  if (isPlain(run)) return []
  const raised = new Array<boolean>(run.length).fill(false)
  let full: Glyph | undefined
  for (const [index, glyph] of run.entries()) {
    if (superscriptSign.test(glyph.text)) raised[index] = true
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

/** Most runs have one size and one baseline: nothing to look for. */
function isPlain(run: readonly Glyph[]): boolean {
  const first = run[0]
  return run.every(
    (glyph) => glyph.style.size === first?.style.size && glyph.base === first.base && glyph.text < '\u00b2',
  )
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
