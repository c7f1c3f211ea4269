import type { Box } from '../../document/geometry.js'
import type { Rotation, Word } from '../../document/model.js'
import {
  type Glyph,
  type Glyphs,
  glyphArrays,
  glyphsAt,
  someStyle,
  spaceText,
  type TextStyle,
} from './glyph.js'
import { letterSpacing } from './letter-spacing.js'
import { isPlain, raisedGlyphs } from './superscripts.js'

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

/** The first place of a stretch among the glyphs, and the place behind its last. */
type Run = readonly [from: number, to: number]

/**
 * Groups glyphs, in draw order, into words: neighbours along one baseline without a space or a gap between them.
 * Letter-spaced text is judged by its own spacing. Raised small print becomes words of its own. Every glyph with text
 * ends in exactly one word, but for one drawn over its like to look bold.
 */
export function wordsFromGlyphs(drawn: Glyphs): ReadWord[] {
  const glyphs = withText(inReadingDirection(drawn))
  const words: ReadWord[] = []
  let spacing = 0
  let size = 0
  for (let from = 0, to = 0; from < glyphs.count; from = to) {
    to = endOfRun(glyphs, from)
    const own = glyphs.styles[from]?.size ?? 0
    spacing = letterSpacing(glyphs, [from, to], own === size ? spacing : 0)
    size = own
    addWords(glyphs, [from, to], spacing, words)
  }
  return words
}

/** PDFium orders what it finds on one line from left to right, which is backwards for text that stands on its head. */
function inReadingDirection(drawn: Glyphs): Glyphs {
  if (!someStyle(drawn, ({ rotation }) => rotation === 180)) return drawn
  const glyphs = glyphsAt(drawn, 0, drawn.count)
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
  return glyphArrays(ordered)
}

function isOnLineOf(first: Glyph, next: Glyph | undefined): boolean {
  return next?.style.rotation === 180 && Math.abs(next.base - first.base) <= lineShift * first.style.size
}

/** Without the signs that leave no text, of which most pages have none. */
function withText(glyphs: Glyphs): Glyphs {
  return glyphs.texts.includes('')
    ? glyphArrays(glyphsAt(glyphs, 0, glyphs.count).filter(({ text }) => text !== ''))
    : glyphs
}

/** Where the stretch of glyphs ends that stand on one line in reading direction, spaces included. */
function endOfRun(glyphs: Glyphs, from: number): number {
  const { count, styles, starts, ends, bases, objects } = glyphs
  let to = from + 1
  for (; to < count; to++) {
    const style = styles[to]
    const start = starts[to] ?? 0
    // Mostly the next glyph of one object on one line, which needs no closer look.
    const goesOn =
      style !== undefined &&
      style === styles[to - 1] &&
      objects[to] === objects[to - 1] &&
      bases[to] === bases[to - 1] &&
      start >= (starts[to - 1] ?? 0) &&
      start - (ends[to - 1] ?? 0) < 3 * style.size
    if (!goesOn && !continues(glyphs, to)) break
  }
  return to
}

function continues(glyphs: Glyphs, at: number): boolean {
  const { styles, starts, ends, bases, objects } = glyphs
  const [last, next] = [styles[at - 1], styles[at]]
  if (!last || !next || last.rotation !== next.rotation || last.invisible !== next.invisible) return false
  const isOfObject = objects[at - 1] === objects[at]
  if (!last.upright || !next.upright) return isOfObject
  const large = Math.max(last.size, next.size)
  const small = Math.min(last.size, next.size)
  const reach = small < smaller * large ? scriptShift : lineShift
  if (Math.abs((bases[at] ?? 0) - (bases[at - 1] ?? 0)) > reach * large) return false
  const start = starts[at] ?? 0
  const gap = start - (ends[at - 1] ?? 0)
  if (isOfObject && start >= (starts[at - 1] ?? 0)) return gap < 3 * large
  return gap < 1.5 * large && (gap > -backwards * small || repeats(glyphs, at - 1, at))
}

