import { STRANGE_AFTER_DIGITS } from '../../language/after-digits.js'
import type { Mark, NumberPicture } from './number-picture.js'

/** What one recognition says of a place. */
export interface Reading {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
}

/** A number as it was settled, or the text that is too unsure to be one. */
export interface Settled extends Reading {
  readonly sure: boolean
}

/**
 * What a recognition must be sure of for its digits to count, with another that agrees; calibrated on pages whose text
 * is known (tests/bench/scans.mjs).
 */
export const gate = 80
/** The same for strokes alone, which may be a letter, a bar or a streak. */
const gateOfOne = 92
/** A recognition that is as sure of something else contradicts. */
const contradicts = 75
/** One that is as sure of more digits, or of a mark between them, shows that the others lost something. */
const saysMore = 30

/**
 * Whether a number of a page is sure: two recognitions of it (in its line, and of its own strip at other sizes) must say
 * the same value, at least one of them firmly, and none may firmly say another or see more of it. Nothing is mended: what
 * is printed is taken from one of the recognitions that agree, or nothing is.
 *
 * @param readings the one of the page first; null where a recognition saw nothing there
 * @param shown what its picture shows: recognitions that have fewer points and commas lost some, and support one that has
 *   them all
 * @param fineness dots of the scan that a pixel shows
 */
export function settleNumber(
  readings: readonly (Reading | null)[],
  shown: NumberPicture,
  fineness: number,
): Settled {
  const dots = shown.marks.length
  const all = readings.filter((reading) => reading !== null)
  const seen = all.filter(
    ({ text }) => !saysOtherSigns(text, shown) || all.some((one) => isYearWithoutStroke(text, one.text)),
  )
  const whole = seen.filter(({ text }) => marksBetween(text) >= dots)
  const [best] = (whole.length > 0 ? whole : seen)
    .map((reading) => ({ reading, ...witnesses(reading, seen, dots) }))
    .sort(
      (a, b) =>
        b.agreeing.length - a.agreeing.length ||
        Number(isNumberText(b.reading.text)) - Number(isNumberText(a.reading.text)) ||
        b.firm - a.firm,
    )
  if (!best) return { text: '', confidence: 0, sure: false }
  const { reading, agreeing, others, firm } = best
  const value = valueText(reading.text)
  const contrary = others.filter((other) => !looksLike(other.text, reading.text, agreeing.length))
  const against = Math.max(0, ...contrary.map(({ confidence }) => confidence))
  const lost = others.some(
    (other) => other.confidence >= saysMore && sizeOf(other.text) > sizeOf(reading.text),
  )
  const sure =
    agreeing.length > 1 &&
    firm >= (/^1+$/.test(value) ? gateOfOne : gate) &&
    against < contradicts &&
    (!lost || agreeing.length > 2) &&
    marksBetween(reading.text) >= dots &&
    isNumberText(reading.text) &&
    showsAsMuch(reading.text, shown) &&
    !isOddYear(reading.text) &&
    isFineEnough(shown, fineness)
  return { text: reading.text, confidence: firm, sure }
}

function witnesses(reading: Reading, seen: readonly Reading[], dots: number) {
  const value = valueText(reading.text)
  const agrees = ({ text }: Reading): boolean =>
    valueText(text) === value ||
    (marksBetween(text) < dots && digitsOf(valueText(text)) === digitsOf(value)) ||
    isYearWithoutStroke(text, reading.text)
  const agreeing = seen.filter(agrees)
  const others = seen.filter((other) => !agrees(other))
  return { agreeing, others, firm: Math.max(...agreeing.map(({ confidence }) => confidence)) }
}

/** Whether a text of digits has more or fewer of them than can be counted in its picture. */
function saysOtherSigns(text: string, { signs, tall, wide }: NumberPicture): boolean {
  const said = text.match(/[\d£]/gu)?.length ?? 0
  if (said === 0) return false
  if (signs !== null && said !== signs && /^£?[\d.,\s]+$/u.test(text)) return true
  // Where no two signs touch, each digit and bracket is a piece of ink; an arrow may have been taken for one more.
  const percent = text.includes('%') ? 1 : 0
  const pieces = said + percent + (text.match(/[()]/gu)?.length ?? 0)
  return tall > 0 && wide <= percent && tall < pieces && /^[(]?£?[\d.,]+%?[).,;:]*$/u.test(text)
}

