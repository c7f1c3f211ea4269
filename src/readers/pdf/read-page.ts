import type { Box } from '../../document/geometry.js'
import type { Page, Word } from '../../document/model.js'
import { unreadSign } from '../../document/unread-sign.js'
import { maybeUnseen } from './drawn-over.js'
import type { Subpath } from './drawn-path.js'
import { hideUnseenWords } from './hidden-words.js'
import { wordsWithoutInk } from './ink-on-page.js'
import type { OpenDocument } from './open-document.js'
import { mergeOverprinted } from './overprinted-words.js'
import { countUnshownFields, loadPage } from './page-annotations.js'
import { type Matrix, pageFrame, touches } from './page-frame.js'
import { readPageLabel } from './page-label.js'
import { readLinks } from './page-links.js'
import { pageOutcome } from './page-outcome.js'
import { readTags } from './page-tags.js'
import { objectLimit, type PageDrawings, readDrawings } from './read-drawings.js'
import { glyphLimit, readGlyphs } from './read-glyphs.js'
import { rulesFromPaths } from './rules-from-paths.js'
import { boxAsPrinted, skewOf, straightened } from './skew.js'
import { hideWatermarks } from './watermarks.js'
import { type ReadWord, wordsFromGlyphs } from './words-from-glyphs.js'

/** One page of an open document, released again before this returns. A page that cannot be loaded is a failed page. */
export function readPage(document: OpenDocument, number: number): Page {
  const { calls } = document.engine
  const unshown = countUnshownFields(document, number - 1)
  const page = loadPage(document, number - 1)
  if (page === 0) return failedPage(number, 'the page cannot be loaded', readPageLabel(document, number))
  try {
    return assemble(document, page, number, unshown)
  } finally {
    calls.FPDF_ClosePage(page)
  }
}

/** The page that stands for one that could not be read. */
export function failedPage(number: number, reason: string, label: string | null = null): Page {
  return {
    number,
    label,
    width: 0,
    height: 0,
    outcome: 'failed',
    reason,
    words: [],
    rules: [],
    fills: [],
    pictures: [],
    links: [],
    furniture: [],
    tags: [],
  }
}

function assemble(document: OpenDocument, page: number, number: number, unshownFields: number): Page {
  const { engine } = document
  const width = engine.calls.FPDF_GetPageWidthF(page)
  const height = engine.calls.FPDF_GetPageHeightF(page)
  if (Math.max(width, height) > largestPage)
    return failedPage(number, 'the page is larger than any paper', readPageLabel(document, number))
  const paper: Box = [0, 0, width, height]
  const printed = frameOf(document, page)
  const asPrinted = readGlyphs(engine, page, printed)
  const skew = skewOf(asPrinted.glyphs)
  const frame = skew === 0 ? printed : straightened(printed, skew, width, height)
  const { glyphs, cut: glyphsCut } = skew === 0 ? asPrinted : readGlyphs(engine, page, frame)
  const all = wordsFromGlyphs(glyphs)
  const drawings = readDrawings(engine, page, frame, paper)
  const pictures = drawings.pictures.map(({ box }) => box)
  const { rules, fills, grounds } = rulesFromPaths(drawings.paths, pictures)
  const onPaper = all.filter((word) => touches(word.box, paper))
  const printable = onPaper.filter((word) => !isOversized(word.box, paper))
  const drawn = hideWatermarks(hideUnseenWords(printable, grounds, drawings.textClips))
  // Before twins are merged: one of them may lie under what covers it, the other on top.
  const words = mergeOverprinted(withoutMark(engine, page, { width, height, skew }, drawn, drawings))
  const unmapped = unmappedCharacters(words)
  const losses = { glyphsCut, objectsCut: drawings.cut, unmapped, fields: unshownFields }
  const { outcome, reason } = pageOutcome({
    width,
    height,
    pictures,
    inked: characters(words.filter((word) => !word.invisible)),
    invisible: characters(words.filter((word) => word.invisible)),
    inner: characters(words.filter((word) => !word.invisible && !isAtEdge(word.box, height))),
    drawings: rules.length + fills.length,
    unmapped,
    outlines: drawings.paths.reduce(
      (sum, { fill, subpaths }) => sum + (fill ? subpaths.filter(isOutline).length : 0),
      0,
    ),
    leftOut: leftOut(losses, all.length - onPaper.length, onPaper.length - drawn.length),
  })
  return {
    number,
    label: readPageLabel(document, number),
    width,
    height,
    outcome,
    reason,
    words: words.map(modelWord),
    rules,
    fills,
    pictures: pictures.map((box) => ({ box })),
    links: readLinks(document, page, frame),
    furniture: [],
    tags: readTags(engine, page, words),
  }
}