function addWords(glyphs: Glyphs, run: Run, spacing: number, words: ReadWord[]): void {
  const [from, to] = run
  const raised = isPlain(glyphs, run) ? null : raisedGlyphs(glyphsAt(glyphs, from, to))
  let word: number[] = []
  let superscript = false
  let overprinted = false
  const close = () => {
    if (word.length > 0) words.push(wordOf(glyphs, word, superscript, overprinted))
    word = []
    overprinted = false
  }
  for (let at = from; at < to; at++) {
    if (glyphs.texts[at] === spaceText) {
      close()
      continue
    }
    const last = word.length > 0 ? (word[word.length - 1] ?? at) : at
    if (glyphs.objects[last] !== glyphs.objects[at] && repeats(glyphs, last, at)) {
      overprinted = true
      continue
    }
    const isRaised = raised !== null && raised[at - from] === true
    if (last !== at && (isRaised !== superscript || parted(glyphs, last, at, spacing))) close()
    superscript = isRaised
    word.push(at)
  }
  close()
}

function parted({ starts, ends, styles }: Glyphs, last: number, next: number, spacing: number): boolean {
  const style = styles[next]
  if (!style?.upright) return false
  const size = Math.max(styles[last]?.size ?? 0, style.size)
  return (starts[next] ?? 0) - (ends[last] ?? 0) - spacing > Math.max(wordGap * size, 0.3 * spacing)
}

/** The same sign drawn again by another object at, or a hair beside, the same place. */
function repeats(
  { texts, starts, ends, bases, styles, objects }: Glyphs,
  last: number,
  next: number,
): boolean {
  if (objects[last] === objects[next] || texts[last] !== texts[next]) return false
  const size = styles[last]?.size ?? 0
  const start = starts[last] ?? 0
  return (
    Math.abs((bases[next] ?? 0) - (bases[last] ?? 0)) < 0.1 * size &&
    Math.abs((starts[next] ?? 0) - start) < Math.min(0.15 * size, 0.5 * ((ends[last] ?? 0) - start))
  )
}

function wordOf(
  glyphs: Glyphs,
  places: readonly number[],
  superscript: boolean,
  overprinted: boolean,
): ReadWord {
  const { texts, starts, ends, bases, styles } = glyphs
  const style = dominantStyle(styles, places)
  let text = ''
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let foot = Number.NEGATIVE_INFINITY
  let measured: TextStyle | undefined
  let line = Number.NaN
  for (const at of places) {
    text += texts[at] ?? ''
    const [from, to] = [starts[at] ?? start, ends[at] ?? end]
    if (from < start) start = from
    if (to > end) end = to
    const own = styles[at] ?? style
    const base = bases[at] ?? 0
    if (own === measured && base === line) continue
    measured = own
    line = base
    top = Math.min(top, base - own.ascent)
    foot = Math.max(foot, base + own.descent)
  }
  const first = places[0] ?? 0
  return {
    text,
    box: displayedBox(style.rotation, start, end, top, foot),
    size: style.size,
    bold: style.bold || overprinted,
    italic: style.italic,
    colour: style.colour,
    rotation: style.rotation,
    superscript,
    order: glyphs.orders[first] ?? 0,
    invisible: style.invisible,
    mark: style.mark,
    object: glyphs.objects[first] ?? 0,
  }
}

/** The style of most glyphs; the first of them where two are even. */
function dominantStyle(styles: readonly TextStyle[], places: readonly number[]): TextStyle {
  const first = styles[places[0] ?? 0]
  if (!first) throw new RangeError('a word has at least one glyph')
  if (styles[places[places.length - 1] ?? 0] === first && areAll(first, styles, places)) return first
  const counts = new Map<TextStyle, number>()
  for (const at of places) {
    const style = styles[at] ?? first
    counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

function areAll(first: TextStyle, styles: readonly TextStyle[], places: readonly number[]): boolean {
  for (const at of places) if (styles[at] !== first) return false
  return true
}

function displayedBox(rotation: Rotation, start: number, end: number, top: number, foot: number): Box {
  if (rotation === 0) return [start, top, end, foot]
  if (rotation === 90) return [-foot, start, -top, end]
  if (rotation === 180) return [-end, -foot, -start, -top]
  return [top, -end, foot, -start]
}
