import { type Box, overlapOf, unionOf } from './geometry.js'
import { markerKind } from './markers.js'
import type { Rule } from './model.js'
import type { Placed } from './reading-frame.js'
import { VerticalRules } from './vertical-rules.js'

/** Words of one printed line without a column's gap between them, with the marker printed before them. */
export interface Line {
  readonly words: readonly Placed[]
  /** Around the words, in the reading frame; the marker is left out. */
  readonly box: Box
  readonly marker: readonly Placed[]
  /** Around words and marker. */
  readonly reach: Box
  /** The size of most of its letters. */
  readonly size: number
}

/** Gap, in ems, that always parts two words into two columns, and the one that words drawn in one go may leave. */
const columnGap = 1
const drawnTogetherGap = 1.8

/** Bands of a page that one word may take up: none is taller than a poster. */
const mostBands = 1000

/** How many words printed over one another are looked through for the next word of a line. */
const mostOverprints = 40

/** A marker may stand this many ems before its text. */
const markerReach = 6

/**
 * Joins words to lines. Columns stay apart: a line ends at a gap of more than an em (justified words that were drawn one
 * after the other may be further apart) and at a vertical ruling line. A list marker or paragraph number is taken off
 * the line, or fetched from the column on its left.
 */
export function linesOf(words: readonly Placed[], rules: readonly Rule[]): Line[] {
  const vertical = new VerticalRules(rules)
  const following = rightNeighbours(words)
  let drawn: ReadonlyMap<Placed, number> | undefined
  const places = () => {
    drawn ??= drawnPlaces(words)
    return drawn
  }
  const linked = new Set<Placed>()
  const next = new Map<Placed, Placed>()
  for (const [word, neighbour] of following) {
    if (linked.has(neighbour) || !sameLine(word, neighbour, vertical, places)) continue
    next.set(word, neighbour)
    linked.add(neighbour)
  }
  const segments: Placed[][] = []
  for (const word of words) {
    if (linked.has(word)) continue
    const segment = [word]
    for (let at = next.get(word); at; at = next.get(at)) segment.push(at)
    segments.push(segment)
  }
  return attachMarkers(segments, following)
}

/** For each word the nearest word to its right on the same line, if any. */
function rightNeighbours(words: readonly Placed[]): Map<Placed, Placed> {
  const bands = new Map<number, Placed[]>()
  const bandHeight = 4
  const sorted = [...words].sort((a, b) => a.box[0] - b.box[0] || a.word.order - b.word.order)
  for (const word of sorted) {
    const top = Math.floor(word.box[1] / bandHeight)
    const last = Math.min(word.box[3] / bandHeight, top + mostBands)
    for (let band = top; band <= last; band++) {
      const members = bands.get(band)
      if (members) members.push(word)
      else bands.set(band, [word])
    }
  }
  const found = new Map<Placed, Placed>()
  for (const [band, members] of bands) {
    for (const [index, word] of members.entries()) {
      const middle = (word.box[1] + word.box[3]) / 2
      if (Math.floor(middle / bandHeight) !== band) continue
      const other = nextOnLine(word, members, index + 1)
      if (other) found.set(word, other)
    }
  }
  return found
}

function nextOnLine({ word, box }: Placed, members: readonly Placed[], from: number): Placed | null {
  const to = Math.min(members.length, from - 1 + mostOverprints)
  for (let at = from; at < to; at++) {
    const other = members[at]
    if (!other || !onOneLine(box, other.box)) continue
    if (other.box[0] < box[2] - 0.4 * word.size && overlapsMuch(box, other.box)) continue
    return other
  }
  return null
}

function onOneLine(a: Box, b: Box): boolean {
  // Words of one line mostly reach as high and as low.
  if (a[1] === b[1] && a[3] === b[3]) return a[3] >= a[1]
  return overlapOf(a[1], a[3], b[1], b[3]) >= 0.5 * Math.min(a[3] - a[1], b[3] - b[1])
}

function overlapsMuch(a: Box, b: Box): boolean {
  return overlapOf(a[0], a[2], b[0], b[2]) >= 0.5 * Math.min(a[2] - a[0], b[2] - b[0])
}

