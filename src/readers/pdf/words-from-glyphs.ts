import type { Box } from '../../document/geometry.js'
import type { Rotation, Word } from '../../document/model.js'
import type { Glyph } from './glyph.js'
import { letterSpacing } from './letter-spacing.js'
import { raisedGlyphs } from './superscripts.js'

/** Shares of the type size. */
const wordGap = 0.1
const backwards = 0.5
const lineShift = 0.35
const scriptShift = 0.6
const smaller = 0.82

/** A word with what the model has no place for: the text object and the marked content that it begins in. */
export interface ReadWord extends Omit<Word, 'invisible'> {
  readonly invisible: boolean
  readonly mark: number
  readonly object: number
}

/**
 * Groups glyphs, in draw order, into words: neighbours along one baseline without a space or a gap between them.
 * Letter-spaced text is judged by its own spacing. Raised small print becomes words of its own. Every glyph with text
 * ends in exactly one word, but for one drawn over its like to look bold.
 */
export function wordsFromGlyphs(glyphs: readonly Glyph[]): ReadWord[] {
  const words: ReadWord[] = []
  let spacing = 0
  let size = 0
  for (const run of runsOf(inReadingDirection(glyphs))) {
    const own = run[0]?.style.size ?? 0
    spacing = letterSpacing(run, own === size ? spacing : 0)
    size = own
    addWords(run, spacing, words)
  }
  return words
}

/** PDFium orders what it finds on one line from left to right, which is backwards for text that stands on its head. */
function inReadingDirection(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((glyph) => glyph.style.rotation === 180)) return glyphs
  const ordered = [...glyphs]
  for (let from = 0; from < glyphs.length; from++) {
    const first = glyphs[from]
    if (first?.style.rotation !== 180) continue
    let to = from + 1
    while (isOnLineOf(first, glyphs[to])) to++
    const line = glyphs.slice(from, to).sort((a, b) => a.start - b.start)
    for (const [place, glyph] of line.entries()) {
      ordered[from + place] = { ...glyph, order: glyphs[from + place]?.order ?? glyph.order }
    }
    from = to - 1
  }
  return ordered
}

function isOnLineOf(first: Glyph, next: Glyph | undefined): boolean {
  return next?.style.rotation === 180 && Math.abs(next.base - first.base) <= lineShift * first.style.size
}

/** Stretches of glyphs that stand on one line in reading direction, spaces included. */
function* runsOf(glyphs: readonly Glyph[]): Generator<Glyph[]> {
  let run: Glyph[] = []
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (glyph.text === '') continue
    if (last && !continues(last, glyph)) {
      yield run
      run = []
    }
    run.push(glyph)
    last = glyph
  }
  if (run.length > 0) yield run
}

function continues(last: Glyph, next: Glyph): boolean {
  if (last.style.rotation !== next.style.rotation || last.style.invisible !== next.style.invisible)
    return false
  if (!last.style.upright || !next.style.upright) return last.object === next.object
  const large = Math.max(last.style.size, next.style.size)
  const small = Math.min(last.style.size, next.style.size)
  const reach = small < smaller * large ? scriptShift : lineShift
  if (Math.abs(next.base - last.base) > reach * large) return false
  const gap = next.start - last.end
  if (next.object === last.object && next.start >= last.start) return gap < 3 * large
  return gap < 1.5 * large && (gap > -backwards * small || repeats(last, next))
}

function addWords(run: readonly Glyph[], spacing: number, words: ReadWord[]): void {
  const raised = raisedGlyphs(run)
  let word: Glyph[] = []
  let superscript = false
  let overprinted = false
  const close = () => {
    if (word.length > 0) words.push(wordOf(word, superscript, overprinted))
    word = []
    overprinted = false
  }
  for (const [index, glyph] of run.entries()) {
    const last = word.at(-1)
    if (glyph.space) {
      close()
      continue
    }
    if (last && repeats(last, glyph)) {
      overprinted = true
      continue
    }
    const isRaised = raised[index] === true
    if (last && (isRaised !== superscript || parted(last, glyph, spacing))) close()
    superscript = isRaised
    word.push(glyph)
  }
  close()
}

function parted(last: Glyph, next: Glyph, spacing: number): boolean {
  if (!next.style.upright) return false
  const size = Math.max(last.style.size, next.style.size)
  return next.start - last.end - spacing > Math.max(wordGap * size, 0.3 * spacing)
}

/** The same sign drawn again by another object at, or a hair beside, the same place. */
function repeats(last: Glyph, next: Glyph): boolean {
  return (
    last.object !== next.object &&
    last.text === next.text &&
    Math.abs(next.base - last.base) < 0.1 * last.style.size &&
    Math.abs(next.start - last.start) < Math.min(0.15 * last.style.size, 0.5 * (last.end - last.start))
  )
}

function wordOf(glyphs: readonly Glyph[], superscript: boolean, overprinted: boolean): ReadWord {
  const style = dominantStyle(glyphs)
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let foot = Number.NEGATIVE_INFINITY
  for (const glyph of glyphs) {
    start = Math.min(start, glyph.start)
    end = Math.max(end, glyph.end)
    top = Math.min(top, glyph.base - glyph.style.ascent)
    foot = Math.max(foot, glyph.base + glyph.style.descent)
  }
  return {
    text: glyphs.map((glyph) => glyph.text).join(''),
    box: displayedBox(style.rotation, start, end, top, foot),
    size: style.size,
    bold: style.bold || overprinted,
    italic: style.italic,
    colour: style.colour,
    rotation: style.rotation,
    superscript,
    order: glyphs[0]?.order ?? 0,
    invisible: style.invisible,
    mark: style.mark,
    object: glyphs[0]?.object ?? 0,
  }
}

/** The style of most glyphs; the first of them where two are even. */
function dominantStyle(glyphs: readonly Glyph[]): Glyph['style'] {
  const [first] = glyphs
  if (!first) throw new RangeError('a word has at least one glyph')
  if (glyphs.every((glyph) => glyph.style === first.style)) return first.style
  const counts = new Map<Glyph['style'], number>()
  for (const { style } of glyphs) counts.set(style, (counts.get(style) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

function displayedBox(rotation: Rotation, start: number, end: number, top: number, foot: number): Box {
  if (rotation === 0) return [start, top, end, foot]
  if (rotation === 90) return [-foot, start, -top, end]
  if (rotation === 180) return [-end, -foot, -start, -top]
  return [top, -end, foot, -start]
}
