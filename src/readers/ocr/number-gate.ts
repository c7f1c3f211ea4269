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
const gate = 80
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
 * @param dots points and commas that the picture shows between digits: recognitions that have fewer lost some, and
 *   support one that has them all
 */
export function settleNumber(readings: readonly (Reading | null)[], dots: number): Settled {
  const seen = readings.filter((reading) => reading !== null)
  const whole = seen.filter(({ text }) => marksBetween(text) >= dots)
  const [best] = (whole.length > 0 ? whole : seen)
    .map((reading) => ({ reading, ...witnesses(reading, seen, dots) }))
    .sort((a, b) => b.agreeing.length - a.agreeing.length || b.firm - a.firm)
  if (!best) return { text: '', confidence: 0, sure: false }
  const { reading, agreeing, others, firm } = best
  const value = valueText(reading.text)
  const against = Math.max(0, ...others.map(({ confidence }) => confidence))
  const lost = others.some(
    (other) => other.confidence >= saysMore && sizeOf(other.text) > sizeOf(reading.text),
  )
  const sure =
    agreeing.length > 1 &&
    firm >= (/^1+$/.test(value) ? gateOfOne : gate) &&
    against < contradicts &&
    (!lost || agreeing.length > 2) &&
    marksBetween(reading.text) >= dots &&
    isNumberText(reading.text)
  return { text: reading.text, confidence: firm, sure }
}

function witnesses(reading: Reading, seen: readonly Reading[], dots: number) {
  const value = valueText(reading.text)
  const agrees = ({ text }: Reading): boolean =>
    valueText(text) === value || (marksBetween(text) < dots && digitsOf(text) === digitsOf(reading.text))
  const agreeing = seen.filter(agrees)
  const others = seen.filter((other) => !agrees(other))
  return { agreeing, others, firm: Math.max(...agreeing.map(({ confidence }) => confidence)) }
}

/** Points and commas between digits. */
function marksBetween(text: string): number {
  return text.match(/(?<=\d)[.,](?=\d)/gu)?.length ?? 0
}

function digitsOf(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/gu, '')
}

/** Digits, and marks among them: what a recognition that sees less has lost. */
function sizeOf(text: string): number {
  return (text.match(/\d/gu)?.length ?? 0) + (text.match(/(?<=\d)[./:,–-](?=\d)/gu)?.length ?? 0)
}

/** Bars, brackets without their like and gaps are of the table around a number; a letter after it may be a digit cut. */
function isNumberText(text: string): boolean {
  return !/[|{}\\_\s]|^[^[]*\]|\[[^\]]*$/u.test(text) && !strangeEnd.test(text)
}

/** What follows a digit and is neither punctuation nor a unit, an ordinal or a plural. */
const strangeEnd = /\d(?!(?:k|m|bn|mn?|p{1,2}|pts?|st|nd|rd|th|s|am|pm)\b)[^\d\s.,:;/%()'’"“”*–—-]/iu

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