/** The place of each word among those drawn; the engine's own order counts glyphs. */
function drawnPlaces(words: readonly Placed[]): Map<Placed, number> {
  const sorted = [...words].sort((a, b) => a.word.order - b.word.order)
  return new Map(sorted.map((word, place) => [word, place]))
}

/** Whether two words were drawn one after the other. */
function drawnNext(places: ReadonlyMap<Placed, number>, word: Placed, neighbour: Placed): boolean {
  return places.get(neighbour) === (places.get(word) ?? 0) + 1
}

function holdsLetter({ word }: Placed): boolean {
  return /\p{L}/u.test(word.text)
}

function sameLine(
  word: Placed,
  neighbour: Placed,
  rules: VerticalRules,
  places: () => ReadonlyMap<Placed, number>,
): boolean {
  const gap = neighbour.box[0] - word.box[2]
  const em = Math.max(word.word.size, neighbour.word.size)
  if (gap > drawnTogetherGap * em) return false
  // A chart or a table may space out numbers, which are drawn one after the other too.
  const isWide = gap > columnGap * em
  if (isWide && !(holdsLetter(word) && holdsLetter(neighbour) && drawnNext(places(), word, neighbour)))
    return false
  return !rules.between(word.box, neighbour.box)
}

function attachMarkers(segments: readonly Placed[][], following: ReadonlyMap<Placed, Placed>): Line[] {
  const byFirst = new Map<Placed, Placed[]>()
  for (const segment of segments) if (segment[0]) byFirst.set(segment[0], segment)
  const markers = new Map<readonly Placed[], readonly Placed[]>()
  const taken = new Set<readonly Placed[]>()
  for (const segment of segments) {
    const [only] = segment
    if (!only || segment.length > 1) continue
    const kind = markerKind(only.word.text)
    const target = following.get(only)
    const body = target && byFirst.get(target)
    if (!kind || !target || !body) continue
    if (target.box[0] - only.box[2] > markerReach * only.word.size) continue
    if (kind === 'bare-number' && !/^\p{Lu}/u.test(target.word.text)) continue
    markers.set(body, segment)
    taken.add(segment)
  }
  return segments
    .filter((segment) => !taken.has(segment))
    .map((segment) => lineOf(segment, markers.get(segment) ?? []))
}

/** A line of these words; a marker at its start is told apart by the gap after it, or by being a bullet. */
export function lineOf(words: readonly Placed[], marker: readonly Placed[]): Line {
  const [first, second, ...rest] = words
  if (marker.length === 0 && first && second && standsApart(first, second)) {
    return lineOf([second, ...rest], [first])
  }
  const box = unionOf(words.map((word) => word.box)) ?? [0, 0, 0, 0]
  const reach = unionOf([box, ...marker.map((word) => word.box)]) ?? box
  return { words, box, marker, reach, size: mainSize(words) }
}

function standsApart(first: Placed, second: Placed): boolean {
  const kind = markerKind(first.word.text)
  if (first.word.superscript) return true
  if (kind === 'bullet') return true
  const gap = (second.box[0] - first.box[2]) / first.word.size
  // A number with decimals may as well be a figure that a justified line begins with.
  if (kind === 'numbering' && /\d\.\d/u.test(first.word.text)) return gap >= 0.9
  if (kind === 'dash' || kind === 'numbering') return gap >= 0.45
  return kind === 'bare-number' && gap >= 1 && /^\p{Lu}/u.test(second.word.text)
}

function mainSize(words: readonly Placed[]): number {
  const letters = new Map<number, number>()
  for (const { word } of words) {
    if (!word.superscript) letters.set(word.size, (letters.get(word.size) ?? 0) + word.text.length)
  }
  let best = words[0]?.word.size ?? 0
  for (const [size, count] of letters) if (count > (letters.get(best) ?? 0)) best = size
  return best
}

/** Whether all letters and digits of a line are bold. */
export function isBold(line: Line): boolean {
  let some = false
  for (const { word } of line.words) {
    if (word.superscript || (some && word.bold) || !/[\p{L}\p{N}]/u.test(word.text)) continue
    if (!word.bold) return false
    some = true
  }
  return some
}
