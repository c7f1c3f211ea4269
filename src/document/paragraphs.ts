import type { Chunk } from './chunks.js'
import { isContentsLine } from './contents-lines.js'
import { type Box, unionOf, widthOf } from './geometry.js'
import { isBold, type Line, lineOf } from './lines.js'
import { markerKind } from './markers.js'

/** Lines of one page that make one paragraph, list item or heading, or a part of one that goes on elsewhere. */
export interface Paragraph {
  readonly lines: readonly Line[]
  readonly page: number
  readonly box: Box
  /** The right edge to which lines of its column run. */
  readonly rightEdge: number
}

/** A gap between lines this much larger than the usual one starts a new paragraph. */
const paragraphGap = 1.3

/**
 * Splits a column of lines to paragraphs: at a marker, at a change of size or weight, at a wider gap, and where a line
 * ends although the next word would have fitted on it. Lines of bare numbers, as a chart prints them, stay alone.
 */
export function paragraphsOf(chunk: Chunk, page: number): Paragraph[] {
  const rightEdge = Math.max(...chunk.lines.map((line) => line.box[2]))
  const leading = usualLeading(chunk.lines)
  const groups: Line[][] = []
  for (const printed of chunk.lines) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    const line = previous ? withoutFalseMarker(previous, printed, rightEdge) : printed
    if (group && previous && goesOn(previous, line, group, { rightEdge, leading })) group.push(line)
    else groups.push([withMarker(line)])
  }
  return groups.map((lines) => ({
    lines,
    page,
    box: unionOf(lines.map((line) => line.box)) ?? chunk.box,
    rightEdge,
  }))
}

interface ColumnShape {
  readonly rightEdge: number
  readonly leading: number
}

/**
 * Gives the words back to a line whose first word only looks like a marker: the sentence above runs into it ("aged 10
 * to" / "12. Most …", "April 2023" / "– March 2024"), and the line starts where that sentence's lines start.
 */
function withoutFalseMarker(previous: Line, line: Line, rightEdge: number): Line {
  const [marker] = line.marker
  const first = line.words[0]
  if (!marker || !first || markerKind(marker.word.text) === 'bullet' || marker.word.superscript) return line
  const close = first.box[0] - marker.box[2] < 1.2 * line.size
  const aligned = Math.abs(marker.box[0] - previous.box[0]) < 2
  const full = rightEdge - previous.box[2] < widthOf(marker.box) + 0.3 * line.size
  if (!close || !aligned || !full || endsSentence(textOf(previous))) return line
  return {
    ...lineOf([first], []),
    words: [marker, ...line.words],
    box: line.reach,
    reach: line.reach,
    marker: [],
  }
}

/** Takes `(iv)`, `b)` or `3.` off the start of a paragraph, where no wider gap showed that it is a marker. */
function withMarker(line: Line): Line {
  const [first, ...words] = line.words
  return first && words.length > 0 && line.marker.length === 0 && isPlainNumbering(first.word.text)
    ? lineOf(words, [first])
    : line
}

/** Numbering that its punctuation makes sure; `2.1` could be a figure. */
function isPlainNumbering(text: string): boolean {
  return markerKind(text) === 'numbering' && !/\d\.\d|^[A-Z]\.$/u.test(text)
}

/**
 * Whether a line opens the next item of a list: it begins with numbering, and the line above was ended on purpose or the
 * paragraph has the number before. A "(b)" that a line of a sentence happens to begin with opens none.
 */
function opensItem(previous: Line, line: Line, group: readonly Line[], rightEdge: number): boolean {
  const [first] = line.words
  if (!first || line.words.length < 2 || !isPlainNumbering(first.word.text)) return false
  if (endsSentence(textOf(previous))) return true
  if (follows(group[0]?.marker[0]?.word.text ?? '', first.word.text)) return true
  return rightEdge - previous.box[2] > widthOf(first.box) + 0.4 * line.size
}

/** `3.` after `2.` */
function follows(marker: string, next: string): boolean {
  const [before, after] = [marker, next].map((text) => /^(\d+)\.?$/u.exec(text)?.[1])
  return before !== undefined && Number(after) === Number(before) + 1
}

function goesOn(previous: Line, line: Line, group: readonly Line[], shape: ColumnShape): boolean {
  if (line.marker.length > 0 || opensItem(previous, line, group, shape.rightEdge) || isContentsLine(previous))
    return false
  if (isBareNumbers(line) && !isProse(previous)) return false
  if (isBareNumbers(previous) && group.length === 1) return false
  if (leadingOf(previous, line) > paragraphGap * shape.leading) return false
  const ratio = line.size / previous.size
  if (ratio > 1.12 || ratio < 0.88) return false
  if (isBold(previous) !== isBold(line) && !isEmphasis(previous, line)) return false
  return !endsEarly(previous, line, shape.rightEdge)
}

/** The distance from line to line that the tightest quarter of the column keeps. */
function usualLeading(lines: readonly Line[]): number {
  const leadings: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const [previous, line] = [lines[i - 1], lines[i]]
    if (previous && line && line.marker.length === 0 && Math.abs(previous.size - line.size) < 0.6) {
      leadings.push(leadingOf(previous, line))
    }
  }
  leadings.sort((a, b) => a - b)
  const tight = leadings[Math.floor(leadings.length / 4)]
  const usual = 1.25 * (lines[0]?.size ?? 0)
  return tight === undefined || leadings.length < 3 ? Math.max(usual, tight ?? 0) : tight
}

function leadingOf(upper: Line, lower: Line): number {
  return (lower.box[1] + lower.box[3] - upper.box[1] - upper.box[3]) / 2
}

/**
 * Whether a line was ended on purpose: the first word of the next would have fitted. A line that stops in the middle of
 * a sentence and goes on in lower case was not, whatever the room (a picture may stand there).
 */
function endsEarly(line: Line, next: Line, rightEdge: number): boolean {
  const first = next.words[0]
  if (!first) return false
  const room = rightEdge - line.box[2]
  const space = 0.3 * line.size
  if (room < widthOf(first.box) + space + 0.5) return false
  return endsSentence(textOf(line)) || !/^[\p{Ll}(,;]/u.test(first.word.text)
}

export function endsSentence(text: string): boolean {
  return /[.!?:;][)"'’”]*$/u.test(text)
}

/** Bold that starts or ends inside of a sentence is emphasis, not a heading above a paragraph. */
function isEmphasis(previous: Line, line: Line): boolean {
  const first = line.words[0]?.word
  if (isBold(line)) return previous.words.at(-1)?.word.bold ?? false
  return first !== undefined && (first.bold || /^\p{Ll}/u.test(first.text))
}

export function textOf(line: Line): string {
  return line.words
    .filter(({ word }) => !word.superscript)
    .map(({ word }) => word.text)
    .join(' ')
}

/** Numbers, signs and nothing else: axis ticks, data labels, cells of a table that was not found. */
export function isBareNumbers(line: Line): boolean {
  return line.words.every(({ word }) => !/\p{L}{2}/u.test(word.text))
}

/** A line with enough words to be part of a sentence. */
function isProse(line: Line): boolean {
  return line.words.filter(({ word }) => /^\p{L}+[,;]?$/u.test(word.text)).length >= 4
}