function frameOf({ engine }: OpenDocument, page: number): Matrix {
  const { calls, scratch } = engine
  calls.FPDF_GetPageBoundingBox(page, scratch)
  // FS_RECTF: left, top, right, bottom.
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => engine.float(scratch + offset))
  return pageFrame([left ?? 0, bottom ?? 0, right ?? 0, top ?? 0], calls.FPDFPage_GetRotation(page))
}

/** Marks the words that the page hides in ways that only drawing it tells; most pages have none that may be hidden. */
function withoutMark(
  engine: OpenDocument['engine'],
  page: number,
  size: { readonly width: number; readonly height: number; readonly skew: number },
  words: readonly ReadWord[],
  drawings: PageDrawings,
): ReadWord[] {
  const doubtful = maybeUnseen(words, drawings.order)
  if (doubtful.length === 0) return [...words]
  const printed = new Map(
    doubtful.map((word) => [
      word,
      { ...word, box: boxAsPrinted(word.box, size.skew, size.width, size.height) },
    ]),
  )
  const unseen = wordsWithoutInk(engine, page, size, [...printed.values()])
  const isUnseen = (word: ReadWord) => {
    const there = printed.get(word)
    return there !== undefined && unseen.has(there)
  }
  return words.map((word) => (isUnseen(word) ? { ...word, invisible: true, hiddenBy: 'no-mark' } : word))
}

/** A word that is larger than twice the page, or than any paper there is: most of it is not seen. */
function isOversized(box: Box, paper: Box): boolean {
  const largest = Math.min(2 * Math.max(paper[2], paper[3]), largestPaper)
  return Math.max(box[2] - box[0], box[3] - box[1]) > largest
}

/** Points; PDF 1.7 allows no page a longer side (annex C). */
const largestPaper = 14_400

/** The engine's work grows with the sides of a page, not with what is on it; drawings that are merely careless stay below. */
const largestPage = 1_000_000

interface Losses {
  readonly glyphsCut: boolean
  readonly objectsCut: boolean
  readonly unmapped: number
  readonly fields: number
}

function leftOut(losses: Losses, outside: number, oversized: number): string[] {
  const { glyphsCut, objectsCut, unmapped, fields } = losses
  const reasons: string[] = []
  if (glyphsCut) reasons.push(`only the first ${glyphLimit} characters were read`)
  if (objectsCut) reasons.push(`only the first ${objectLimit} drawn objects were read`)
  if (outside > 0) reasons.push(`${outside} ${outside === 1 ? 'word' : 'words'} outside of the page left out`)
  if (unmapped >= manyUnmapped)
    reasons.push(`${unmapped} characters are of fonts that do not tell what they are`)
  if (fields > 0)
    reasons.push(`the values of ${fields} form ${fields === 1 ? 'field' : 'fields'} are not drawn`)
  if (oversized > 0)
    reasons.push(`${oversized} ${oversized === 1 ? 'word' : 'words'} larger than the page left out`)
  return reasons
}

/** More than bullets and icons, which stand alone. */
const manyUnmapped = 10

/** Share of a page's height above and below its text. */
const edge = 0.08

function isAtEdge([, top, , foot]: Box, height: number): boolean {
  return foot < edge * height || top > (1 - edge) * height
}

/** Characters without Unicode in words that hold at least two: numbers and words, no bullets. */
function unmappedCharacters(words: readonly ReadWord[]): number {
  return words.reduce((sum, { text }) => {
    if (!text.includes(unreadSign)) return sum
    const count = text.split(unreadSign).length - 1
    return count > 1 ? sum + count : sum
  }, 0)
}

/** Points. */
const smallestLetter = 2
const largestLetter = 60

function isOutline({ points, straight }: Subpath): boolean {
  // A rectangle has four corners, a straight-sided letter at least six.
  if (points.length < (straight ? 12 : 8)) return false
  let [low, high] = [points[1] ?? 0, points[1] ?? 0]
  for (let at = 3; at < points.length; at += 2) {
    low = Math.min(low, points[at] ?? low)
    high = Math.max(high, points[at] ?? high)
  }
  return high - low >= smallestLetter && high - low <= largestLetter
}

function characters(words: readonly ReadWord[]): number {
  return words.reduce((sum, word) => sum + word.text.length, 0)
}

function modelWord(read: ReadWord): Word {
  const { text, box, size, bold, italic, colour, rotation, superscript, order, hiddenBy } = read
  const word = { text, box, size, bold, italic, colour, rotation, superscript, order }
  return read.invisible ? { ...word, ...(hiddenBy && { hiddenBy }), invisible: true } : word
}