/** Letters that a digit is taken for: beside other signs that agree they say nothing of it, neither for nor against. */
const letterLike: Readonly<Record<string, string>> = {
  0: 'OoQD',
  1: 'lIit|!',
  2: 'Zz',
  5: 'Ss',
  8: 'B',
  9: 'gq',
}

function looksLike(text: string, digits: string, agreeing: number): boolean {
  const [said, own] = [[...valueText(text)], [...valueText(digits)]]
  const odd = said.filter((sign, at) => sign !== own[at])
  return (
    said.length === own.length &&
    // A lone sign may be the letter, but for a nought that three recognitions say.
    (odd.length < own.length || (digits === '0' && agreeing > 2)) &&
    said.every((sign, at) => sign === own[at] || (letterLike[own[at] ?? ''] ?? '').includes(sign))
  )
}

/** Points and commas between digits. */
function marksBetween(text: string): number {
  return text.match(/(?<=\d)[.,](?=\d)/gu)?.length ?? 0
}

function digitsOf(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/gu, '')
}

/** Height of digits, in dots of the scan, below which recognisers take one for another and lose small marks. */
const finePrint = 11.9
/** Height below which blur matters, and how many dots to each of ink are then between ink and paper. */
const smallPrint = 16
const blurred = 1.3

function isFineEnough({ digitHeight, blur }: NumberPicture, fineness: number): boolean {
  const height = digitHeight * fineness
  return height >= finePrint && (height >= smallPrint || blur * fineness <= blurred)
}

/** Whether a text has the digits of a year and the next, and lost the stroke between them or took it for a one. */
function isYearWithoutStroke(text: string, years: string): boolean {
  const [, first, second] = /^[^\d]*((?:19|20)\d\d)\/(\d\d)[^\d]*$/u.exec(years) ?? []
  const said = text.replace(/^[^\d]+|[^\d]+$/gu, '')
  return first !== undefined && (said === `${first}${second}` || said === `${first}1${second}`)
}

/** "2022/28": financial years are named by one year and the next. */
function isOddYear(text: string): boolean {
  return [...text.matchAll(/(?<!\d)(?:19|20)(\d\d)\/(\d\d)(?!\d)/gu)].some(
    ([, first, second]) => (Number(first) + 1) % 100 !== Number(second),
  )
}

/** Whether a text is as its picture: no dash, arrow, raised digit and stroke through it were taken for something else. */
function showsAsMuch(text: string, { marks, raised, struck, dash, arrow }: NumberPicture): boolean {
  if (struck || arrow || (raised && /\d[^\p{L}]*\d[.,;:)]*$/u.test(text))) return false
  if (dash && !/^[^\d]*[-–−]/.test(text)) return false
  const said = [...text.matchAll(/(?<=\d)[.,](?=\d)/gu)]
  return said.every(({ 0: mark, index }, at) => {
    const seen: Mark = (said.length === marks.length ? marks[at] : undefined) ?? '?'
    // A point before three digits, and a comma before any other number of them, must be seen to be one.
    const thousands = /^\d{3}(?!\d)/.test(text.slice(index + 1))
    return seen === mark || (seen === '?' && thousands === (mark === ','))
  })
}

/** Digits, and marks among them: what a recognition that sees less has lost. */
function sizeOf(text: string): number {
  return (text.match(/\d/gu)?.length ?? 0) + (text.match(/(?<=\d)[./:,–-](?=\d)/gu)?.length ?? 0)
}

/** Bars, brackets without their like and gaps are of the table around a number; a letter after it may be a digit cut. */
function isNumberText(text: string): boolean {
  return !/^[^\p{L}\d]*[=~—≈]|[|{}\\_\s]|^[^[]*\]|\[[^\]]*$/u.test(text) && !STRANGE_AFTER_DIGITS.test(text)
}

/**
 * What a text says as a number: punctuation around it and commas between thousands make no other value; a point, a
 * dash, a stroke or a sign between digits does.
 */
export function valueText(text: string): string {
  const bare = text.replace(/^[^\p{L}\d£$€<>±+%.(-]+/u, '').replace(/[^\p{L}\d%)]+$/u, '')
  return bare
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/[–—−]/gu, '-')
    .replace(/^[([]+(?=[^)\]]*$)/u, '')
    .replace(/^([^([]*)[)\]]+$/u, '$1')
}
