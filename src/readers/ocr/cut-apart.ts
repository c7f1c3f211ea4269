import type { RecognisedWord } from './recognised.js'

/** By how much wider a gap between two words is than those between the digits of each. */
const wider = 1.6

/**
 * The words of numbers that a recogniser cut apart: "96" and "7" of a number set with wide gaps between its digits. They
 * stand no farther from each other than the digits of one do.
 *
 * @param gapOf the widest gap between the digits of a word, in pixels
 */
export function cutApart(
  words: readonly RecognisedWord[],
  gapOf: (word: RecognisedWord) => number,
): Set<RecognisedWord> {
  const cut = new Set<RecognisedWord>()
  for (const left of words.filter(({ text }) => /\d[.,]?$/.test(text))) {
    for (const right of words.filter(({ text }) => /^[.,]?\d/.test(text))) {
      const gap = right.box[0] - left.box[2]
      const isLevel = Math.abs(left.baseline - right.baseline) < 0.3 * left.lineHeight
      if (!isLevel || gap < 0 || gap > left.lineHeight) continue
      if (gap > wider * Math.max(gapOf(left), gapOf(right))) continue
      cut.add(left)
      cut.add(right)
    }
  }
  return cut
}
