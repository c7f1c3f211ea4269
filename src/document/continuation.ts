import { overlapOf, widthOf } from './geometry.js'
import { isBold, type Line } from './lines.js'
import { endsSentence, isBareNumbers, type Paragraph, textOf } from './paragraphs.js'

/** How many paragraphs after the one that breaks off are looked at for its continuation. */
const lookAhead = 6

/**
 * Joins paragraphs that go on in the next column or on the next page: the sentence is not at its end and what follows
 * continues it. Footnotes and chart labels between the parts are stepped over and follow the whole.
 * @param paragraphs of the whole paper in reading order.
 * @returns for each paragraph the parts of which it consists.
 */
export function joinContinued(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const joined: Paragraph[][] = []
  const consumed = new Set<Paragraph>()
  paragraphs.forEach((paragraph, index) => {
    if (consumed.has(paragraph)) return
    const parts = [paragraph]
    let at = index
    while (true) {
      const next = continuationOf(paragraphs, at, consumed)
      if (next === null) break
      const part = paragraphs[next]
      if (!part) break
      parts.push(part)
      consumed.add(part)
      at = next
    }
    joined.push(parts)
  })
  return joined
}

function continuationOf(
  paragraphs: readonly Paragraph[],
  at: number,
  consumed: ReadonlySet<Paragraph>,
): number | null {
  const paragraph = paragraphs[at]
  const last = paragraph?.lines.at(-1)
  if (!paragraph || !last || isBareNumbers(last)) return null
  const ending = textOf(last)
  if (endsSentence(ending) && !endsInAbbreviation(ending)) return null
  let interrupted = false
  for (let i = at + 1; i < Math.min(paragraphs.length, at + 1 + lookAhead); i++) {
    const candidate = paragraphs[i]
    if (!candidate || candidate.page > paragraph.page + 1) return null
    if (consumed.has(candidate)) continue
    if ((!interrupted || isBelow(paragraph, last, candidate)) && goesOn(paragraph, last, candidate)) return i
    interrupted ||= !isStepOver(paragraph, candidate)
  }
  return null
}

function goesOn(paragraph: Paragraph, last: Line, candidate: Paragraph): boolean {
  const first = candidate.lines[0]
  const opening = first?.words[0]?.word
  if (!first || !opening || first.marker.length > 0 || opening.superscript) return false
  if (Math.abs(first.size - last.size) > 0.08 * last.size || isBareNumbers(first)) return false
  if (isBold(last) !== isBold(first) && !opening.bold && !/^\p{Ll}/u.test(opening.text)) return false
  const movesOn = candidate.page > paragraph.page || startsHigher(paragraph, last, candidate)
  const lowerCase = /^[\p{Ll}(]/u.test(opening.text)
  if (!movesOn) return lowerCase && isNextLine(last, first) && !isShortHeading(paragraph)
  if (lowerCase) return !isShortHeading(paragraph)
  return isFull(paragraph, last, first) && sameColumnShape(paragraph, candidate)
}

/** The foot of one column to the head of the next. */
function startsHigher(paragraph: Paragraph, last: Line, candidate: Paragraph): boolean {
  return candidate.box[1] < last.box[1] && candidate.box[0] > paragraph.box[2]
}

/** Past text that stands beside the paragraph only the very next line of the page can carry it on. */
function isBelow(paragraph: Paragraph, last: Line, candidate: Paragraph): boolean {
  const first = candidate.lines[0]
  return candidate.page === paragraph.page && first !== undefined && isNextLine(last, first)
}

function isNextLine(last: Line, first: Line): boolean {
  const gap = first.box[1] - last.box[3]
  return (
    gap > -0.5 * last.size &&
    gap < 0.4 * last.size &&
    overlapOf(first.box[0], first.box[2], last.box[0], last.box[2]) > 0
  )
}

/** A last line that runs to the edge of its column: the sentence had no room to end there. */
function isFull(paragraph: Paragraph, last: Line, first: Line): boolean {
  const opening = first.words[0]
  if (!opening || paragraph.lines.length < 2) return false
  return paragraph.rightEdge - last.box[2] < widthOf(opening.box) + 0.3 * last.size && !isBold(last)
}

function sameColumnShape(a: Paragraph, b: Paragraph): boolean {
  const width = widthOf(a.box)
  return Math.abs(a.box[0] - b.box[0]) < 3 && Math.abs(widthOf(b.box) - width) < 0.25 * width
}

function isShortHeading(paragraph: Paragraph): boolean {
  const [line, ...more] = paragraph.lines
  return line !== undefined && more.length === 0 && isBold(line) && line.words.length < 8
}

/** Footnotes are set smaller; chart labels have hardly a word. */
function isStepOver(paragraph: Paragraph, candidate: Paragraph): boolean {
  const line = candidate.lines[0]
  const own = paragraph.lines[0]
  if (!line || !own) return true
  if (line.size < 0.93 * own.size) return true
  return candidate.lines.every((one) => isBareNumbers(one) || one.words.length <= 2)
}

function endsInAbbreviation(text: string): boolean {
  return /\b(?:e\.g|i\.e|etc|No|para|approx)\.$/u.test(text)
}
