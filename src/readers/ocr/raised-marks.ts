import type { NumberPicture } from './number-picture.js'
import type { RecognisedWord } from './recognised.js'

/** A number, what may stand after it, and the mark of a footnote that was read as digits of it. */
const withMark = /^(.*\d[.,;:)\]%]*)\d{1,2}$/u
/** The digit of "Q1", beside a letter whose tail hangs low, only seems to be raised. */
const afterLetter = /\p{L}\d{1,2}[^\p{L}\d]*$/u
/** How far an unmarked reading of the line still counts: it supports others, and contradicts none. */
const hardlySure = 50

/**
 * A number without the mark of a footnote that its picture shows raised behind it: its strip ends before the mark, which
 * is no digit of it. Other words stay as they are.
 */
export function withoutRaisedMark(word: RecognisedWord, { raisedAt }: NumberPicture): RecognisedWord {
  const [x0, y0, , y1] = word.box
  if (raisedAt === null || afterLetter.test(word.text)) return word
  const text = withMark.exec(word.text)?.[1] ?? word.text
  return { ...word, text, confidence: Math.min(word.confidence, hardlySure), box: [x0, y0, raisedAt, y1] }
}
